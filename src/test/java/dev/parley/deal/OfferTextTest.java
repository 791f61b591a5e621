package dev.parley.deal;

import static dev.parley.deal.SomeItems.commitment;
import static dev.parley.deal.SomeItems.discount;
import static dev.parley.deal.SomeItems.item;
import static dev.parley.deal.SomeItems.rate;
import static dev.parley.deal.SomeItems.share;
import static dev.parley.deal.SomeItems.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.deal.OfferText.Kind;
import dev.parley.deal.OfferText.Line;
import dev.parley.engine.deal.Answer;
import dev.parley.negotiation.Payer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTextTest {

    private static final List<Payer> PAYERS = List.of(
            new Payer(UUID.randomUUID(), "P1", "111122223333", "Aldermoor Group plc", true, null, List.of()),
            new Payer(UUID.randomUUID(), "P3", "333344445555", "Petrel Analytics Ltd", false, null, List.of()));
    private static final List<Item> EARLIER = List.of(
            item(rate("Llama unit, 6 months", "13.08", "13.08")), item(rate("Embed 3 unit, 6 months", "6.41", "6.41")));
    private static final LocalDate TODAY = LocalDate.parse("2027-03-25");

    /** Two rounds of talks as somebody keeps them in a sheet. */
    private static final String TABLE = """
            | line | today | **R1** AWS 2027-02-10 (written, 9 % for 22) | **A1** our ask 03-03 | **R2** AWS 2027-03-24 | target |
            |--|--|--|--|--|--|
            | commitment CY1 / CY2 / CY3, M | 18 / 18 / 18 | 22 / 22 / 22 | 18 / 19.5 / 21 | 20 / 22 / 24 | 18.5 / 20.5 / 22.5 |
            | cross-service discount | 7 % | 9 % | 11 % | 9 % | 9.5 % |
            | Claude on demand (private offer) | 0 | *silent* | 12 % | 4 % | 6 % |
            | Claude counts outside the 25 % cap | no | *silent (= no)* | yes | yes | yes |
            | measured | after discount | *silent (= after)* | before | **refused** | after |
            | excess carried forward | 0 | refused | 10 % | *silent* | 5 % |
            | Llama unit, 6 months, $/h | 13.08 | 11.77 (-10 %) | 8.50 | 11.12 (-15 %) | 10.20 (-22 %) |
            | Embed 3 unit, 6 months, $/h | 6.41 | *silent* | 4.50 | 5.77 (-10 %) | 5.40 |
            | Reserved 3 months, off list | 0 | 5 % | 25 % | 10 % | 15 % |
            | Petrel payer enrolled from day 1 | no | yes | yes | yes | yes |
            | model swap inside a provider, same dollars | no | refused | any model | *silent* | same provider |
            | list price cuts pass through, discount stays a percentage | *silent* | *silent* | yes | yes | yes |
            | credits | - | 0.35 M, 12 months, AWS-billed services only, do not count | 1.5 M, 24 months | 0.5 M, 12 months, AWS-billed, do not count | 0.5 M |
            | Enterprise Support | list | *silent* | -20 % | *silent* | -10 % |
            | ask of us | - | reference case study; exclusivity language | - | case study | - |
            | expiry | 2027-04-30 | 03-19 | - | 04-16 | - |
            """;

    private static OfferText read(String text) {
        return read(text, null);
    }

    private static OfferText read(String text, @Nullable Integer column) {
        return OfferText.read(text, new OfferText.Known(3, PAYERS, EARLIER, TODAY, null), column);
    }

    private static String tabs(String table) {
        return table.lines()
                .filter(line -> !line.startsWith("|--"))
                .map(line -> line.substring(2, line.length() - 2).replace(" | ", "\t"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void the_latest_offer_of_a_table_is_read_wholly_from_pipes_and_from_tabs() {
        for (var text : List.of(TABLE, tabs(TABLE))) {
            var read = read(text);
            assertThat(read.columns().get(read.column())).startsWith("R2 AWS");
            assertThat(read.dated()).isEqualTo("2027-03-24");
            assertThat(read.expires()).isEqualTo("2027-04-16");
            assertThat(read.lines()).noneMatch(line -> line.kind() == Kind.UNKNOWN || line.problem() != null);
            same(read, commitment("20", "22", "24"));
            same(read, discount("9"));
            same(read, share(Topic.LINE_DISCOUNT, "BEDROCK_MARKETPLACE", "4"));
            same(read, rate("Llama unit, 6 months", "11.12", "13.08"));
            same(read, rate("Embed 3 unit, 6 months", "5.77", "6.41"));
            same(read, share(Topic.RATE_DISCOUNT, "Reserved 3 months", "10"));
            assertThat(said(read, Topic.OUTSIDE_CAP, "BEDROCK_MARKETPLACE")).isEqualTo(Said.OFFERED);
            assertThat(said(read, Topic.BEFORE_DISCOUNT, "")).isEqualTo(Said.REFUSED);
            assertThat(said(read, Topic.ROLLOVER, "")).isEqualTo(Said.SILENT);
            assertThat(said(read, Topic.ENROLMENT, "P3")).isEqualTo(Said.OFFERED);
            assertThat(said(read, Topic.SWAP, "BEDROCK_MARKETPLACE")).isEqualTo(Said.SILENT);
            assertThat(said(read, Topic.PRICE_CUTS, "")).isEqualTo(Said.OFFERED);
            assertThat(said(read, Topic.LINE_DISCOUNT, "SUPPORT")).isEqualTo(Said.SILENT);
            var credit = draft(read, Topic.CREDIT, Topic.AWS_BILLED);
            assertThat(credit.usd()).isEqualByComparingTo("500000");
            assertThat(credit.months()).isEqualTo(12);
            assertThat(credit.counts()).isEqualTo(Answer.NO);
            assertThat(draft(read, Topic.ASKED_OF_US, "").words()).isEqualTo("case study");
            assertThat(read.drafts()).hasSize(15);
        }
    }

    @Test
    void every_other_column_is_read_as_well() {
        var first = read(TABLE, 1);
        assertThat(first.dated()).isEqualTo("2027-02-10");
        assertThat(first.expires()).isEqualTo("2027-03-19");
        assertThat(first.drafts()).hasSize(15);
        same(first, commitment("22", "22", "22"));
        assertThat(draft(first, Topic.CREDIT, Topic.AWS_BILLED).usd()).isEqualByComparingTo("350000");
        assertThat(said(first, Topic.SWAP, "BEDROCK_MARKETPLACE")).isEqualTo(Said.REFUSED);
        var ask = read(TABLE, 2);
        assertThat(ask.expires()).isNull();
        assertThat(draft(ask, Topic.SWAP, "BEDROCK_MARKETPLACE").words()).isEqualTo("any model");
        assertThat(draft(ask, Topic.LINE_DISCOUNT, "SUPPORT").share()).isEqualByComparingTo("0.20");
        assertThat(said(ask, Topic.BEFORE_DISCOUNT, "")).isEqualTo(Said.OFFERED);
        assertThat(draft(ask, Topic.CREDIT, Topic.ANY_LINE).months()).isEqualTo(24);
        var today = read(TABLE, 0);
        assertThat(draft(today, Topic.LINE_DISCOUNT, "SUPPORT").share()).isZero();
        assertThat(said(today, Topic.BEFORE_DISCOUNT, "")).isEqualTo(Said.REFUSED);
        assertThat(lines(today, "credits").kind()).isEqualTo(Kind.NOTHING);
    }

    @Test
    void a_credit_without_its_months_is_understood_and_cannot_be_saved_yet() {
        assertThat(lines(read(TABLE, 4), "credits"))
                .satisfies(line -> assertThat(line.draft().usd()).isEqualByComparingTo("500000"))
                .satisfies(line -> assertThat(line.problem()).contains("Credit").contains("enter its value"));
    }

    @Test
    void a_letter_is_read_sentence_by_sentence() {
        var read = read("""
                Dear customer,
                We are pleased to offer a commitment of $20M / $22M / $24M.
                - Cross-service discount: 9 %
                - 1.5M credits over 24 months
                - Llama unit, 6 months: 11.12 $/h
                - We cannot agree to carrying forward any excess.
                - Enterprise Support: not offered
                This offer is valid until 16 April 2027.
                Kind regards
                """);
        same(read, commitment("20", "22", "24"));
        same(read, discount("9"));
        same(read, rate("Llama unit, 6 months", "11.12", "13.08"));
        assertThat(draft(read, Topic.CREDIT, Topic.ANY_LINE).usd()).isEqualByComparingTo("1500000");
        assertThat(draft(read, Topic.CREDIT, Topic.ANY_LINE).months()).isEqualTo(24);
        assertThat(lines(read, "1.5M credits over 24 months").remarks()).anyMatch(one -> one.contains("counts"));
        assertThat(said(read, Topic.ROLLOVER, "")).isEqualTo(Said.REFUSED);
        assertThat(said(read, Topic.LINE_DISCOUNT, "SUPPORT")).isEqualTo(Said.REFUSED);
        assertThat(read.expires()).isEqualTo("2027-04-16");
        assertThat(read.lines().stream()
                        .filter(line -> line.kind() == Kind.UNKNOWN)
                        .map(Line::source))
                .containsExactly("Dear customer,", "Kind regards");
    }

    @Test
    void decimals_are_read_as_the_texts_others_are() {
        var read = read("Term;Offer\nCross-service discount;9,5 %\nCommitment;18,5 M / 20 M / 21,5 M\nSub;1.500\n");
        same(read, discount("9.5"));
        same(read, commitment("18.5", "20", "21.5"));
        assertThat(read("Commitment\t18.500.000").drafts().getFirst().years().getFirst())
                .isEqualByComparingTo("18500000");
    }

    @Test
    void contract_years_in_lines_of_their_own_are_put_together_and_a_gap_is_named() {
        same(read("CY1 commitment: $20M\nCY2 commitment: $22M\nCY3 commitment: $24M"), commitment("20", "22", "24"));
        assertThat(read("CY1 commitment: $20M\nCY3 commitment: $24M")
                        .lines()
                        .getFirst()
                        .problem())
                .contains("Contract year 2 is missing");
        assertThat(read("Commitment: $20M / $24M").lines().getFirst().problem())
                .contains("2 values for 3 contract years")
                .contains("$20M / $24M");
    }

    @Test
    void two_currencies_in_one_text_are_refused_with_the_value() {
        assertThatThrownBy(() -> read("Commitment: $20M\nCredit: \u20ac1.5M, 12 months"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\u20ac")
                .hasMessageContaining("beside dollars");
        assertThatThrownBy(() -> read("Commitment\tEUR 20M")).hasMessageContaining("EUR");
    }

    @Test
    void a_percentage_where_a_rate_is_meant_is_named_with_what_it_would_be() {
        var line = read("Llama unit, 6 months\t-15 %").lines().getFirst();
        assertThat(line.problem()).isNotNull();
        assertThat(line.remarks()).anyMatch(one -> one.contains("15 %") && one.contains("11.118"));
        assertThat(read("Llama unit, 6 months\t15").lines().getFirst().problem())
                .contains("15")
                .contains("above the list rate of 13.08");
        assertThat(read("Llama unit, 6 months\t11.12 (-25 %)")
                        .lines()
                        .getFirst()
                        .remarks())
                .anyMatch(one -> one.contains("25 % off") && one.contains("15 % off the list rate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"109 %", "-9 %"})
    void a_discount_that_cannot_be_is_flagged_with_its_value(String value) {
        assertThat(read("Cross-service discount\t" + value).lines().getFirst().problem())
                .contains(value.replace('-', '\u2212'));
    }

    @Test
    void a_commitment_of_nothing_and_one_in_millions_are_flagged() {
        assertThat(read("Commitment\t0").lines().getFirst().problem()).contains("A commitment of 0");
        assertThat(read("Commitment\t20").lines().getFirst().problem()).contains("looks like millions");
    }

    @Test
    void what_is_said_twice_is_kept_once_by_somebody() {
        assertThat(read("Cross-service discount: 9 %\nEDP discount: 8 %")
                        .lines()
                        .get(1)
                        .problem())
                .contains("Line 1");
    }

    @Test
    void an_unknown_line_is_kept_as_it_stands() {
        var line = read("Cross-service discount\t9 %\nTraining vouchers\t20 seats")
                .lines()
                .get(1);
        assertThat(line.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(line.label()).isEqualTo("Training vouchers");
        assertThat(line.words()).isEqualTo("20 seats");
    }

    @Test
    void a_day_that_has_passed_is_said_and_one_with_two_readings_is_asked_for() {
        assertThat(read("Expiry: 2027-03-19").lines().getFirst().remarks())
                .anyMatch(one -> one.contains("2027-03-19") && one.contains("has passed"));
        var unclear = read("Expiry: 03/04/2027");
        assertThat(unclear.expires()).isNull();
        assertThat(unclear.lines().getFirst().problem()).contains("03/04/2027");
    }

    @Test
    void a_number_with_two_readings_is_read_and_said() {
        assertThat(read("Commitment on SageMaker: $1,500").lines().getFirst().remarks())
                .anyMatch(one -> one.contains("1,500") && one.contains("1500"));
    }

    @Test
    void what_was_only_said_is_not_in_writing() {
        assertThat(said(read("Cross-service discount: 9 % (verbal)"), Topic.DISCOUNT, ""))
                .isEqualTo(Said.SPOKEN);
    }

    @Test
    void what_our_ask_has_and_the_offer_does_not_name_is_proposed_as_silent() {
        var ask = sheet(
                "A1",
                DealRole.ASK,
                "2027-03-03",
                null,
                commitment("18"),
                discount("11"),
                share(Topic.ROLLOVER, "", "10"));
        assertThat(OfferTerms.silent(read("Cross-service discount: 9 %").drafts(), ask))
                .extracting(ItemDraft::key)
                .containsExactly(new Item.Key(Topic.COMMITMENT, ""), new Item.Key(Topic.ROLLOVER, ""));
    }

    private static void same(OfferText read, ItemDraft expected) {
        var draft = draft(read, expected.topic(), expected.subject());
        assertThat(draft.said()).isEqualTo(expected.said());
        assertThat(draft.years())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(expected.years());
        compare(draft.share(), expected.share());
        compare(draft.rate(), expected.rate());
        compare(draft.listRate(), expected.listRate());
    }

    private static void compare(@Nullable BigDecimal one, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(one).isNull();
        } else {
            assertThat(one).isEqualByComparingTo(expected);
        }
    }

    private static ItemDraft draft(OfferText read, Topic topic, String subject) {
        return read.drafts().stream()
                .filter(draft -> draft.key().equals(new Item.Key(topic, subject)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(topic + " " + subject + " not in " + read.lines()));
    }

    private static Said said(OfferText read, Topic topic, String subject) {
        return draft(read, topic, subject).said();
    }

    private static Line lines(OfferText read, String label) {
        return read.lines().stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
