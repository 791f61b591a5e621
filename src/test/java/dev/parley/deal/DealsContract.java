package dev.parley.deal;

import static dev.parley.deal.SomeItems.commitment;
import static dev.parley.deal.SomeItems.credit;
import static dev.parley.deal.SomeItems.discount;
import static dev.parley.deal.SomeItems.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What deals promise on every database. */
abstract class DealsContract {

    @Autowired
    Deals deals;

    @Autowired
    ItemRepository itemRows;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Persons persons;

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
    void a_deal_is_kept_with_all_that_was_entered() {
        var items = List.of(
                commitment("18", "19.5", "21"),
                discount("9.5"),
                rate("Llama unit, 6 months", "11.12", "13.08"),
                credit(Topic.AWS_BILLED, "0.35", 12, Answer.NO),
                ItemDraft.of(Topic.PRICE_CUTS, "", Said.SILENT).with(values -> values.words("as a percentage", "4.2")));
        deals.insert(negotiation, offer("R1", "2027-02-10"), items);
        var read = only();
        assertThat(read.draft()).isEqualTo(offer("R1", "2027-02-10"));
        assertThat(read.by()).startsWith("Test");
        assertThat(read.items()).hasSize(5);
        assertThat(read.item(key(Topic.COMMITMENT)).orElseThrow().years())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(items.getFirst().years());
        assertThat(read.item(new Item.Key(Topic.RATE, "Llama unit, 6 months")).orElseThrow())
                .satisfies(item -> assertThat(item.rate()).isEqualByComparingTo("11.12"))
                .satisfies(item -> assertThat(item.listRate()).isEqualByComparingTo("13.08"));
        assertThat(read.item(new Item.Key(Topic.CREDIT, Topic.AWS_BILLED)).orElseThrow())
                .satisfies(item -> assertThat(item.months()).isEqualTo(12))
                .satisfies(item -> assertThat(item.counts()).isEqualTo(Answer.NO));
        assertThat(read.item(key(Topic.PRICE_CUTS)).orElseThrow())
                .satisfies(item -> assertThat(item.said()).isEqualTo(Said.SILENT))
                .satisfies(item -> assertThat(item.clause()).isEqualTo("4.2"));
    }

    @Test
    void two_people_who_enter_two_items_at_once_both_keep_theirs() throws Exception {
        var deal = add(offer("R1", "2027-02-10"));
        var results = atOnce(
                () -> deals.enter(negotiation, deal.id(), null, commitment("20")),
                () -> deals.enter(negotiation, deal.id(), null, discount("9")));
        assertThat(results).allMatch(SaveResult.Saved.class::isInstance);
        assertThat(only().items()).extracting(Item::topic).containsExactly(Topic.COMMITMENT, Topic.DISCOUNT);
        assertThat(only().version()).as("the head is not touched").isEqualTo(deal.version());
    }

    @Test
    void two_people_who_enter_the_same_item_at_once_leave_one_and_the_other_is_told() throws Exception {
        var deal = add(offer("R1", "2027-02-10"));
        var results = atOnce(
                () -> deals.enter(negotiation, deal.id(), null, discount("8")),
                () -> deals.enter(negotiation, deal.id(), null, discount("9")));
        assertThat(results).filteredOn(SaveResult.Saved.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(SaveResult.Conflict.class::isInstance).hasSize(1);
        assertThat(only().items()).hasSize(1);
    }

    @Test
    void the_second_to_change_an_item_sees_what_the_first_saved() {
        var deal = add(offer("R1", "2027-02-10"));
        var read = saved(deals.enter(negotiation, deal.id(), null, discount("7")));
        var first = saved(deals.enter(negotiation, deal.id(), read.version(), discount("8")));
        assertThat(deals.enter(negotiation, deal.id(), read.version(), discount("9")))
                .isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
                    assertThat(conflict.by()).isEqualTo(procurement.displayName());
                    assertThat(((Item) conflict.theirs()).years().getFirst()).isEqualByComparingTo("0.08");
                });
        assertThat(deals.takeOut(negotiation, first.id(), read.version())).isInstanceOf(SaveResult.Conflict.class);
        saved(deals.enter(negotiation, deal.id(), first.version(), discount("9")));
        assertThat(only().items().getFirst().years().getFirst()).isEqualByComparingTo("0.09");
    }

    @Test
    void what_was_taken_out_is_gone_and_is_entered_anew() {
        var deal = add(offer("R1", "2027-02-10"));
        var item = saved(deals.enter(negotiation, deal.id(), null, discount("7")));
        saved(deals.takeOut(negotiation, item.id(), item.version()));
        assertThat(deals.takeOut(negotiation, item.id(), item.version())).isInstanceOf(SaveResult.Gone.class);
        assertThat(deals.enter(negotiation, deal.id(), item.version(), discount("8")))
                .isInstanceOf(SaveResult.Gone.class);
        saved(deals.enter(negotiation, deal.id(), null, item.draft()));
        assertThat(only().items()).hasSize(1);
    }

    @Test
    void a_name_is_taken_once_and_so_is_a_single_role() {
        var first = add(offer("R1", "2027-02-10"));
        refused(() -> deals.add(negotiation, offer("R1", "2027-03-10")), "name", "R1");
        add(of("Target", DealRole.TARGET));
        refused(() -> deals.add(negotiation, of("Another", DealRole.TARGET)), "role", "Target");
        var other = add(offer("R2", "2027-03-24"));
        refused(
                () -> deals.change(negotiation, other.id(), other.version(), of("R2", DealRole.TARGET)),
                "role",
                "Target");
        refused(
                () -> deals.change(negotiation, other.id(), other.version(), offer(first.name(), "2027-03-24")),
                "name",
                "R1");
        add(offer("R3", "2027-03-24"));
        assertThat(deals.of(negotiation)).extracting(DealSheet::name).containsExactly("R1", "R2", "R3", "Target");
    }

    @Test
    void a_copy_has_all_items_and_lives_by_itself() {
        var first = deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(commitment("22"), discount("9")));
        var copy = deals.copy(negotiation, first.id(), offer("R2", "2027-03-24"));
        assertThat(copy.items())
                .extracting(Item::key)
                .containsExactlyElementsOf(first.items().stream().map(Item::key).toList());
        saved(deals.enter(negotiation, copy.id(), copy.items().getFirst().version(), commitment("20")));
        assertThat(deals.find(negotiation, first.id())
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .years()
                        .getFirst())
                .isEqualByComparingTo("22000000");
    }

    @Test
    void a_deal_with_an_item_that_cannot_be_taken_is_not_entered_at_all() {
        refused(
                () -> deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(commitment("22"), discount("109"))),
                "years[0]",
                "109 %");
        refused(
                () -> deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(commitment("22", "23"))),
                "years",
                "2 contract years");
        refused(
                () -> deals.insert(
                        negotiation,
                        offer("R1", "2027-02-10"),
                        List.of(ItemDraft.of(Topic.ENROLMENT, "P9", Said.OFFERED))),
                "subject",
                "P9");
        refused(() -> deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(commitment("0"))), "years[0]", "0");
        assertThat(deals.of(negotiation)).isEmpty();
    }

    @Test
    void a_deal_goes_with_its_items_and_comes_back_with_them() {
        var deal = deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(commitment("22"), discount("9")));
        var removed = saved(deals.remove(negotiation, deal.id(), deal.version()));
        assertThat(itemRows.findByDealId(deal.id())).isEmpty();
        assertThat(deals.remove(negotiation, deal.id(), deal.version())).isInstanceOf(SaveResult.Gone.class);
        var back = deals.bringBack(negotiation, removed);
        assertThat(back.id()).isEqualTo(deal.id());
        assertThat(only().draft()).isEqualTo(deal.draft());
        assertThat(only().items())
                .extracting(Item::id)
                .containsExactlyElementsOf(deal.items().stream().map(Item::id).toList());
        refused(() -> deals.bringBack(negotiation, removed), "deal", "is there already");
        saved(deals.change(negotiation, back.id(), back.version(), offer("R1 again", "2027-02-11")));
    }

    @Test
    void a_deal_that_no_longer_fits_the_agreement_comes_back_and_says_so() {
        var deal = deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(discount("9")));
        saved(deals.remove(negotiation, deal.id(), deal.version()));
        var gone = SomeItems.item(ItemDraft.of(Topic.ENROLMENT, "P9", Said.OFFERED));
        var back = deals.bringBack(
                negotiation, new RemovedDeal(deal.withItems(List.of(deal.items().getFirst(), gone)), List.of()));
        assertThat(back.items()).hasSize(2);
        assertThat(Subjects.misfits(negotiations.byId(negotiation), back))
                .singleElement()
                .asString()
                .contains("P9");
        refused(() -> deals.enter(negotiation, back.id(), 0L, gone.draft()), "subject", "P9");
    }

    @Test
    void a_name_that_was_taken_meanwhile_is_refused_and_nothing_comes_back() {
        var deal = deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(discount("9")));
        var removed = saved(deals.remove(negotiation, deal.id(), deal.version()));
        add(offer("R1", "2027-03-10"));
        refused(() -> deals.bringBack(negotiation, removed), "name", "R1");
        assertThat(itemRows.findByDealId(deal.id())).isEmpty();
        assertThat(only().id()).isNotEqualTo(deal.id());
    }

    @Test
    void two_items_about_one_thing_are_refused_by_name_and_nothing_is_entered() {
        refused(
                () -> deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(discount("9"), discount("10"))),
                "items",
                "\"Cross-service discount\" stands there twice");
        assertThat(deals.of(negotiation)).isEmpty();
    }

    @Test
    void a_deal_of_another_negotiation_is_not_there() {
        var deal = deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(discount("9")));
        var other = negotiations.open(SomeNegotiation.unchanged()).id();
        assertThat(deals.enter(other, deal.id(), null, commitment("20"))).isInstanceOf(SaveResult.Gone.class);
        assertThat(deals.change(other, deal.id(), deal.version(), offer("X", "2027-02-10")))
                .isInstanceOf(SaveResult.Gone.class);
        assertThat(deals.remove(other, deal.id(), deal.version())).isInstanceOf(SaveResult.Gone.class);
        var item = deal.items().getFirst();
        assertThat(deals.takeOut(other, item.id(), item.version())).isInstanceOf(SaveResult.Gone.class);
        refused(() -> deals.copy(other, deal.id(), offer("X", "2027-02-10")), "from", "no longer there");
        assertThat(deals.of(other)).isEmpty();
        assertThat(only().items()).hasSize(1);
    }

    @Test
    void a_platform_lead_sees_no_deal_and_an_adviser_changes_none() {
        var deal = deals.insert(negotiation, offer("R1", "2027-02-10"), List.of(discount("9")));
        var lead = member(Role.PLATFORM_LEAD, null);
        var adviser = member(Role.ADVISER, LocalDate.now().plusDays(30));
        persons.actAs(lead);
        assertThatThrownBy(() -> deals.of(negotiation)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deals.find(negotiation, deal.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deals.enter(negotiation, deal.id(), null, commitment("1")))
                .isInstanceOf(NotAllowed.class);
        persons.actAs(adviser);
        assertThat(deals.of(negotiation)).hasSize(1);
        var item = deal.items().getFirst();
        assertThatThrownBy(() -> deals.add(negotiation, offer("R2", "2027-03-24")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deals.enter(negotiation, deal.id(), null, commitment("1")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deals.takeOut(negotiation, item.id(), item.version()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deals.remove(negotiation, deal.id(), deal.version()))
                .isInstanceOf(NotAllowed.class);
        persons.actAs(persons.someone());
        assertThatThrownBy(() -> deals.of(negotiation)).isInstanceOf(NotAllowed.class);
    }

    private Who member(Role role, @Nullable LocalDate until) {
        var who = persons.someone();
        members.put(negotiation, who.id(), role, until);
        return who;
    }

    private List<SaveResult<Item>> atOnce(Callable<SaveResult<Item>> one, Callable<SaveResult<Item>> other)
            throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var who = procurement;
            var done = pool.invokeAll(
                    List.<Callable<SaveResult<Item>>>of(() -> persons.as(who, one), () -> persons.as(who, other)));
            return List.of(done.get(0).get(), done.get(1).get());
        }
    }

    private DealSheet only() {
        assertThat(deals.of(negotiation)).hasSize(1);
        return deals.of(negotiation).getFirst();
    }

    private DealSheet add(DealDraft draft) {
        return saved(deals.add(negotiation, draft));
    }

    private static <T> T saved(SaveResult<T> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved<T>) result).value();
    }

    private static void refused(Callable<?> action, String field, String named) {
        assertThatThrownBy(action::call)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo(field))
                .hasMessageContaining(named);
    }

    private static Item.Key key(Topic topic) {
        return new Item.Key(topic, "");
    }

    private static DealDraft offer(String name, String dated) {
        return new DealDraft(
                name,
                DealRole.OFFER,
                LocalDate.parse(dated),
                LocalDate.parse(dated).plusDays(30),
                "A letter",
                Grade.Q,
                null);
    }

    private static DealDraft of(String name, DealRole role) {
        return new DealDraft(name, role, null, null, null, null, null);
    }
}
