package dev.parley.workload.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.engine.demand.MeasuredSeries;
import dev.parley.engine.demand.Measurement;
import dev.parley.engine.demand.MinuteFigures;
import dev.parley.engine.quantity.Share;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Public traces, where a copy is at hand ({@code -Dparley.traces=folder}). The expected figures were computed with Python's
 * {@code statistics} from the same files: population deviation of the minutes of each hour with at least 30 of them over
 * its mean, hours weighted by their tokens; percentiles by nearest rank.
 */
class PublicTracesTest {

    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");

    @Test
    void a_code_trace_of_single_requests_has_minutes_spread_by_0_91() throws IOException {
        ReadSeries read =
                SeriesText.read(trace("AzureLLMInferenceTrace_code.csv"), SeriesOptions.USUAL.in(ZoneOffset.UTC));
        assertEquals(8819, read.taken());
        assertEquals(0, read.rejected());
        assertEquals(58, read.series().measured());
        MinuteFigures minutes = Measurement.of(read.series()).minutes();
        assertEquals(new BigDecimal("0.909651"), minutes.cv());
        assertEquals(new BigDecimal("280.973"), minutes.p50());
        assertEquals(new BigDecimal("953.681"), minutes.p95());
        assertEquals(new BigDecimal("1257.868"), minutes.peak());
        assertEquals(List.of("0.355074", "0.61616", "0.800312", "0.916691"), carried(minutes));
    }

    @Test
    void an_hour_of_a_chat_trace_is_spread_by_a_tenth() throws IOException {
        List<String> lines = trace("mooncake_conversation_minute.csv").lines().toList();
        MeasuredSeries series = MeasuredSeries.between(60, MONDAY, MONDAY.plusSeconds(58 * 60));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            series.add(
                    MONDAY.getEpochSecond() + Long.parseLong(cells[0]),
                    new double[] {Double.parseDouble(cells[2]), 0, 0, Double.parseDouble(cells[3])});
        }
        MinuteFigures minutes = Measurement.of(series).minutes();
        assertEquals(new BigDecimal("0.096167"), minutes.cv());
        assertEquals(new BigDecimal("2528.595"), minutes.p50());
        assertEquals(new BigDecimal("2909.994"), minutes.p95());
        assertEquals(new BigDecimal("3212.938"), minutes.p99());
        assertEquals(List.of("0.5", "0.963289", "1", "1"), carried(minutes));
    }

    @Test
    void a_week_of_hours_peaks_at_1_57_times_its_mean() throws IOException {
        ReadSeries read = SeriesText.read(trace("azure2024_conv_hour_digitised.csv"), SeriesOptions.USUAL);
        Measurement measurement = Measurement.of(read.series());
        List<BigDecimal> week =
                measurement.hours().week().traffic().orElseThrow().multipliers();
        assertEquals(1.056712, week.getFirst().doubleValue(), 2e-6);
        assertEquals(1.430769, week.get(2 * 24 + 14).doubleValue(), 2e-6);
        assertEquals(0.511402, week.get(6 * 24 + 3).doubleValue(), 2e-6);
        assertEquals(1.573620, measurement.hours().peakToMean().doubleValue(), 2e-6);
        assertEquals(
                4936.541667, measurement.hours().percentile(Share.of("0.5")).doubleValue(), 2e-6);
        assertEquals(
                6585.353333, measurement.hours().percentile(Share.of("0.95")).doubleValue(), 2e-6);
        assertEquals(7348.635, measurement.hours().percentile(Share.of("0.99")).doubleValue(), 2e-6);
    }

    private static List<String> carried(MinuteFigures minutes) {
        return minutes.carried().stream()
                .filter(point -> List.of("0.5", "1", "1.5", "2")
                        .contains(point.capacity().toPlainString()))
                .map(point -> point.share().toPlainString())
                .toList();
    }

    private static String trace(String file) throws IOException {
        Path path = Path.of(System.getProperty("parley.traces", "traces"), file);
        Assumptions.assumeTrue(Files.exists(path), "no copy of " + file + ": give its folder with -Dparley.traces");
        return Files.readString(path);
    }
}
