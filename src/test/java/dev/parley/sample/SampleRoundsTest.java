package dev.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.deal.Concession;
import dev.parley.deal.DealDesk;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.FaceOff;
import dev.parley.deal.Item;
import dev.parley.deal.Jointly;
import dev.parley.deal.Ledger;
import dev.parley.deal.Lens;
import dev.parley.deal.Moved;
import dev.parley.deal.TermWords;
import dev.parley.deal.Topic;
import dev.parley.deal.Unwritten;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.deal.TermDifference;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rounds of the sample are worth jointly, as its description states it. */
@AppTest
class SampleRoundsTest {

    @Autowired
    EnteredSample sample;

    @Autowired
    DealDesk desks;

    @Autowired
    Persons persons;

    @Test
    void the_second_offer_is_dearer_than_today_and_cheaper_than_the_first_and_the_commitment_carries_most() {
        var entered = sample.enter();
        var desk = persons.as(
                entered.lead(), () -> desks.open(entered.negotiation().id(), Sampling.USUAL, Lens.WITHOUT_CREDITS));
        var others = new LinkedHashMap<String, DealSheet>();
        others.put("today", named(desk, "Today's terms"));
        others.put("round before", named(desk, "R1"));
        others.put("target", named(desk, "Target"));
        var jointly = Jointly.of(
                desk,
                named(desk, "R2"),
                others,
                named(desk, "R1"),
                desk.only(DealRole.TARGET).orElseThrow(),
                named(desk, "A2"));
        assertThat(jointly.against())
                .extracting(Jointly.Against::label)
                .containsExactly("today", "round before", "target");
        millions(jointly.against().get(0).worth().usd(), "-1.00", "0.15");
        millions(jointly.against().get(1).worth().usd(), "1.39", "0.20");
        millions(jointly.against().get(2).worth().usd(), "-1.96", "0.20");
        assertThat(TermWords.of(
                        jointly.toTarget().terms().getFirst().difference().term()))
                .isEqualTo("Commitment");
        assertThat(jointly.toTarget().whole().usd())
                .isEqualByComparingTo(jointly.against().get(2).worth().usd().negate());
        assertThat(jointly.favoured().expected()).isLessThan(jointly.outlook().expected());
    }

    @Test
    void silence_is_counted_alike_on_the_desk_on_the_face_off_and_where_it_is_priced() {
        var entered = sample.enter();
        var desk = persons.as(
                entered.lead(), () -> desks.open(entered.negotiation().id(), Sampling.USUAL, Lens.ALL_TERMS));
        var latest = named(desk, "R2");
        assertThat(Unwritten.of(latest, desk.sheets()))
                .containsExactlyInAnyOrder(
                        new Item.Key(Topic.ROLLOVER, ""),
                        new Item.Key(Topic.SWAP, "BEDROCK_MARKETPLACE"),
                        new Item.Key(Topic.LINE_DISCOUNT, "SUPPORT"),
                        new Item.Key(Topic.CREDIT, Topic.ANY_LINE));
        assertThat(FaceOff.of(desk.sheets(), Map.of()).unwritten()).isEqualTo(4);
        var target = desk.only(DealRole.TARGET).orElseThrow();
        var jointly = Jointly.of(desk, latest, new LinkedHashMap<>(), named(desk, "R1"), target, named(desk, "A2"));
        assertThat(jointly.unwritten()).isEqualTo(4);
        assertThat(jointly.silence())
                .filteredOn(one -> one.name().equals("Credit, any line, instead of the one offered"))
                .singleElement()
                .satisfies(credit -> assertThat(credit.worth().usd()).isPositive());
    }

    @Test
    void the_payers_that_take_part_are_named_where_two_deals_differ_in_them() {
        var entered = sample.enter();
        var desk = persons.as(
                entered.lead(), () -> desks.open(entered.negotiation().id(), Sampling.USUAL, Lens.ALL_TERMS));
        var jointly = Jointly.of(
                desk, named(desk, "Today's terms"), new LinkedHashMap<>(), null, named(desk, "Target"), null);
        var all = Stream.concat(
                        jointly.toTarget().terms().stream(),
                        TermDifference.of(
                                        desk.valuation(),
                                        desk.deal(named(desk, "Today's terms")),
                                        desk.deal(named(desk, "Target")))
                                .stream()
                                .map(one -> Moved.of(desk, named(desk, "Today's terms"), named(desk, "Target"), one)))
                .filter(one -> one.name().equals("Payers that take part"))
                .toList();
        assertThat(all).isNotEmpty().allSatisfy(one -> {
            assertThat(one.from()).isEqualTo("P1, P2");
            assertThat(one.to()).isEqualTo("P1, P2, P3");
        });
    }

    @Test
    void each_round_is_totalled_as_a_whole_and_the_rounds_of_a_side_add_up() {
        var entered = sample.enter();
        var desk = persons.as(
                entered.lead(), () -> desks.open(entered.negotiation().id(), Sampling.USUAL, Lens.WITHOUT_CREDITS));
        var ledger = Ledger.of(desk);
        assertThat(ledger.rounds())
                .extracting(round -> round.from().name() + " to " + round.to().name())
                .containsExactlyInAnyOrder("R1 to R2", "A1 to A2");
        millions(ledger.moved(Concession.Side.GOT), "1.39", "0.20");
        millions(ledger.moved(Concession.Side.GIVEN), "-1.67", "0.20");
        assertThat(ledger.entries())
                .allSatisfy(entry -> assertThat(ledger.round(entry).to()).isEqualTo(entry.to()));
    }

    @Test
    void a_fourth_contract_year_goes_on_as_the_bill_grows_and_the_first_three_stay() {
        var entered = sample.enter();
        var id = entered.negotiation().id();
        persons.run(entered.lead(), () -> {
            var three = desks.open(id, Sampling.USUAL, Lens.ALL_TERMS);
            var four = desks.open(id, Sampling.USUAL, Lens.ALL_TERMS, 1);
            assertThat(four.missing()).isEmpty();
            var short1 = three.valuation().outlook(three.none()).years();
            var long1 = four.valuation().outlook(four.none()).years();
            assertThat(long1).hasSize(4);
            for (int y = 0; y < 3; y++) {
                assertThat(long1.get(y).spend()).isCloseTo(short1.get(y).spend(), within(BigDecimal.ONE));
            }
            assertThat(long1.get(3).spend()).isGreaterThan(long1.get(2).spend());
        });
    }

    private static void millions(BigDecimal usd, String expected, String tolerance) {
        assertThat(usd.movePointLeft(6)).isCloseTo(new BigDecimal(expected), within(new BigDecimal(tolerance)));
    }

    private static DealSheet named(Desk desk, String name) {
        return desk.sheets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
