package dev.parley.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.demand.MeasuredSeries;
import dev.parley.engine.demand.Measurement;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Measurement measured(String from, String to) {
        var series = MeasuredSeries.between(
                3600, Instant.parse(from), Instant.parse(to).minusSeconds(3600));
        series.add(Instant.parse(from).getEpochSecond(), new double[] {1000, 0, 0, 100});
        series.gapsAreZero();
        return Measurement.of(series);
    }

    private static Doubts doubts(String from, String to) {
        var measurement = measured(from, to);
        return new Doubts(TODAY, measurement, measurement);
    }

    @Test
    void nothing_speaks_against_a_fresh_month() {
        var doubts = doubts("2026-10-01T00:00:00Z", "2026-10-29T00:00:00Z");
        assertThat(Doubts.Part.values()).noneMatch(doubts::about);
        assertThat(doubts.sentences()).isEmpty();
    }

    @Test
    void what_ended_more_than_six_months_ago_is_doubted_whole_however_long_it_is() {
        assertThat(Doubts.Part.values()).noneMatch(doubts("2026-04-01T00:00:00Z", "2026-05-24T00:00:00Z")::about);
        var doubts = doubts("2023-11-16T00:00:00Z", "2024-05-17T00:00:00Z");
        assertThat(Doubts.Part.values()).allMatch(doubts::about);
        assertThat(doubts.sentences())
                .containsExactly(
                        "16 Nov 2023 00:00 UTC to 17 May 2024 00:00 UTC is 183 days and ended 2 years and 6 months"
                                + " ago, more than 6 months: traffic shape, minute spread, volume, evidence are offered and not"
                                + " chosen.");
    }

    @Test
    void less_than_28_days_is_no_evidence_less_than_7_no_week_and_less_than_one_no_spread() {
        assertThat(doubts("2026-11-01T00:00:00Z", "2026-11-08T00:00:00Z").sentences())
                .containsExactly(
                        "1 Nov 2026 00:00 UTC to 8 Nov 2026 00:00 UTC is 7 days, less than 28 days: evidence is"
                                + " offered and not chosen.");
        assertThat(doubts("2026-11-01T00:00:00Z", "2026-11-01T05:00:00Z").sentences())
                .containsExactly(
                        "1 Nov 2026 00:00 UTC to 1 Nov 2026 05:00 UTC is 5 hours, less than 1 day: minute spread is"
                                + " offered and not chosen.",
                        "1 Nov 2026 00:00 UTC to 1 Nov 2026 05:00 UTC is 5 hours, less than 7 days: traffic shape, volume"
                                + " are offered and not chosen.",
                        "1 Nov 2026 00:00 UTC to 1 Nov 2026 05:00 UTC is 5 hours, less than 28 days: evidence is offered"
                                + " and not chosen.");
    }

    @Test
    void evidence_is_of_all_that_is_kept_and_a_week_of_the_file_itself() {
        var doubts = new Doubts(
                TODAY,
                measured("2026-10-29T00:00:00Z", "2026-10-30T00:00:00Z"),
                measured("2026-09-01T00:00:00Z", "2026-10-30T00:00:00Z"));
        assertThat(doubts.about(Doubts.Part.EVIDENCE)).isFalse();
        assertThat(doubts.about(Doubts.Part.SHAPE)).isTrue();
    }
}
