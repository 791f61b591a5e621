package dev.parley.deal;

import static dev.parley.deal.SomeItems.commitment;
import static dev.parley.deal.SomeItems.credit;
import static dev.parley.deal.SomeItems.discount;
import static dev.parley.deal.SomeItems.item;
import static dev.parley.deal.SomeItems.rate;
import static dev.parley.deal.SomeItems.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.deal.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermStatusTest {

    private static final ItemDraft YES = ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.OFFERED);
    private static final ItemDraft NO = ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.REFUSED);
    private static final ItemDraft SILENT = ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.SILENT);

    @Test
    void what_is_the_target_or_better_is_agreed() {
        assertThat(of(discount("9"), discount("9.5"), discount("9.5"), discount("9")))
                .isEqualTo(TermStatus.AGREED);
        assertThat(of(discount("9"), discount("10"), discount("9.5"), discount("9")))
                .isEqualTo(TermStatus.AGREED);
        assertThat(of(null, commitment("18", "20", "22"), commitment("18.5", "20.5", "22.5"), null))
                .isEqualTo(TermStatus.AGREED);
        assertThat(of(null, rate("unit", "10.10", "13"), rate("unit", "10.20", "13"), null))
                .isEqualTo(TermStatus.AGREED);
    }

    @Test
    void a_no_that_we_can_live_with_is_agreed() {
        assertThat(of(SILENT, NO, NO, NO)).isEqualTo(TermStatus.AGREED);
    }

    @Test
    void what_is_better_than_the_walk_away_and_not_the_target_could_be_signed() {
        assertThat(of(discount("8"), discount("9.2"), discount("9.5"), discount("9")))
                .isEqualTo(TermStatus.WITHIN_WALK_AWAY);
        assertThat(of(
                        null,
                        rate("unit", "10.90", "13.08"),
                        rate("unit", "10.20", "13.08"),
                        rate("unit", "11.12", "13")))
                .isEqualTo(TermStatus.WITHIN_WALK_AWAY);
    }

    @Test
    void what_equals_the_walk_away_is_at_it_and_not_better() {
        assertThat(of(discount("8"), discount("9"), discount("9.5"), discount("9")))
                .isEqualTo(TermStatus.AT_WALK_AWAY);
        assertThat(of(
                        null,
                        rate("unit", "11.12", "13.08"),
                        rate("unit", "10.20", "13.08"),
                        rate("unit", "11.12", "13")))
                .isEqualTo(TermStatus.AT_WALK_AWAY);
    }

    @Test
    void what_falls_short_of_the_walk_away_is_open() {
        assertThat(of(
                        commitment("22"),
                        commitment("20", "22", "24"),
                        commitment("18.5"),
                        commitment("19.5", "21", "22.5")))
                .isEqualTo(TermStatus.OPEN);
        assertThat(of(null, share(Topic.LINE_DISCOUNT, "GPU", "4"), share(Topic.LINE_DISCOUNT, "GPU", "6"), null))
                .isEqualTo(TermStatus.OPEN);
    }

    @Test
    void silence_stays_silence_also_where_the_letter_does_not_name_the_topic() {
        assertThat(of(YES, SILENT, YES, YES)).isEqualTo(TermStatus.SILENT);
        assertThat(of(null, null, YES, null)).isEqualTo(TermStatus.SILENT);
    }

    @Test
    void a_refusal_of_what_we_want_is_refused() {
        assertThat(of(SILENT, NO, YES, null)).isEqualTo(TermStatus.REFUSED);
    }

    @Test
    void less_than_was_offered_before_is_worse_even_within_the_walk_away() {
        assertThat(of(discount("9.4"), discount("9.2"), discount("9.5"), discount("9")))
                .isEqualTo(TermStatus.WORSE);
        assertThat(of(commitment("20"), commitment("21"), commitment("19"), null))
                .isEqualTo(TermStatus.WORSE);
    }

    @Test
    void better_in_one_year_and_worse_in_another_is_neither() {
        assertThat(of(commitment("20"), commitment("18", "20", "24"), commitment("19"), commitment("20")))
                .isEqualTo(TermStatus.OPEN);
        assertThat(TermStatus.compare(item(commitment("20")), item(commitment("18", "20", "24"))))
                .isEmpty();
    }

    @Test
    void what_was_only_spoken_of_is_never_agreed() {
        var spoken = ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.SPOKEN);
        assertThat(of(SILENT, spoken, YES, YES)).isEqualTo(TermStatus.OPEN);
    }

    @Test
    void a_credit_is_its_dollars_its_months_and_whether_it_counts() {
        var target = credit("ANY_LINE", "0.5", 12, Answer.YES);
        assertThat(of(null, credit("ANY_LINE", "0.5", 12, Answer.YES), target, null))
                .isEqualTo(TermStatus.AGREED);
        assertThat(of(null, credit("ANY_LINE", "0.6", 12, Answer.NO), target, null))
                .isEqualTo(TermStatus.OPEN);
    }

    @Test
    void a_lower_cap_on_price_rises_is_better_and_no_commitment_on_a_line_too() {
        assertThat(TermStatus.compare(item(share(Topic.RATE_CAP, "", "2")), item(share(Topic.RATE_CAP, "", "3"))))
                .hasValue(1);
        assertThat(TermStatus.compare(
                        item(ItemDraft.of(Topic.SUB_COMMITMENT, "GPU", Said.REFUSED)),
                        item(ItemDraft.of(Topic.SUB_COMMITMENT, "GPU", Said.OFFERED))))
                .hasValue(1);
    }

    private static TermStatus of(
            @Nullable ItemDraft before,
            @Nullable ItemDraft latest,
            @Nullable ItemDraft target,
            @Nullable ItemDraft walkAway) {
        return TermStatus.of(made(before), made(latest), made(target), made(walkAway));
    }

    private static @Nullable Item made(@Nullable ItemDraft draft) {
        return draft == null ? null : item(draft);
    }
}
