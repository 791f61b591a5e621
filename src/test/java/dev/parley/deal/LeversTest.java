package dev.parley.deal;

import static dev.parley.deal.SheetsOnABill.commitment;
import static dev.parley.deal.SheetsOnABill.credit;
import static dev.parley.deal.SheetsOnABill.deal;
import static dev.parley.deal.SheetsOnABill.discount;
import static dev.parley.deal.SheetsOnABill.share;
import static dev.parley.deal.SheetsOnABill.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.bargaining.Lever;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each term in which an offer is short of an ask has a lever; full out the term is as asked for. */
class LeversTest {

    private static final String CLAUDE = "BEDROCK_MARKETPLACE";

    private static final Deal OFFER = deal(sheet(
            "offer",
            commitment("8", "9", "10"),
            discount("0.08"),
            share(Topic.LINE_DISCOUNT, CLAUDE, "0.04"),
            ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.REFUSED),
            credit(Topic.AWS_BILLED, "100000", Answer.NO)));

    private static final Deal ASK = deal(sheet(
            "ask",
            commitment("7", "8", "9"),
            discount("0.10"),
            share(Topic.LINE_DISCOUNT, CLAUDE, "0.09"),
            share(Topic.ROLLOVER, "", "0.05"),
            ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.OFFERED),
            ItemDraft.of(Topic.OUTSIDE_CAP, CLAUDE, Said.OFFERED),
            ItemDraft.of(Topic.ENROLMENT, "P2", Said.OFFERED),
            credit(Topic.ANY_LINE, "200000", Answer.YES)));

    @Test
    void every_term_that_is_short_has_its_lever_in_plain_words() {
        assertThat(names(Levers.between(OFFER, List.of(ASK))))
                .containsExactlyInAnyOrder(
                        "Discount to 10 %",
                        "Commitment to 7 / 8 / 9 M",
                        "Measured before discount",
                        "Excess carried forward to 5 %",
                        "Payer P2 takes part",
                        "Off list: Bedrock, Marketplace-billed, 9 %",
                        "Counts outside the Marketplace cap: Bedrock, Marketplace-billed, in writing",
                        "Credit, any line, 0.2 M");
    }

    @Test
    void with_all_levers_full_out_the_offer_is_as_the_ask() {
        var moved = OFFER;
        for (var lever : Levers.between(OFFER, List.of(ASK))) {
            moved = lever.move(moved, Share.ALL);
        }
        assertThat(moved.header()).isEqualTo(ASK.header());
        assertThat(moved.lineTerms()).isEqualTo(ASK.lineTerms());
        assertThat(moved.clauses()).isEqualTo(ASK.clauses());
        assertThat(moved.credits()).isEqualTo(ASK.credits());
    }

    @Test
    void an_ask_that_wants_no_more_than_is_offered_has_no_lever() {
        assertThat(Levers.between(ASK, List.of(ASK))).isEmpty();
        assertThat(names(Levers.between(ASK, List.of(OFFER)))).noneMatch(name -> name.startsWith("Discount"));
    }

    @Test
    void what_the_first_ask_does_not_want_is_taken_from_the_next() {
        var target = deal(sheet("target", commitment("7"), discount("0.09"), share(Topic.ROLLOVER, "", "0.10")));
        var second =
                Levers.between(OFFER, List.of(deal(sheet("a", commitment("8", "9", "10"), discount("0.10"))), target));
        assertThat(names(second))
                .contains("Discount to 10 %", "Commitment to 7 M", "Excess carried forward to 10 %")
                .doesNotContain("Discount to 9 %");
    }

    @Test
    void a_percentage_that_was_only_spoken_of_is_asked_for_in_writing() {
        var spoken = deal(sheet(
                "spoken",
                commitment("8"),
                ItemDraft.of(Topic.LINE_DISCOUNT, CLAUDE, Said.SPOKEN)
                        .with(values -> values.share(new BigDecimal("0.09")))));
        var written = deal(sheet("written", commitment("8"), share(Topic.LINE_DISCOUNT, CLAUDE, "0.09")));
        assertThat(names(Levers.between(spoken, List.of(written))))
                .containsExactly("Off list: Bedrock, Marketplace-billed, 9 %");
    }

    @Test
    void more_of_the_credit_that_is_offered_is_a_dial() {
        var asked = deal(sheet("ask", credit(Topic.AWS_BILLED, "300000", Answer.NO)));
        var levers = Levers.between(OFFER, List.of(asked));
        assertThat(levers).singleElement().isInstanceOf(Lever.MoreCredit.class);
        assertThat(levers.getFirst()
                        .move(OFFER, Share.of("0.5"))
                        .credits()
                        .getFirst()
                        .usd())
                .isEqualByComparingTo("200000");
    }

    private static List<String> names(List<Lever> levers) {
        return levers.stream().map(Lever::name).toList();
    }
}
