package dev.parley.price;

import static dev.parley.price.SomeLists.input;
import static dev.parley.price.SomeLists.output;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Intakes;
import dev.parley.intake.Rejects;
import dev.parley.intake.Standing;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What taking in price lists promises on every database. */
abstract class PriceIntakeContract {

    private static final String SONNET = "anthropic.claude-sonnet-4-6";
    private static final String OFFER = "AmazonBedrockFoundationModels";

    @Autowired
    Prices prices;

    @Autowired
    Lifecycles lifecycles;

    @Autowired
    IntakeDesk desk;

    @Autowired
    Intakes intakes;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Persons persons;

    private UUID negotiation;

    @BeforeEach
    void open() {
        persons.actAs(persons.someone());
        negotiation = negotiations.open(SomeNegotiation.unchanged()).id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_list_is_previewed_then_taken_and_counts_from_its_own_day() {
        var read = stage("list.csv", september("3.5"));
        var preview = read.preview();
        assertNotNull(preview, String.valueOf(read.problem()));
        assertEquals("1", figure(read, "Changed"));
        assertEquals("1", figure(read, "The same"));
        assertEquals("3.3", price("2026-09-15"), "nothing is written before it is confirmed");

        var intake = desk.confirm(negotiation, read.id()).intake();
        assertEquals(2, intake.rows());
        assertEquals("3.3", price("2026-08-31"));
        assertEquals("3.5", price("2026-09-01"));
        assertEquals("3.5", price("2027-01-01"));
        assertEquals(Grade.A, rate("2026-09-15").grade());
        assertTrue(rate("2026-09-15").source().contains(OFFER + ", version 20260911120000, published 2026-09-11"));
        var version = prices.versions(negotiation).getFirst();
        assertEquals(LocalDate.of(2026, 9, 11), version.asOf());
        assertEquals(intake.id(), version.intake());
        assertEquals(new Intake.Place(version.label(), "prices?version=" + version.id()), intake.place());
        assertEquals(1021, prices.rates(negotiation, RateFilter.ALL).size());
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var first = take("list.csv", september("3.5"));
        var again = stage("another name.csv", september("3.5"));
        assertNotNull(again.before());
        assertEquals(first.id(), desk.confirm(negotiation, again.id()).intake().id());
        assertEquals(1, prices.versions(negotiation).size());
        assertEquals(1, intakes.all(negotiation).size());
    }

    @Test
    void a_newer_version_comes_before_the_older_from_its_day_and_undoing_it_brings_the_older_back() {
        take("september.csv", september("3.5"));
        var newer = stage(
                "november.csv",
                list("2026-11-20", input("Claude Sonnet 4.6", "3.2").effective("2026-11-01")));
        assertEquals("1", figure(newer, "No longer listed"));
        var intake = desk.confirm(negotiation, newer.id()).intake();
        assertEquals("3.5", price("2026-10-31"));
        assertEquals("3.2", price("2026-11-01"));
        assertEquals("16.5", price("2026-11-20", PriceKind.ON_DEMAND_OUTPUT), "what is not listed any more stands");

        var undone = intakes.undo(negotiation, intake.id());
        assertEquals(
                "", undone.undone() == null ? "not undone" : undone.undone().note());
        assertEquals("3.5", price("2026-11-20"));
        assertEquals(1, prices.versions(negotiation).size());
    }

    @Test
    void a_newer_version_that_dates_its_price_back_has_the_last_word_from_its_publication_only() {
        take("september.csv", september("3.5"));
        take(
                "november.csv",
                list("2026-11-20", input("Claude Sonnet 4.6", "3.2").effective("2026-07-01")));
        assertEquals("3.2", price("2026-07-15"));
        assertEquals("3.3", price("2026-08-25"), "Parley's own list of 20 August says so");
        assertEquals("3.5", price("2026-11-19"));
        assertEquals("3.2", price("2026-11-20"));
    }

    @Test
    void an_older_version_that_is_taken_in_later_does_not_come_before_the_newer() {
        take(
                "november.csv",
                list("2026-11-20", input("Claude Sonnet 4.6", "3.2").effective("2026-07-01")));
        var older = stage("september.csv", september("3.5"));
        assertTrue(
                String.join(" ", preview(older).remarks()).contains("A later version"),
                preview(older).remarks()::toString);
        desk.confirm(negotiation, older.id());
        assertEquals("3.5", price("2026-10-01"));
        assertEquals("3.2", price("2026-11-20"));
    }

    @Test
    void what_a_person_entered_for_the_same_day_comes_before_a_list_in_whichever_order_they_come() {
        var entered = SomeRates.draft(
                SONNET, "us-east-1", PriceKind.ON_DEMAND_INPUT, "2.9", PriceSide.LIST, LocalDate.of(2026, 9, 1));
        var saved = (SaveResult.Saved<RateEntry>) prices.enter(negotiation, entered);
        var read = stage("list.csv", september("3.5"));
        assertEquals("1", figure(read, "Set aside"));
        desk.confirm(negotiation, read.id());
        assertEquals("2.9", price("2026-09-15"));
        prices.remove(negotiation, saved.value().id(), saved.value().version());
        assertEquals("3.5", price("2026-09-15"));
    }

    @Test
    void a_price_of_the_future_is_not_in_force_before_its_day() {
        take("list.csv", list("2026-09-11", input("Claude Sonnet 4.6", "2.2").effective("2026-12-01")));
        assertEquals("3.3", price("2026-11-30"));
        assertEquals("2.2", price("2026-12-01"));
    }

    @Test
    void rates_of_a_list_are_changed_by_nobody() {
        take("list.csv", september("3.5"));
        var entry = prices.rates(negotiation, RateFilter.ALL).stream()
                .filter(one -> one.list() != null)
                .findFirst()
                .orElseThrow();
        assertFalse(entry.entered());
        assertThrows(InvalidInput.class, () -> prices.remove(negotiation, entry.id(), entry.version()));
        assertThrows(
                InvalidInput.class,
                () -> prices.change(
                        negotiation,
                        entry.id(),
                        entry.version(),
                        SomeRates.draft(
                                SONNET,
                                "us-east-1",
                                PriceKind.ON_DEMAND_INPUT,
                                "1",
                                PriceSide.LIST,
                                LocalDate.of(2026, 9, 1))));
    }

    @Test
    void a_map_without_a_day_waits_for_the_answer_and_counts_from_it() {
        var map = """
                {"sample_spec":{"litellm_provider":"one of"},
                "us.anthropic.claude-sonnet-4-6":{"litellm_provider":"bedrock_converse","input_cost_per_token":3.4e-06}}
                """;
        var read = stage("map.json", map);
        assertNotNull(preview(read).obstacle());
        assertThrows(InvalidInput.class, () -> desk.confirm(negotiation, read.id()));
        assertThrows(InvalidInput.class, () -> desk.answer(negotiation, read.id(), Map.of("as-of", "yesterday")));
        var answered = desk.answer(negotiation, read.id(), Map.of("as-of", "2026-11-02"));
        assertEquals(null, preview(answered).obstacle());
        desk.confirm(negotiation, read.id());
        var book = prices.book(negotiation);
        assertEquals(
                "3.3",
                plain(book.find(SONNET, "us geo", PriceKind.ON_DEMAND_INPUT, PriceSide.LIST, day("2026-11-01"))));
        assertEquals(
                "3.4",
                plain(book.find(SONNET, "us geo", PriceKind.ON_DEMAND_INPUT, PriceSide.LIST, day("2026-11-02"))));
    }

    @Test
    void the_same_price_of_a_worse_evidenced_list_leaves_the_better_evidence() {
        var map = """
                {"bedrock/us-east-1/anthropic.claude-sonnet-4-6":{"litellm_provider":"bedrock","input_cost_per_token":3.3e-06}}
                """;
        var read = stage("map.json", map);
        desk.answer(negotiation, read.id(), Map.of("as-of", "2026-11-02"));
        desk.confirm(negotiation, read.id());
        assertEquals(Grade.A, rate("2026-11-20").grade());
        assertEquals("3.3", price("2026-11-20"));
    }

    @Test
    void two_prices_of_one_thing_are_taken_only_as_somebody_chooses() {
        var text = list(
                "2026-09-11",
                input("Claude Sonnet 4.6", "3.5"),
                input("Claude Sonnet 4.6", "3.6"),
                output("Claude Sonnet 4.6", "17"));
        var read = stage("list.csv", text);
        assertEquals("1", figure(read, "Conflicting"));
        assertEquals("1", figure(read, "Prices"));
        assertEquals("2", figure(read, "Not taken"));
        assertTrue(
                desk.rejects(negotiation, read.id()).contains("the files state 3.50 and 3.60 for Claude Sonnet 4.6"),
                () -> desk.rejects(negotiation, read.id()));
        var key = preview(read).questions().getFirst().key();
        assertThrows(InvalidInput.class, () -> desk.answer(negotiation, read.id(), Map.of(key, "9")));
        var answered = desk.answer(negotiation, read.id(), Map.of(key, "3.6"));
        assertEquals("2", figure(answered, "Prices"));
        assertEquals(0, answered.rejected());
        desk.confirm(negotiation, read.id());
        assertEquals("3.6", price("2026-09-15"));
    }

    @Test
    void conflicts_that_nobody_decided_are_told_row_by_row_however_many_there_are() {
        var skus = new java.util.ArrayList<SomeLists.Sku>();
        skus.add(output("Claude Sonnet 4.6", "17"));
        for (int i = 1; i <= 40; i++) {
            skus.add(input("Claude Sonnet 4.6", "3.5").in("us-west-" + i));
            skus.add(input("Claude Sonnet 4.6", "3.6").in("us-west-" + i));
        }
        var read = stage("list.csv", SomeLists.csv(OFFER, "2026-09-11", skus));
        assertEquals("40", figure(read, "Conflicting"));
        assertEquals(30, preview(read).questions().size());
        var intake = desk.confirm(negotiation, read.id()).intake();
        assertEquals(1, intake.rows());
        assertEquals(80, intake.rejected());
        var rejects = intakes.rejects(negotiation, intake.id()).orElseThrow();
        for (int i = 1; i <= 40; i++) {
            assertTrue(rejects.contains("3.50 and 3.60 for Claude Sonnet 4.6, us-west-" + i + ","), rejects);
        }
    }

    @Test
    void a_list_of_which_no_row_can_be_taken_lists_them_all() {
        var standing = stage("own.csv", """
                model,region,kind,usd,from
                anthropic.claude-sonnet-4-6,us-east-1,on_demand_input,much,2026-10-01
                anthropic.claude-sonnet-4-6,us-east-1,by the glass,3.5,2026-10-01
                """);
        assertEquals(Standing.State.REFUSED, standing.state());
        var problem = String.valueOf(standing.problem());
        assertTrue(problem.contains("holds no price that can be taken") && problem.contains("(line 2)"), problem);
        assertTrue(problem.contains("and 1 more row was not taken"), problem);
        assertEquals(2, standing.rejected());
        assertEquals(
                List.of("much", "by the glass"),
                standing.rejects().stream().map(Rejects.Reject::value).toList());
        var listed = desk.rejects(negotiation, standing.id());
        assertTrue(listed.contains("\"much\"") && listed.contains("\"by the glass\""), listed);
    }

    @Test
    void a_list_of_ones_own_with_two_conflicts_of_one_thing_is_answered_taken_and_given_again() {
        var text = """
                model,region,kind,usd,from
                anthropic.claude-sonnet-4-6,us-east-1,on_demand_input,3.4,2026-10-01
                anthropic.claude-sonnet-4-6,us-east-1,on_demand_input,3.5,2026-10-01
                anthropic.claude-sonnet-4-6,us-east-1,on_demand_input,3.6,2026-11-01
                anthropic.claude-sonnet-4-6,us-east-1,on_demand_input,3.7,2026-11-01
                """;
        var read = stage("own.csv", text);
        var keys = preview(read).questions().stream()
                .map(dev.parley.intake.Preview.Question::key)
                .filter(key -> key.startsWith("conflict"))
                .toList();
        assertEquals(2, keys.size());
        desk.answer(negotiation, read.id(), Map.of(keys.getFirst(), "3.5", keys.getLast(), "3.6"));
        var intake = desk.confirm(negotiation, read.id()).intake();
        assertEquals("3.5", price("2026-10-31"));
        assertEquals("3.6", price("2026-11-01"));
        var again = stage("own.csv", text);
        assertNotNull(again.before(), String.valueOf(again.problem()));
        assertEquals(intake.id(), again.before().id());
    }

    @Test
    void what_is_in_conflict_is_listed() {
        take("september.csv", september("3.5"));
        var read = stage(
                "november.csv",
                list(
                        "2026-11-20",
                        input("Claude Sonnet 4.6", "3.1"),
                        input("Claude Sonnet 4.6", "3.2"),
                        output("Claude Sonnet 4.6", "16.5")));
        assertEquals("1", figure(read, "Conflicting"));
        assertTrue(preview(read).figures().stream()
                .noneMatch(figure -> figure.label().equals("No longer listed")));
    }

    @Test
    void zero_dollars_are_left_out_unless_somebody_takes_them() {
        var read = stage(
                "list.csv",
                list("2026-09-11", input("Claude Sonnet 4.6", "0.0000"), output("Claude Sonnet 4.6", "17")));
        assertEquals("1", figure(read, "Prices"));
        var answered = desk.answer(negotiation, read.id(), Map.of("free", "take"));
        assertEquals("2", figure(answered, "Prices"));
        desk.answer(negotiation, read.id(), Map.of("free", "none"));
        desk.confirm(negotiation, read.id());
        assertEquals("3.3", price("2026-09-15"));
    }

    @Test
    void a_model_that_ended_is_named() {
        lifecycles.put(
                negotiation,
                null,
                new LifecycleDraft(
                        SONNET,
                        null,
                        LocalDate.of(2026, 8, 31),
                        "model card",
                        LocalDate.of(2026, 8, 1),
                        Grade.A,
                        false,
                        null));
        var read = stage("list.csv", september("3.5"));
        assertTrue(
                preview(read).tables().stream()
                        .anyMatch(table -> table.title().equals("Retired")
                                && table.rows().toString().contains("ended on 2026-08-31")),
                () -> preview(read).tables().toString());
    }

    @Test
    void who_may_not_edit_prices_takes_in_nothing_and_undoes_nothing() {
        var intake = take("list.csv", september("3.5"));
        for (var role : Role.values()) {
            var other = persons.someone();
            members.put(negotiation, other.id(), role, role.guest() ? LocalDate.of(2099, 12, 31) : null);
            boolean may = role.may(dev.parley.negotiation.Permission.EDIT_PRICES);
            persons.run(other, () -> {
                if (may) {
                    assertEquals(
                            Standing.State.READY,
                            stage("n.csv", september("3.7")).state());
                } else {
                    refusedFor(role);
                    assertThrows(NotAllowed.class, () -> intakes.undo(negotiation, intake.id()));
                }
            });
        }
        assertEquals("3.5", price("2026-09-15"));
    }

    private void refusedFor(Role role) {
        try {
            var standing = stage("n.csv", september("3.7"));
            assertEquals(Standing.State.REFUSED, standing.state(), role::toString);
        } catch (NotAllowed refused) {
            assertFalse(refused.sentence().isBlank());
        }
    }

    @Test
    void two_negotiations_do_not_see_each_others_lists() {
        take("list.csv", september("3.5"));
        var other = persons.someone();
        persons.run(other, () -> {
            var theirs = negotiations.open(SomeNegotiation.unchanged()).id();
            assertEquals(0, prices.versions(theirs).size());
            assertEquals(1019, prices.rates(theirs, RateFilter.ALL).size());
            assertThrows(NotAllowed.class, () -> prices.versions(negotiation));
        });
    }

    @Test
    void ten_thousand_prices_are_taken_and_undone() {
        var skus = new java.util.ArrayList<SomeLists.Sku>();
        for (int i = 0; i < 10_000; i++) {
            skus.add(input("Sizable " + i / 100, "1." + (10_000 + i)).in("us-west-" + i % 100));
        }
        var intake = take("large.json", SomeLists.json(OFFER, "2026-09-11", skus));
        assertEquals(10_000, intake.rows());
        assertEquals(11_019, prices.book(negotiation).rates().size());
        intakes.undo(negotiation, intake.id());
        assertEquals(1_019, prices.book(negotiation).rates().size());
    }

    @Test
    void versions_of_one_offer_in_one_taking_are_versions_and_two_offers_that_differ_are_a_conflict() {
        var id = desk.open(negotiation);
        add(id, september("3.5"));
        add(id, list("2026-11-20", input("Claude Sonnet 4.6", "3.2").effective("2026-11-01")));
        desk.read(negotiation, id);
        var read = SomeLists.wait(desk, negotiation, id);
        assertTrue(preview(read).figures().stream()
                .noneMatch(figure -> figure.label().equals("Conflicting")));
        var intake = desk.confirm(negotiation, id).intake();
        assertEquals("3.5", price("2026-10-31"));
        assertEquals("3.2", price("2026-11-01"));
        assertEquals(2, prices.versions(negotiation).size());
        intakes.undo(negotiation, intake.id());
        assertEquals(0, prices.versions(negotiation).size());

        var other = desk.open(negotiation);
        add(other, september("3.5"));
        add(other, SomeLists.csv("AmazonBedrockService", "2026-09-12", List.of(input("Claude Sonnet 4.6", "3.6"))));
        desk.read(negotiation, other);
        assertEquals("1", figure(SomeLists.wait(desk, negotiation, other), "Conflicting"));
    }

    private void add(UUID staging, String text) {
        try {
            desk.add(
                    negotiation,
                    staging,
                    "list.csv",
                    new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    _ -> {});
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void two_versions_stand_beside_each_other() {
        take("september.csv", september("3.5"));
        take(
                "november.csv",
                list(
                        "2026-11-20",
                        input("Claude Sonnet 4.6", "3.85").effective("2026-11-01"),
                        input("Claude Opus 5", "5.5")));
        var versions = prices.versions(negotiation);
        var compared = prices.compare(
                negotiation,
                new VersionKey.Taken(versions.get(1).id()),
                new VersionKey.Taken(versions.get(0).id()));
        assertEquals(0, compared.same());
        assertEquals(1, compared.count(VersionComparison.Change.CHANGED));
        assertEquals(1, compared.count(VersionComparison.Change.NEW));
        assertEquals(1, compared.count(VersionComparison.Change.GONE));
        assertEquals(
                0,
                new BigDecimal("0.1")
                        .compareTo(compared.rows().getFirst().share().orElseThrow()));
    }

    private static String september(String usd) {
        return list("2026-09-11", input("Claude Sonnet 4.6", usd), output("Claude Sonnet 4.6", "16.5"));
    }

    private static String list(String published, SomeLists.Sku... skus) {
        return SomeLists.csv(OFFER, published, List.of(skus));
    }

    private Intake take(String name, String text) {
        var read = stage(name, text);
        assertEquals(Standing.State.READY, read.state(), () -> String.valueOf(read.problem()));
        return desk.confirm(negotiation, read.id()).intake();
    }

    private Standing stage(String name, String text) {
        return SomeLists.stage(desk, negotiation, name, text);
    }

    private static dev.parley.intake.Preview preview(Standing standing) {
        var preview = standing.preview();
        assertNotNull(preview, String.valueOf(standing.problem()));
        return preview;
    }

    private static String figure(Standing standing, String label) {
        return preview(standing).figures().stream()
                .filter(figure -> figure.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(preview(standing).figures()))
                .value();
    }

    private String price(String day) {
        return price(day, PriceKind.ON_DEMAND_INPUT);
    }

    private String price(String day, PriceKind kind) {
        return plain(prices.book(negotiation).find(SONNET, "us-east-1", kind, PriceSide.LIST, day(day)));
    }

    private dev.parley.engine.pricing.Rate rate(String day) {
        return ((Price.Known) prices.book(negotiation)
                        .find(SONNET, "us-east-1", PriceKind.ON_DEMAND_INPUT, PriceSide.LIST, day(day)))
                .rate();
    }

    private static String plain(Price price) {
        return price.usd().map(BigDecimal::toPlainString).orElse("unknown");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
