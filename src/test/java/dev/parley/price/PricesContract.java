package dev.parley.price;

import static dev.parley.engine.pricing.PriceKind.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.Csv;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the price book promises on every database. */
abstract class PricesContract {

    static final String SONNET = "anthropic.claude-sonnet-4-6";
    static final String LLAMA = "meta.llama3-1-70b-instruct-v1:0";
    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

    @Autowired
    Prices prices;

    @Autowired
    Capacities capacities;

    @Autowired
    Lifecycles lifecycles;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    private Who procurement;
    private UUID negotiation;

    @BeforeEach
    void open() {
        procurement = persons.someone();
        persons.actAs(procurement);
        negotiation = negotiations.open(SomeNegotiation.unchanged()).id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_published_list_has_every_row_of_its_file_with_source_date_and_grade() {
        assertEquals(1019, Csv.read("/db/prices/catalogue.csv").rows().size());
        assertEquals(1019, count("select count(*) from rate where price_list_id = '" + PublishedPrices.LIST + "'"));
        assertEquals(1019, prices.rates(negotiation, RateFilter.ALL).size());
        assertEquals(
                Csv.read("/db/prices/throughput.csv").rows().size(),
                count("select count(*) from unit_limit where negotiation_id is null"));
        for (var entry : prices.rates(negotiation, RateFilter.ALL)) {
            assertFalse(entry.rate().source().isBlank(), entry::toString);
            assertTrue(entry.rate().from().getYear() >= 2024, entry::toString);
            assertTrue(List.of(Grade.A, Grade.B, Grade.C).contains(entry.rate().grade()), entry::toString);
        }
    }

    @Test
    void the_published_dollars_add_up_to_those_of_the_file() {
        var inFile = Csv.read("/db/prices/catalogue.csv").rows().stream()
                .map(row -> new BigDecimal(row.get("usd")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var stored = prices.book(negotiation).rates().stream()
                .map(rate -> rate.usd())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, inFile.compareTo(stored), stored::toPlainString);
    }

    @Test
    void known_prices_come_out_as_published() {
        assertPrices(SONNET, "global", "3 15 0.3 3.75", ON_DEMAND_INPUT, ON_DEMAND_OUTPUT, CACHE_READ, CACHE_WRITE);
        assertPrices(
                SONNET,
                "global",
                "0.18 0.9 0.162 0.81",
                RESERVED_INPUT_TPM_HOUR_1_MONTH,
                RESERVED_OUTPUT_TPM_HOUR_1_MONTH,
                RESERVED_INPUT_TPM_HOUR_3_MONTH,
                RESERVED_OUTPUT_TPM_HOUR_3_MONTH);
        assertPrices(LLAMA, "us-east-1", "24 21.18 13.08", MODEL_UNITS);
        assertPrices("cohere.embed-english-v3", "us-east-1", "7.12 6.76 6.41", MODEL_UNITS);
        assertPrices("amazon.nova-2-lite-v1:0", "us-east-1", "60.5 55 unknown", MODEL_UNITS);
        assertPrices("amazon.nova-2-lite-v1:0", "us-east-1", "0", CACHE_WRITE);
        assertPrices("anthropic.claude-opus-5-5", "global", "unknown unknown", CACHE_READ, CACHE_WRITE);
    }

    @Test
    void a_price_that_nobody_has_entered_is_unknown_and_the_sentence_says_which() {
        var price = prices.book(negotiation).find(LLAMA, "us-east-1", CACHE_READ, PriceSide.LIST, DAY);
        var unknown = assertInstanceOf(Price.Unknown.class, price);
        assertTrue(unknown.reason().contains(LLAMA), unknown.reason());
        assertTrue(unknown.reason().contains("us-east-1"), unknown.reason());
    }

    @Test
    void an_entered_rate_replaces_the_published_one_of_the_same_day_and_removing_it_brings_it_back() {
        var draft =
                SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "2.85", PriceSide.LIST, LocalDate.of(2026, 7, 24));
        var saved = saved(prices.enter(negotiation, draft));
        assertPrices(SONNET, "global", "2.85", ON_DEMAND_INPUT);
        assertEquals(1019, prices.book(negotiation).rates().size());
        assertEquals(1020, prices.rates(negotiation, RateFilter.ALL).size());
        saved(prices.remove(negotiation, saved.id(), saved.version()));
        assertPrices(SONNET, "global", "3", ON_DEMAND_INPUT);
    }

    @Test
    void entering_a_rate_does_not_rename_a_model_that_was_published_under_two_names() {
        String llama = "meta.llama3-1-70b-instruct-v1:0";
        assertEquals("Llama 3.1 70B", name(llama));
        saved(prices.enter(
                negotiation, SomeRates.draft(llama, "us-east-1", ON_DEMAND_INPUT, "0.67", PriceSide.CURRENT, DAY)));
        assertEquals("Llama 3.1 70B", name(llama));
    }

    private String name(String model) {
        return prices.models(negotiation).stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void list_current_and_negotiated_stand_side_by_side_and_none_is_taken_for_another() {
        var from = LocalDate.of(2026, 9, 1);
        saved(prices.enter(
                negotiation, SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "2.79", PriceSide.CURRENT, from)));
        saved(prices.enter(
                negotiation,
                SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "2.5", PriceSide.NEGOTIATED, DAY.plusDays(1))));
        var filter = new RateFilter("", null, SONNET, ON_DEMAND_INPUT, "global", null);
        var line = prices.lines(negotiation, filter, DAY).getFirst();
        assertEquals("3", usd(line.list()));
        assertEquals("2.79", usd(line.current()));
        assertEquals("2.5", usd(line.negotiated()));
        assertTrue(line.negotiated().later());
        assertFalse(line.current().later());
        var output = new RateFilter("", null, SONNET, ON_DEMAND_OUTPUT, "global", null);
        assertNull(prices.lines(negotiation, output, DAY).getFirst().current());
    }

    @Test
    void a_platform_lead_is_not_given_negotiated_rates_and_may_not_enter_any() {
        var draft = SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "2.5", PriceSide.NEGOTIATED, DAY);
        saved(prices.enter(negotiation, draft));
        saved(prices.enter(
                negotiation, SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "2.79", PriceSide.CURRENT, DAY)));
        var lead = member(Role.PLATFORM_LEAD);
        persons.run(lead, () -> {
            assertTrue(
                    prices.book(negotiation).rates().stream().noneMatch(rate -> rate.side() == PriceSide.NEGOTIATED));
            assertTrue(prices.rates(negotiation, RateFilter.ALL).stream()
                    .noneMatch(entry -> entry.rate().side() == PriceSide.NEGOTIATED));
            var line = prices.lines(negotiation, new RateFilter("", null, SONNET, ON_DEMAND_INPUT, "global", null), DAY)
                    .getFirst();
            assertNull(line.negotiated());
            assertEquals("2.79", usd(line.current()));
            assertThrows(NotAllowed.class, () -> prices.enter(negotiation, draft));
        });
        persons.run(persons.someone(), () -> assertThrows(NotAllowed.class, () -> prices.book(negotiation)));
        persons.run(
                member(Role.FINANCE),
                () -> assertEquals(1021, prices.book(negotiation).rates().size()));
    }

    @Test
    void of_two_who_change_the_same_rate_the_second_is_told_who_and_when() {
        var first = saved(prices.enter(
                negotiation, SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "2.9", PriceSide.CURRENT, DAY)));
        var finance = member(Role.FINANCE);
        var theirs = SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "2.7", PriceSide.CURRENT, DAY);
        persons.run(finance, () -> saved(prices.change(negotiation, first.id(), first.version(), theirs)));
        var mine = SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "2.6", PriceSide.CURRENT, DAY);
        var conflict = assertInstanceOf(
                SaveResult.Conflict.class, prices.change(negotiation, first.id(), first.version(), mine));
        assertEquals(finance.displayName(), conflict.by());
        assertEquals("2.7", ((RateEntry) conflict.theirs()).rate().usd().toPlainString());
        assertInstanceOf(SaveResult.Conflict.class, prices.remove(negotiation, first.id(), first.version()));
        assertInstanceOf(SaveResult.Gone.class, prices.change(negotiation, UUID.randomUUID(), 0, mine));
    }

    @Test
    void of_eight_who_enter_the_same_rate_at_once_one_saves_and_the_others_get_a_sentence() throws Exception {
        var draft = SomeRates.draft(LLAMA, "us-east-1", ON_DEMAND_INPUT, "0.7", PriceSide.CURRENT, DAY);
        Callable<String> enter = () -> persons.as(procurement, () -> {
            try {
                return prices.enter(negotiation, draft).getClass().getSimpleName();
            } catch (InvalidInput refused) {
                return refused.field();
            }
        });
        var tasks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 8; i++) {
            tasks.add(enter);
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<String>();
            for (var future : pool.invokeAll(tasks)) {
                answers.add(future.get());
            }
            answers.sort(null);
            assertEquals(List.of("Saved", "from", "from", "from", "from", "from", "from", "from"), answers);
        }
    }

    @Test
    void of_eight_who_change_the_same_rate_at_once_one_saves_and_the_others_conflict() throws Exception {
        var first = saved(prices.enter(
                negotiation, SomeRates.draft(LLAMA, "us-east-1", ON_DEMAND_INPUT, "0.7", PriceSide.CURRENT, DAY)));
        var tasks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 8; i++) {
            var draft = SomeRates.draft(LLAMA, "us-east-1", ON_DEMAND_INPUT, "0." + (50 + i), PriceSide.CURRENT, DAY);
            tasks.add(() -> persons.as(
                    procurement,
                    () -> prices.change(negotiation, first.id(), first.version(), draft)
                            .getClass()
                            .getSimpleName()));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            int saved = 0;
            for (var future : pool.invokeAll(tasks)) {
                saved += future.get().equals("Saved") ? 1 : 0;
            }
            assertEquals(1, saved);
        }
    }

    @Test
    void a_published_rate_is_not_changed() {
        var published = prices.rates(negotiation, new RateFilter("", null, SONNET, null, null, null))
                .getFirst();
        var draft = SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "1", PriceSide.LIST, DAY);
        assertThrows(InvalidInput.class, () -> prices.change(negotiation, published.id(), 0, draft));
        assertThrows(InvalidInput.class, () -> prices.remove(negotiation, published.id(), 0));
    }

    @Test
    void a_model_of_no_list_is_refused_unless_it_is_described() {
        var unknown = SomeRates.draft("acme.mid-v1", "us-east-1", ON_DEMAND_INPUT, "0.8828", PriceSide.LIST, DAY);
        var refused = assertThrows(InvalidInput.class, () -> prices.enter(negotiation, unknown));
        assertEquals("model", refused.field());
        assertTrue(refused.sentence().contains("acme.mid-v1"), refused.sentence());
        saved(prices.enter(negotiation, SomeRates.newModel(unknown)));
        var again = SomeRates.draft("acme.mid-v1", "us-east-1", ON_DEMAND_OUTPUT, "4.414", PriceSide.LIST, DAY);
        assertEquals("Acme Mid", saved(prices.enter(negotiation, again)).modelName());
        assertTrue(
                prices.models(negotiation).stream().anyMatch(model -> model.id().equals("acme.mid-v1")));
    }

    @Test
    void what_one_unit_carries_is_entered_with_its_evidence_and_goes_into_the_engines_product() {
        assertFalse(capacities
                .capacity(negotiation, "model-units", LLAMA, "us-east-1")
                .side("units")
                .known());
        var draft = SomeRates.limit(LLAMA, "us-east-1", "420000", "60000");
        var entered = ((SaveResult.Saved<UnitLimit>) capacities.enter(negotiation, draft)).value();
        assertEquals(Grade.M, entered.evidence().grade());
        assertEquals(
                CapacityProduct.modelUnits(new BigDecimal("420000"), new BigDecimal("60000")),
                capacities.capacity(negotiation, "model-units", LLAMA, "us-east-1"));
        assertThrows(InvalidInput.class, () -> capacities.enter(negotiation, draft));
        persons.run(
                member(Role.PLATFORM_LEAD),
                () -> assertThrows(NotAllowed.class, () -> capacities.enter(negotiation, draft)));
        assertInstanceOf(SaveResult.Conflict.class, capacities.change(negotiation, entered.id(), 99, draft));
        assertInstanceOf(SaveResult.Saved.class, capacities.remove(negotiation, entered.id(), entered.version()));
        assertFalse(capacities
                .capacity(negotiation, "model-units", LLAMA, "us-east-1")
                .side("units")
                .known());
    }

    @Test
    void the_capacity_products_are_rows_that_equal_the_engines_definitions() {
        assertEquals(
                CapacityProduct.reservedTier(), capacities.product("reserved").capacity());
        assertEquals(
                CapacityProduct.modelUnits(null, null),
                capacities.product("model-units").capacity());
        assertEquals(
                List.of("model-units", "reserved", "ptu", "gsu", "xai-pt"),
                capacities.products().stream().map(Product::code).toList());
        assertThrows(InvalidInput.class, () -> capacities.product("timeshare"));
    }

    @Test
    void another_vendors_units_carry_what_its_documentation_says() {
        var limits = capacities.limits(negotiation);
        var grok = Capacities.limit(limits, "xai-pt", "grok-4-1-fast-reasoning", "global")
                .orElseThrow();
        var product = capacities.product("xai-pt").forModel(grok);
        assertEquals(
                "31500",
                product.side("input").limits().getFirst().tokensPerMinute().toPlainString());
        assertEquals(
                "12500",
                product.side("output").limits().getFirst().tokensPerMinute().toPlainString());
        var ptu = Capacities.limit(limits, "ptu", "gpt-5.2", "regional").orElseThrow();
        assertEquals(50, capacities.product("ptu").forModel(ptu).side("units").minimumUnits());
        assertEquals(1, ptu.limits().size());
    }

    @Test
    void a_model_retires_on_the_entered_days_and_a_second_entry_without_the_first_is_a_conflict() {
        var draft = SomeRates.lifecycle(LLAMA);
        var saved = ((SaveResult.Saved<Lifecycle>) lifecycles.put(negotiation, null, draft)).value();
        assertEquals(List.of(saved), lifecycles.of(negotiation));
        assertInstanceOf(SaveResult.Conflict.class, lifecycles.put(negotiation, null, draft));
        assertInstanceOf(SaveResult.Saved.class, lifecycles.put(negotiation, saved.version(), draft));
    }

    @Test
    void what_another_negotiation_entered_is_out_of_reach() {
        var rate = saved(prices.enter(
                negotiation, SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "2.9", PriceSide.CURRENT, DAY)));
        var limitDraft = SomeRates.limit(LLAMA, "us-east-1", "420000", "60000");
        var limit = ((SaveResult.Saved<UnitLimit>) capacities.enter(negotiation, limitDraft)).value();
        var life =
                ((SaveResult.Saved<Lifecycle>) lifecycles.put(negotiation, null, SomeRates.lifecycle(LLAMA))).value();
        var there = negotiation;
        open();
        var draft = SomeRates.draft(SONNET, "global", ON_DEMAND_INPUT, "1", PriceSide.CURRENT, DAY);
        for (SaveResult<?> answer : List.of(
                prices.change(negotiation, rate.id(), rate.version(), draft),
                prices.remove(negotiation, rate.id(), rate.version()),
                capacities.change(negotiation, limit.id(), limit.version(), limitDraft),
                capacities.remove(negotiation, limit.id(), limit.version()),
                lifecycles.put(negotiation, life.version(), SomeRates.lifecycle(LLAMA)),
                lifecycles.remove(negotiation, LLAMA, life.version()))) {
            assertInstanceOf(SaveResult.Gone.class, answer);
        }
        assertEquals(List.of(), lifecycles.of(negotiation));
        for (Executable reading : List.<Executable>of(
                () -> prices.book(there),
                () -> prices.remove(there, rate.id(), rate.version()),
                () -> capacities.limits(there),
                () -> capacities.remove(there, limit.id(), limit.version()),
                () -> lifecycles.of(there),
                () -> lifecycles.remove(there, LLAMA, life.version()))) {
            assertThrows(NotAllowed.class, reading);
        }
    }

    @Test
    void a_filter_takes_all_its_words_and_alternatives_are_all_but_bedrock() {
        var words =
                prices.rates(negotiation, new RateFilter("sonnet 4.6 CACHE", "bedrock", null, null, "global", null));
        assertEquals(3, words.size());
        var others = prices.rates(negotiation, new RateFilter("", RateFilter.ALTERNATIVES, null, null, null, null));
        assertEquals(1019 - 686, others.size());
    }

    static final PriceKind[] MODEL_UNITS = {MODEL_UNIT_HOUR_NO_COMMIT, MODEL_UNIT_HOUR_1_MONTH, MODEL_UNIT_HOUR_6_MONTH
    };

    private void assertPrices(String model, String scope, String expected, PriceKind... kinds) {
        var book = prices.book(negotiation);
        var found = new ArrayList<String>();
        for (var kind : kinds) {
            found.add(book.find(model, scope, kind, PriceSide.LIST, DAY)
                    .usd()
                    .map(BigDecimal::toPlainString)
                    .orElse("unknown"));
        }
        assertEquals(expected, String.join(" ", found), model);
    }

    private Who member(Role role) {
        var who = persons.someone();
        members.put(negotiation, who.id(), role, null);
        return who;
    }

    private static String usd(PriceLine.Side side) {
        return side.entry().rate().usd().toPlainString();
    }

    private static RateEntry saved(SaveResult<RateEntry> result) {
        return ((SaveResult.Saved<RateEntry>) result).value();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
