package dev.parley.workload;

import static dev.parley.workload.Samples.conflict;
import static dev.parley.workload.Samples.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.Measurement;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.NotAllowed;
import dev.parley.workload.series.SeriesOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What measured traffic promises on every database. */
abstract class MeasuredTrafficContract extends WorkloadTestBase {

    static final SeriesUpload.Takes ALL = new SeriesUpload.Takes(true, true, true, true);
    static final SeriesUpload.Takes NOTHING = new SeriesUpload.Takes(false, false, false, false);

    @Autowired
    MeasuredTraffic measured;

    @Autowired
    JdbcClient jdbc;

    /** Minutes of some days from Monday 7 September 2026: 1,000 tokens and 3,000 by turns, twice that from 12 UTC on. */
    static String minutes(int days) {
        var text = new StringBuilder("timestamp,input,output\n");
        long second = Instant.parse("2026-09-07T00:00:00Z").getEpochSecond();
        for (int minute = 0; minute < days * 1440; minute++) {
            int scale = minute % 1440 < 720 ? 1 : 2;
            int tokens = minute % 2 == 0 ? 1000 : 3000;
            text.append(second + 60L * minute)
                    .append(',')
                    .append(scale * tokens * 9 / 10)
                    .append(',')
                    .append(scale * tokens / 10)
                    .append('\n');
        }
        return text.toString();
    }

    private static SeriesUpload upload(String text) {
        return SeriesUpload.of("september.csv", text, SeriesOptions.USUAL);
    }

    private Workload added(String code) {
        return saved(workloads.add(negotiation, typed(code).draft()));
    }

    @Test
    void a_workload_takes_over_shape_spread_volume_and_evidence_of_what_was_measured() {
        var workload = saved(measured.store(negotiation, added("W01"), upload(minutes(7)), ALL));
        assertEquals("W01 measured", workload.shape().name());
        assertEquals(Shape.Kind.MEASURED, workload.shape().kind());
        // Mornings at 2 thousand a minute, afternoons at 4: two thirds and four thirds of the mean of 3.
        assertEquals(
                0.666667, workload.shape().traffic().multipliers().getFirst().doubleValue(), 1e-6);
        assertEquals(1.333333, workload.shape().traffic().peakToMean().doubleValue(), 1e-6);
        assertEquals(0, new BigDecimal("0.5").compareTo(workload.minuteCv()));
        assertTrue(workload.cvMeasured());
        assertEquals(0, new BigDecimal("2.7").compareTo(workload.flow().input()));
        assertEquals(0, new BigDecimal("0.3").compareTo(workload.flow().output()));
        assertEquals(
                new Evidence(0, "Measured series september.csv", LocalDate.of(2026, 9, 13), Grade.M),
                workload.evidence());
    }

    @Test
    void what_was_stored_is_read_back_hour_by_hour() {
        var upload = upload(minutes(2));
        var workload = saved(measured.store(negotiation, added("W02"), upload, NOTHING));
        assertEquals("flat", workload.shape().name());
        Measurement read = measured.measurement(negotiation, workload.id()).orElseThrow();
        assertEquals(upload.measurement(), read);
        var measuredOf = measured.of(negotiation).get(workload.id());
        assertNotNull(measuredOf);
        assertEquals("september.csv", measuredOf.fileName());
        assertEquals(64, measuredOf.sha256().length());
        assertEquals(2880, measuredOf.rowsTaken());
        assertEquals("Procurement lead", measuredOf.by());
        assertEquals(Instant.parse("2026-09-09T00:00:00Z"), measuredOf.to());
        assertNull(measuredOf.zone());
    }

    @Test
    void a_class_of_token_that_no_column_holds_is_stored_as_unknown_and_one_that_is_told_as_none_is_zero() {
        var text = minutes(2).replaceAll("(\\d)\n", "$1,0\n").replace("output\n", "output,cache_write\n");
        var workload = saved(measured.store(negotiation, added("W12"), upload(text), ALL));
        assertEquals(
                48,
                jdbc.sql("select count(*) from workload_series_hour h join workload_series s on s.id = h.series_id"
                                + " where s.workload_id = ? and h.cache_read_ktpm is null and h.cache_write_ktpm = 0")
                        .param(workload.id())
                        .query(Integer.class)
                        .single());
        var read = measured.measurement(negotiation, workload.id()).orElseThrow();
        assertNull(read.hours().mean().cacheRead());
        assertEquals(BigDecimal.ZERO, read.hours().mean().cacheWrite());
        var mean = mean(workload);
        assertNull(mean.flow().cacheRead());
        assertEquals(0, mean.flow().cacheWrite().signum());
        assertEquals(0, new BigDecimal("2.7").compareTo(mean.flow().input()));
        assertTrue(mean.flow().whole().isEmpty());

        // one hour of 48 that tells it says what it was: not a 48th of that
        jdbc.sql("update workload_series_hour set cache_read_ktpm = 4 where hour_start = ?")
                .param(java.time.OffsetDateTime.parse("2026-09-07T05:00:00Z"))
                .update();
        assertEquals(0, new BigDecimal("4").compareTo(mean(workload).flow().cacheRead()));
        assertEquals(
                new BigDecimal("4"),
                measured.measurement(negotiation, workload.id())
                        .orElseThrow()
                        .hours()
                        .mean()
                        .cacheRead());
    }

    private MeasuredMean mean(Workload workload) {
        return measured.means(negotiation, Quarter.of(YearMonth.of(2026, 9))).get(workload.id());
    }

    @Test
    void another_series_replaces_the_first_and_its_shape() {
        var once = saved(measured.store(negotiation, added("W03"), upload(minutes(7)), ALL));
        var twice = saved(measured.store(negotiation, once, upload(minutes(1).replace(",2700,300", ",900,100")), ALL));
        assertEquals(once.shape().id(), twice.shape().id());
        assertEquals(1, measured.of(negotiation).size());
        assertEquals(
                24,
                measured.measurement(negotiation, twice.id())
                        .orElseThrow()
                        .hours()
                        .hours()
                        .size());
        assertEquals(
                24,
                jdbc.sql("select count(*) from workload_series_hour h join workload_series s on s.id = h.series_id"
                                + " where s.negotiation_id = ?")
                        .param(negotiation)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_shape_that_another_workload_has_too_is_left_to_it() {
        var once = saved(measured.store(negotiation, added("W04"), upload(minutes(7)), ALL));
        var other = typed("W05");
        other.shape = once.shape().id();
        var second = saved(workloads.add(negotiation, other.draft()));
        var twice = saved(measured.store(negotiation, once, upload(minutes(2)), ALL));
        assertEquals("W04 measured 2", twice.shape().name());
        assertEquals(once.shape().id(), second.shape().id());
    }

    @Test
    void hourly_rows_give_no_spread() {
        var text = new StringBuilder("timestamp,input\n");
        long second = Instant.parse("2026-09-07T00:00:00Z").getEpochSecond();
        for (int hour = 0; hour < 48; hour++) {
            text.append(second + 3600L * hour).append(",60000\n");
        }
        var workload = saved(measured.store(negotiation, added("W06"), upload(text.toString()), ALL));
        assertEquals(0, new BigDecimal("0.20").compareTo(workload.minuteCv()));
        assertFalse(workload.cvMeasured());
        assertNull(measured.of(negotiation).get(workload.id()).minutes());
    }

    @Test
    void nothing_is_stored_when_somebody_was_faster() {
        var seen = added("W07");
        var theirs = typed("W07");
        theirs.name = "Renamed";
        saved(workloads.change(negotiation, seen.id(), seen.version(), theirs.draft()));
        var answer = conflict(measured.store(negotiation, seen, upload(minutes(7)), ALL));
        assertEquals("Renamed", answer.theirs().name());
        assertTrue(measured.of(negotiation).isEmpty());
        assertTrue(shapes.of(negotiation).stream().noneMatch(shape -> shape.kind() == Shape.Kind.MEASURED));
    }

    @Test
    void nothing_is_stored_when_what_it_takes_over_cannot_be() {
        var seen = added("W08");
        var zeros = minutes(1).replaceAll(",\\d+,\\d+\n", ",0,0\n");
        assertThrows(
                InvalidInput.class,
                () -> measured.store(
                        negotiation, seen, upload(zeros), new SeriesUpload.Takes(false, false, true, false)));
        assertThrows(
                InvalidInput.class,
                () -> measured.store(
                        negotiation, seen, upload(zeros), new SeriesUpload.Takes(true, false, false, false)));
        assertTrue(measured.of(negotiation).isEmpty());
    }

    @Test
    void a_removed_series_leaves_the_shape_and_a_spread_that_counts_as_entered() {
        var stored = saved(measured.store(negotiation, added("W09"), upload(minutes(7)), ALL));
        var after = saved(measured.remove(negotiation, stored));
        assertTrue(measured.of(negotiation).isEmpty());
        assertEquals("W09 measured", after.shape().name());
        assertEquals(stored.minuteCv(), after.minuteCv());
        assertFalse(after.cvMeasured());
    }

    @Test
    void a_platform_lead_measures_only_their_own_workload() {
        var typed = typed("W10");
        typed.owner = owner.id();
        var seen = saved(workloads.add(negotiation, typed.draft()));
        as(neighbour);
        assertThrows(NotAllowed.class, () -> measured.store(negotiation, seen, upload(minutes(1)), ALL));
        assertThrows(NotAllowed.class, () -> measured.remove(negotiation, seen));
        as(owner);
        saved(measured.store(negotiation, seen, upload(minutes(1)), ALL));
        as(people.add("stranger-" + UUID.randomUUID(), "Nobody here", "long enough phrase", false));
        assertThrows(RuntimeException.class, () -> measured.of(negotiation));
        assertThrows(RuntimeException.class, () -> measured.measurement(negotiation, seen.id()));
    }
}
