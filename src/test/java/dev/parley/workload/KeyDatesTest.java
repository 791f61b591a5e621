package dev.parley.workload;

import static dev.parley.workload.Samples.conflict;
import static dev.parley.workload.Samples.saved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.negotiation.NotAllowed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeyDatesTest extends WorkloadTestBase {

    @Autowired
    KeyDates dates;

    @Test
    void dates_stand_by_day_and_a_closed_month_is_kept_as_its_first() {
        saved(dates.add(negotiation, draft(KeyDateKind.DEADLINE, "2027-04-16", "Offer 2 expires")));
        saved(dates.add(negotiation, draft(KeyDateKind.CLOSED_MONTH, "2027-01-20", "Change freeze")));
        assertThat(dates.of(negotiation))
                .extracting(KeyDate::day)
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 4, 16));
    }

    @Test
    void a_date_without_a_day_or_words_is_refused() {
        assertThatThrownBy(() -> dates.add(negotiation, new KeyDateDraft(KeyDateKind.DEADLINE, null, "Offer")))
                .hasMessageContaining("Enter the day");
        assertThatThrownBy(() -> dates.add(negotiation, draft(KeyDateKind.DEADLINE, "2027-04-16", " ")))
                .hasMessageContaining("Say what it is");
    }

    @Test
    void the_second_who_changes_a_date_sees_what_the_first_saved() {
        var first = saved(dates.add(negotiation, draft(KeyDateKind.DEADLINE, "2027-04-16", "Offer 2 expires")));
        saved(dates.change(
                negotiation, first.id(), 0, draft(KeyDateKind.DEADLINE, "2027-04-20", "Offer 2 expires, prolonged")));
        var answer = conflict(
                dates.change(negotiation, first.id(), 0, draft(KeyDateKind.DEADLINE, "2027-04-17", "Offer 2")));
        assertThat(answer.theirs().what()).isEqualTo("Offer 2 expires, prolonged");
        saved(dates.remove(negotiation, first.id(), answer.theirs().version()));
        assertThat(dates.of(negotiation)).isEmpty();
    }

    @Test
    void a_platform_lead_reads_dates_only() {
        as(owner);
        assertThat(dates.of(negotiation)).isEmpty();
        assertThatThrownBy(() -> dates.add(negotiation, draft(KeyDateKind.DEADLINE, "2027-04-16", "Offer")))
                .isInstanceOf(NotAllowed.class);
    }

    private static KeyDateDraft draft(KeyDateKind kind, String day, String what) {
        return new KeyDateDraft(kind, LocalDate.parse(day), what);
    }
}
