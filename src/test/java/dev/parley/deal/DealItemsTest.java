package dev.parley.deal;

import static dev.parley.deal.SheetsOnABill.VALUATION;
import static dev.parley.deal.SheetsOnABill.commitment;
import static dev.parley.deal.SheetsOnABill.credit;
import static dev.parley.deal.SheetsOnABill.deal;
import static dev.parley.deal.SheetsOnABill.discount;
import static dev.parley.deal.SheetsOnABill.share;
import static dev.parley.deal.SheetsOnABill.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A suggested deal becomes items, and the sheet of these items costs what the suggestion said. */
class DealItemsTest {

    private static final String CLAUDE = "BEDROCK_MARKETPLACE";

    private static final DealSheet OFFER = sheet(
            "offer",
            commitment("8", "9", "10"),
            discount("0.08"),
            share(Topic.LINE_DISCOUNT, CLAUDE, "0.04"),
            ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.SILENT),
            ItemDraft.of(Topic.OUTSIDE_CAP, CLAUDE, Said.REFUSED),
            ItemDraft.of(Topic.RATE, "A unit", Said.OFFERED)
                    .with(values -> values.rate(new BigDecimal("11.12"), new BigDecimal("13.08"))),
            credit(Topic.AWS_BILLED, "100000", Answer.NO));

    private static final DealSheet ASK = sheet(
            "ask",
            commitment("7", "8", "9"),
            discount("0.08", "0.09", "0.10"),
            share(Topic.LINE_DISCOUNT, CLAUDE, "0.09"),
            share(Topic.LINE_DISCOUNT, "COMPUTE", "0.02"),
            share(Topic.ROLLOVER, "", "0.05"),
            share(Topic.MARKETPLACE_CAP, "", "0.40"),
            share(Topic.SWAP, CLAUDE, "0.10"),
            share(Topic.RATE_CAP, "", "0.03"),
            ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.OFFERED),
            ItemDraft.of(Topic.OUTSIDE_CAP, CLAUDE, Said.OFFERED),
            ItemDraft.of(Topic.TAKES_DISCOUNT, CLAUDE, Said.OFFERED),
            ItemDraft.of(Topic.COUNTS, "COMPUTE", Said.SILENT),
            ItemDraft.of(Topic.PRICE_CUTS, "", Said.OFFERED),
            ItemDraft.of(Topic.TRUE_UP_AT_END, "", Said.OFFERED),
            ItemDraft.of(Topic.ENROLMENT, "P2", Said.OFFERED),
            ItemDraft.of(Topic.SUB_COMMITMENT, CLAUDE, Said.OFFERED)
                    .with(values -> values.years(List.of(new BigDecimal("1000000")))),
            credit(Topic.ANY_LINE, "200000", Answer.YES));

    @Test
    void a_deal_written_as_items_and_read_again_is_the_same_deal() {
        var to = deal(ASK);
        var again = deal(sheet("again", DealItems.of(OFFER, deal(OFFER), to)));
        assertThat(again.header()).isEqualTo(to.header());
        assertThat(again.lineTerms()).containsExactlyInAnyOrderElementsOf(to.lineTerms());
        assertThat(again.clauses()).containsExactlyInAnyOrderElementsOf(to.clauses());
        assertThat(again.credits()).isEqualTo(to.credits());
        assertThat(VALUATION.expected(again)).isEqualByComparingTo(VALUATION.expected(to));
        assertThat(VALUATION.expected(again)).isNotEqualByComparingTo(VALUATION.expected(deal(OFFER)));
    }

    @Test
    void and_the_other_way_round_what_is_not_in_it_any_more_is_taken_out() {
        var to = deal(OFFER);
        var again = deal(sheet("again", DealItems.of(ASK, deal(ASK), to)));
        assertThat(VALUATION.expected(again)).isEqualByComparingTo(VALUATION.expected(to));
        assertThat(again.credits()).isEqualTo(to.credits());
    }

    @Test
    void what_did_not_change_stays_as_it_was_entered() {
        var from = deal(OFFER);
        var items = DealItems.of(OFFER, from, from.withDiscount(Share.of("0.095")));
        assertThat(items)
                .contains(ItemDraft.of(Topic.RATE, "A unit", Said.OFFERED)
                        .with(values -> values.rate(new BigDecimal("11.12"), new BigDecimal("13.08"))))
                .contains(ItemDraft.of(Topic.BEFORE_DISCOUNT, "", Said.SILENT))
                .contains(discount("0.095"))
                .hasSize(OFFER.items().size());
    }

    @Test
    void what_was_searched_to_the_last_digit_is_rounded_in_our_favour_where_it_changed() {
        var from = deal(OFFER);
        var exact = new Deal(
                "exact",
                from.header()
                        .withDiscounts(List.of(Share.of("0.08437"), Share.of("0.08437"), Share.of("0.08437")))
                        .withCommitments(List.of(
                                new BigDecimal("8000000"), new BigDecimal("8765432"), new BigDecimal("9999999"))),
                from.lineTerms(),
                from.clauses(),
                from.credits());
        var rounded = InOurFavour.rounded(from, exact);
        assertThat(rounded.header().discount(1).value()).isEqualByComparingTo("0.0845");
        assertThat(rounded.header().commitments())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("8000000"), new BigDecimal("8760000"), new BigDecimal("9990000"));
        assertThat(rounded.lineTerms()).isEqualTo(from.lineTerms());
        assertThat(VALUATION.expected(rounded)).isLessThanOrEqualTo(VALUATION.expected(exact));
    }

    @Test
    void changes_are_told_in_plain_words() {
        assertThat(Changes.between(deal(OFFER), deal(ASK)))
                .contains(
                        "Commitment 7 / 8 / 9 M instead of 8 / 9 / 10 M",
                        "Discount 8 / 9 / 10 % instead of 8 %",
                        "Measured before discount",
                        "Excess carried forward, 5 %",
                        "Marketplace cap, 40 % instead of 25 %",
                        "True-up once, at the end of the term",
                        "Payer P2 takes part",
                        "Off list: Bedrock, Marketplace-billed, 9 % instead of 4 %",
                        "Counts outside the Marketplace cap: Bedrock, Marketplace-billed, in writing",
                        "Credit of 0.2 M on any line for 12 months, what it pays counts, instead of 0.1 M on AWS-billed"
                                + " services only");
    }
}
