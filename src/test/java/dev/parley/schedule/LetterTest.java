package dev.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bill.ContractLine;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.quantity.ContractYears;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a letter comes to on a line, reckoned by hand. */
class LetterTest {

    private static final ContractYears YEARS = new ContractYears(LocalDate.of(2027, 5, 1), 2);
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);

    private final ScheduleLine claude =
            SavingsTest.line(Bundle.ON_DEMAND, Paper.MARKETPLACE, PriceKind.ON_DEMAND_INPUT, "P1", "3.00");
    private final ScheduleLine reserved = SavingsTest.line(
            Bundle.CAPACITY, Paper.MARKETPLACE, PriceKind.RESERVED_INPUT_TPM_HOUR_3_MONTH, "P1", "0.162");
    private final ScheduleLine unit =
            SavingsTest.line(Bundle.CAPACITY, Paper.ADDENDUM, PriceKind.MODEL_UNIT_HOUR_6_MONTH, "P3", "13.08");
    private final ScheduleLine nova =
            SavingsTest.line(Bundle.ON_DEMAND, Paper.ADDENDUM, PriceKind.ON_DEMAND_INPUT, "P1", "0.33");

    private static Item item(
            Topic topic, String subject, Said said, @Nullable String share, @Nullable String rate, String... years) {
        var draft = ItemDraft.of(topic, subject, said)
                .with(values -> values.years(
                                List.of(years).stream().map(BigDecimal::new).toList())
                        .share(share == null ? null : new BigDecimal(share))
                        .rate(rate == null ? null : new BigDecimal(rate), null));
        return stored(draft);
    }

    private static Item stored(ItemDraft draft) {
        return new Item(UUID.randomUUID(), UUID.randomUUID(), draft, 0, "lead", Instant.EPOCH);
    }

    private static final List<Item> R2 = List.of(
            item(Topic.DISCOUNT, "", Said.OFFERED, null, null, "0.09", "0.10"),
            item(Topic.LINE_DISCOUNT, "BEDROCK_MARKETPLACE", Said.OFFERED, "0.04", null),
            item(Topic.RATE, "Llama unit, 6 months", Said.OFFERED, null, "11.12"),
            item(Topic.RATE, "Embed 3 unit, 6 months", Said.SILENT, null, null),
            item(Topic.RATE_DISCOUNT, "Reserved 3 months", Said.SPOKEN, "0.10", null),
            item(Topic.ENROLMENT, "P3", Said.OFFERED, null, null));

    private static final List<ProductLink> LINKS = List.of(
            new ProductLink(null, "Llama unit, 6 months", "some-model", "6-month unit", null, 0),
            new ProductLink(null, "Reserved 3 months", null, "3-month reserved", null, 0));

    private static Letter letter(List<Item> items, List<ProductLink> links, LocalDate today) {
        var sheet = new DealSheet(
                UUID.randomUUID(),
                "R2",
                DealRole.OFFER,
                LocalDate.of(2027, 3, 24),
                LocalDate.of(2027, 4, 16),
                null,
                null,
                null,
                items,
                0,
                "lead",
                Instant.EPOCH);
        return new Letter(sheet, links, Set.of(ContractLine.BEDROCK_AWS), Set.of("P1"), YEARS, today);
    }

    @Test
    void a_percentage_on_the_line_of_the_bill_reaches_its_tokens_and_not_its_capacity() {
        var letter = letter(R2, List.of(), TODAY);
        var said = letter.on(claude, 1).orElseThrow();
        assertThat(said.rate()).as("3.00 less 4 %").isEqualByComparingTo("2.88");
        assertThat(said.line()).isEqualByComparingTo("2.88");
        assertThat(said.words()).isEqualTo("R2: 4 % off list, Bedrock, Marketplace-billed");
        assertThat(letter.on(reserved, 1)).isEmpty();
    }

    @Test
    void a_product_is_matched_to_lines_only_where_a_person_has_said_which() {
        assertThat(letter(R2, List.of(), TODAY).on(unit, 1).orElseThrow().line())
                .as("only the discount across services reaches it")
                .isNull();
        var linked = letter(R2, LINKS, TODAY);
        assertThat(linked.on(unit, 1).orElseThrow().rate()).isEqualByComparingTo("11.12");
        var spoken = linked.on(reserved, 1).orElseThrow();
        assertThat(spoken.rate()).as("0.162 less 10 %").isEqualByComparingTo("0.1458");
        assertThat(spoken.words()).contains("Reserved 3 months", "not in writing");
        assertThat(linked.products())
                .extracting(Item::subject)
                .containsExactly("Llama unit, 6 months", "Reserved 3 months");
        assertThat(linked.link(linked.products().getFirst())).isEqualTo(LINKS.getFirst());
    }

    @Test
    void the_discount_across_services_reaches_lines_that_take_it_by_contract_year() {
        var letter = letter(R2, LINKS, TODAY);
        assertThat(letter.on(nova, 1).orElseThrow().rate()).as("0.33 less 9 %").isEqualByComparingTo("0.3003");
        assertThat(letter.on(nova, 2).orElseThrow().rate()).as("0.33 less 10 %").isEqualByComparingTo("0.297");
        assertThat(letter.on(nova, 1).orElseThrow().line()).isNull();
        assertThat(letter.discount(claude, 1)).as("not in writing for Claude").isEqualByComparingTo("0");
        var takes = List.of(R2.getFirst(), item(Topic.TAKES_DISCOUNT, "BEDROCK_MARKETPLACE", Said.OFFERED, null, null));
        assertThat(letter(takes, LINKS, TODAY).on(reserved, 1).orElseThrow().rate())
                .isEqualByComparingTo("0.14742");
    }

    @Test
    void nothing_reaches_a_payer_outside_the_agreement() {
        var without =
                R2.stream().filter(item -> item.topic() != Topic.ENROLMENT).toList();
        assertThat(letter(without, LINKS, TODAY).on(unit, 1)).isEmpty();
        assertThat(letter(without, LINKS, TODAY).discount(unit, 1)).isEqualByComparingTo("0");
    }

    @Test
    void a_payer_that_takes_part_from_a_day_is_reached_from_that_day() {
        var later = stored(ItemDraft.of(Topic.ENROLMENT, "P3", Said.OFFERED)
                .with(values -> values.from(LocalDate.of(2028, 5, 17), true)));
        var items = Stream.concat(R2.stream().filter(item -> item.topic() != Topic.ENROLMENT), Stream.of(later))
                .toList();
        var letter = letter(items, LINKS, TODAY);
        assertThat(letter.on(unit, 1)).as("the second contract year begins it").isEmpty();
        assertThat(letter.discount(unit, 1)).isEqualByComparingTo("0");
        assertThat(letter.on(unit, 2).orElseThrow().words()).endsWith("Llama unit, 6 months, from 2028-05-17");
        assertThat(letter.ofLine(unit).orElseThrow().rate()).isEqualByComparingTo("11.12");
        var schedule = SavingsTest.schedule(unit);
        var reached = letter.reached(unit, schedule, schedule.contractYears().get(1));
        assertThat(reached.slices()).hasSize(12);
        assertThat(reached.slices().getFirst().share())
                .as("17 to 31 May")
                .isCloseTo(usd("0.483871"), within(usd("0.000001")));
        assertThat(letter.reached(claude, schedule, schedule.contractYears().getFirst()))
                .isEqualTo(schedule.contractYears().getFirst());
    }

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void an_offer_whose_day_has_passed_says_so_and_still_shows_its_rates() {
        var late = letter(R2, LINKS, LocalDate.of(2027, 4, 17));
        assertThat(late.expired()).isTrue();
        assertThat(late.on(claude, 1).orElseThrow().expired()).isTrue();
        assertThat(late.on(claude, 1).orElseThrow().words()).contains("expired on 2027-04-16");
        assertThat(letter(R2, LINKS, LocalDate.of(2027, 4, 16)).expired()).isFalse();
    }
}
