package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.bill.ContractLine;
import dev.parley.deal.DealDesk;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Lens;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.negotiation.NotAllowed;
import dev.parley.price.Prices;
import dev.parley.schedule.ProductLink;
import dev.parley.schedule.ProductLinks;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import dev.parley.test.SetClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What signing promises on every database, on the sample. */
abstract class SigningContract {

    private static final String LLAMA = "meta.llama3-1-70b-instruct-v1:0";
    private static final String SONNET = "anthropic.claude-sonnet-4-6";
    private static final LocalDate START = LocalDate.parse("2027-05-01");
    private static final LocalDate END = LocalDate.parse("2030-04-30");

    @Autowired
    EnteredSample sample;

    @Autowired
    Agreements agreements;

    @Autowired
    Signings signings;

    @Autowired
    Debriefs debriefs;

    @Autowired
    SigningCosts costs;

    @Autowired
    DealDesk desks;

    @Autowired
    Deals deals;

    @Autowired
    Prices prices;

    @Autowired
    ProductLinks links;

    @Autowired
    Persons persons;

    @Autowired
    SetClock clock;

    private EnteredSample.Entered entered;
    private UUID id;

    @BeforeEach
    void enter() {
        clock.set(Instant.parse("2027-04-14T12:00:00Z"));
        entered = sample.enter();
        id = entered.negotiation().id();
        persons.actAs(entered.lead());
    }

    @AfterEach
    void signOut() {
        clock.letGo();
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_preview_says_what_would_change_and_changes_nothing() {
        link();
        var preview = preview("R2", START);
        assertThat(preview.rates())
                .filteredOn(one -> one.rate().model().equals(SONNET)
                        && one.rate().scope().equals("global")
                        && one.rate().kind() == PriceKind.ON_DEMAND_OUTPUT)
                .singleElement()
                .satisfies(one -> {
                    // 15.00 less the 4 % of the private offer
                    assertThat(one.rate().usd()).isEqualByComparingTo("14.40");
                    assertThat(one.before()).isEqualByComparingTo("15");
                    assertThat(one.whose()).isEqualTo("list");
                    assertThat(one.rate().from()).isEqualTo(START);
                    assertThat(one.rate().to()).isEqualTo(END);
                    assertThat(one.rate().payers()).containsExactly("P1");
                });
        assertThat(preview.rates())
                .filteredOn(one ->
                        one.rate().model().equals(LLAMA) && one.rate().kind() == PriceKind.MODEL_UNIT_HOUR_6_MONTH)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rate().usd()).isEqualByComparingTo("11.12");
                    assertThat(one.rate().payers()).containsExactly("P3");
                });
        // today's terms: 7 % off what AWS bills, of the payers that take part
        assertThat(preview.rates())
                .filteredOn(one -> String.valueOf(one.whose()).startsWith("today's terms"))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.rate().line()).isEqualTo(ContractLine.BEDROCK_AWS);
                    var list = prices.book(id)
                            .find(
                                    one.rate().model(),
                                    one.rate().scope(),
                                    one.rate().kind(),
                                    PriceSide.LIST,
                                    START.minusDays(1));
                    assertThat(one.before())
                            .isEqualByComparingTo(
                                    ((Price.Known) list).rate().usd().multiply(new BigDecimal("0.93")));
                });
        assertThat(preview.terms())
                .contains(
                        new SigningPreview.TermChange(
                                "Commitment", "18\u00a0M\u00a0a\u00a0year", "20\u00a0/\u00a022\u00a0/\u00a024\u00a0M"),
                        new SigningPreview.TermChange("Payer P3 takes part", "no", "yes"));
        assertThat(agreements.signed(id)).isEmpty();
        assertThat(negotiated(LLAMA, "us-east-1", PriceKind.MODEL_UNIT_HOUR_6_MONTH, START))
                .isNull();
    }

    @Test
    void the_cost_of_a_deal_is_told_against_walk_away_and_target_as_the_rounds_tell_it() {
        var sheets = deals.of(id);
        var offer = DealSheet.latest(sheets, DealRole.OFFER).orElseThrow();
        var cost = costs.of(id, offer);
        var desk = desks.open(id, Sampling.USUAL, Lens.ALL_TERMS);
        var target = DealSheet.latest(sheets, DealRole.TARGET).orElseThrow();
        assertThat(cost.missing()).isEmpty();
        assertThat(cost.expected()).isEqualByComparingTo(desk.valuation().expected(desk.deal(offer)));
        assertThat(cost.overTarget())
                .isPositive()
                .isEqualByComparingTo(cost.expected().subtract(desk.valuation().expected(desk.deal(target))));
        assertThat(costs.of(id, DealSheet.latest(sheets, DealRole.WALK_AWAY).orElseThrow())
                        .overWalkAway())
                .isZero();
    }

    @Test
    void signed_its_rates_are_in_force_from_their_days_and_undone_they_are_gone_as_a_whole() {
        link();
        var signed = sign("R2", START);
        assertThat(signed.number()).isEqualTo(1);
        assertThat(negotiated(LLAMA, "us-east-1", PriceKind.MODEL_UNIT_HOUR_6_MONTH, START))
                .isEqualByComparingTo("11.12");
        assertThat(negotiated(LLAMA, "us-east-1", PriceKind.MODEL_UNIT_HOUR_6_MONTH, START.minusDays(1)))
                .isNull();
        assertThat(negotiated(LLAMA, "us-east-1", PriceKind.MODEL_UNIT_HOUR_6_MONTH, END.plusDays(1)))
                .isNull();
        assertThat(agreements.inForce(id, START.minusDays(1)).orElseThrow().name())
                .isEqualTo("Today's terms");
        assertThat(agreements.inForce(id, START).orElseThrow().commitment(3).orElseThrow())
                .isEqualByComparingTo("24000000");
        signings.undo(id, signed.id());
        assertThat(negotiated(LLAMA, "us-east-1", PriceKind.MODEL_UNIT_HOUR_6_MONTH, START))
                .isNull();
        assertThat(agreements.signed(id)).singleElement().satisfies(one -> {
            assertThat(one.counts()).isFalse();
            assertThat(one.undoneBy()).startsWith("Test");
        });
        assertThatThrownBy(() -> signings.undo(id, signed.id()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("undone already");
    }

    @Test
    void an_amendment_lays_a_further_layer_and_rewrites_none() {
        link();
        var first = sign("R2", START);
        var frozen = first.agreement();
        change("R2", Topic.LINE_DISCOUNT, "BEDROCK_MARKETPLACE", "0.10");
        var day = LocalDate.parse("2028-01-01");
        sign("R2", day);
        assertThat(negotiated(SONNET, "global", PriceKind.ON_DEMAND_OUTPUT, day.minusDays(1)))
                .isEqualByComparingTo("14.40");
        assertThat(negotiated(SONNET, "global", PriceKind.ON_DEMAND_OUTPUT, day))
                .isEqualByComparingTo("13.50");
        assertThat(agreements.signed(id).getFirst().agreement()).isEqualTo(frozen);
        assertThat(agreements.inForce(id, day.minusDays(1))).contains(frozen);
        assertThatThrownBy(() -> signings.undo(id, first.id()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("rests the amendment \"R2\" of 2028-01-01");
        assertThatThrownBy(() -> preview("R2", day.minusMonths(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is before 2028-01-01");
    }

    @Test
    void what_stands_against_it_needs_a_word_and_days_outside_of_the_term_are_refused() {
        var old = preview("R1", START);
        assertThat(old.warnings())
                .anySatisfy(one -> assertThat(one).contains("\"R1\" is not AWS's latest offer, which is \"R2\""))
                .anySatisfy(one -> assertThat(one).contains("Not in writing").contains("Measured before discount"));
        assertThatThrownBy(() -> signings.sign(id, sheet("R1").id(), START, Agreements.hash(old), true))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\"R1\" is not approved: it commits spend");
        sample.approve(entered, "R1");
        assertThatThrownBy(() -> signings.sign(id, sheet("R1").id(), START, Agreements.hash(old), false))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Say that you sign it knowing this");
        assertThatThrownBy(() -> preview("R2", LocalDate.parse("2027-04-30")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2027-04-30 is outside of the term, 2027-05-01 to 2030-04-30");
        assertThatThrownBy(() -> preview("Target", START))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no deal but our target");
        sample.approve(entered, "R2");
        var seen = preview("R2", START);
        assertThat(seen.unapproved()).isEmpty();
        change("R2", Topic.LINE_DISCOUNT, "BEDROCK_MARKETPLACE", "0.01");
        assertThatThrownBy(() -> signings.sign(id, sheet("R2").id(), START, Agreements.hash(seen), true))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has changed since you looked");
        assertThat(preview("R2", START).unapproved().orElseThrow()).contains("has changed since it was submitted");
        assertThat(agreements.signed(id)).isEmpty();
    }

    @Test
    void what_was_only_spoken_of_brings_no_rate() {
        var item = item("R2", Topic.LINE_DISCOUNT, "BEDROCK_MARKETPLACE");
        var draft = item.draft();
        saved(deals.enter(
                id,
                sheet("R2").id(),
                item.version(),
                new ItemDraft(
                        draft.topic(),
                        draft.subject(),
                        Said.SPOKEN,
                        draft.years(),
                        draft.share(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        null,
                        draft.words(),
                        null)));
        assertThat(preview("R2", START).rates())
                .noneMatch(one -> one.rate().model().equals(SONNET));
    }

    @Test
    void a_debrief_keeps_its_figures_whatever_changes_and_rests_on_its_signature() {
        assertThat(debriefs.of(id)).isEmpty();
        assertThatThrownBy(() -> debriefs.keep(id, "too early")).hasMessageContaining("Nothing is signed yet");
        var signed = sign("R2", START);
        var kept = debriefs.keep(id, "Ask for the private offer first.");
        var figures = kept.figures();
        // the sample's story: the second offer is dearer than today's terms and dearer than the target
        assertThat(figures.against())
                .filteredOn(one -> one.role().equals("today") || one.role().equals("target"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.less()).isNegative());
        assertThat(figures.terms()).anySatisfy(term -> {
            assertThat(term.what()).isEqualTo("Llama unit, 6 months, $/h");
            assertThat(term.signed()).startsWith("11.12");
            assertThat(term.anchor()).startsWith("8.50");
            assertThat(term.target()).startsWith("10.20");
        });
        assertThat(figures.terms())
                .filteredOn(term -> term.what().equals("Off list: Bedrock, Marketplace-billed"))
                .singleElement()
                // 4 % signed, 6 % was the target, 12 % the first ask: dearer than both, and the ask is further away
                .satisfies(term -> {
                    assertThat(term.lessThanTarget()).isNegative();
                    assertThat(term.lessThanAnchor()).isLessThan(term.lessThanTarget());
                });
        change("Target", Topic.LINE_DISCOUNT, "BEDROCK_MARKETPLACE", "0.30");
        assertThat(debriefs.of(id).orElseThrow().figures()).isEqualTo(figures);
        assertThatThrownBy(() -> signings.undo(id, signed.id())).hasMessageContaining("rests a kept debrief");
        var changed = saved(debriefs.learnt(id, kept, "Ask earlier."));
        assertThat(changed.learnt()).isEqualTo("Ask earlier.");
        assertThat(debriefs.learnt(id, kept, "Late")).isInstanceOf(SaveResult.Conflict.class);
        assertThat(debriefs.remove(id, changed)).isTrue();
        signings.undo(id, signed.id());
    }

    @Test
    void whoever_may_not_change_positions_signs_nothing_and_a_platform_lead_sees_none() {
        var preview = preview("R2", START);
        persons.actAs(entered.platform());
        assertThatThrownBy(() -> agreements.signed(id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> signings.sign(id, preview.sheet().id(), START, Agreements.hash(preview), true))
                .isInstanceOf(NotAllowed.class);
    }

    private void link() {
        saved(links.link(
                id,
                new ProductLink(
                        null, "Llama unit, 6 months", LLAMA, "6-month unit", PriceKind.MODEL_UNIT_HOUR_6_MONTH, 0)));
    }

    private Agreement.Signed sign(String deal, LocalDate from) {
        if (preview(deal, from).unapproved().isPresent()) {
            sample.approve(entered, deal);
        }
        return signings.sign(id, sheet(deal).id(), from, Agreements.hash(preview(deal, from)), true);
    }

    private SigningPreview preview(String deal, LocalDate from) {
        return agreements.preview(id, sheet(deal).id(), from);
    }

    private void change(String deal, Topic topic, String subject, String share) {
        var item = item(deal, topic, subject);
        saved(deals.enter(
                id,
                sheet(deal).id(),
                item.version(),
                item.draft().with(values -> values.share(new BigDecimal(share)))));
    }

    private Item item(String deal, Topic topic, String subject) {
        return sheet(deal).item(new Item.Key(topic, subject)).orElseThrow();
    }

    private DealSheet sheet(String name) {
        return deals.of(id).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal negotiated(String model, String scope, PriceKind kind, LocalDate day) {
        return prices.book(id).find(model, scope, kind, PriceSide.NEGOTIATED, day) instanceof Price.Known known
                ? known.rate().usd()
                : null;
    }

    private static <T> T saved(SaveResult<T> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved<T>) result).value();
    }
}
