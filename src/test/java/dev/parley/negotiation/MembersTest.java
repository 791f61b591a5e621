package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.people.Who;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class MembersTest {

    @Autowired
    Persons persons;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Access access;

    Who procurement;
    Negotiation negotiation;

    @BeforeEach
    void somebodyOpensANegotiation() {
        procurement = persons.someone();
        negotiation = persons.as(procurement, () -> negotiations.open(SomeNegotiation.unchanged()));
    }

    @Test
    void a_guest_is_in_until_the_last_day_and_out_the_day_after() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var adviser = persons.someone();
        put(adviser, Role.ADVISER, today);
        assertThat(persons.as(adviser, () -> access.find(negotiation.id()))).isPresent();
        put(adviser, Role.ADVISER, today.minusDays(1));
        assertThat(persons.as(adviser, () -> access.find(negotiation.id()))).isEmpty();
        assertThat(persons.as(adviser, negotiations::mine)).isEmpty();
        assertThatThrownBy(() -> persons.as(adviser, () -> negotiations.bySlug(negotiation.slug())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_guest_without_a_last_day_is_refused() {
        var counsel = persons.someone();
        assertThatThrownBy(() -> put(counsel, Role.COUNSEL, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("last day");
    }

    @Test
    void the_last_procurement_member_can_be_neither_removed_nor_given_another_role() {
        assertThatThrownBy(() -> persons.run(procurement, () -> members.remove(negotiation.id(), procurement.id())))
                .hasMessageContaining("last procurement member");
        assertThatThrownBy(() -> put(procurement, Role.FINANCE, null)).hasMessageContaining("last procurement member");
        var second = persons.someone();
        put(second, Role.PROCUREMENT, null);
        persons.run(second, () -> members.remove(negotiation.id(), procurement.id()));
        assertThat(persons.as(procurement, negotiations::mine)).isEmpty();
    }

    @Test
    void of_two_leads_who_remove_each_other_at_the_same_moment_one_remains() throws Exception {
        var second = persons.someone();
        put(second, Role.PROCUREMENT, null);
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(List.of(removing(procurement, second, barrier), removing(second, procurement, barrier)));
        }
        var left = persons.as(procurement, negotiations::mine).size()
                + persons.as(second, negotiations::mine).size();
        assertThat(left).isEqualTo(1);
    }

    private Callable<Boolean> removing(Who who, Who whom, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            persons.run(who, () -> members.remove(negotiation.id(), whom.id()));
            return true;
        };
    }

    @Test
    void of_two_who_change_the_same_membership_the_second_hears_of_the_first_and_nothing_is_overwritten() {
        var second = persons.someone();
        var lead = persons.someone();
        put(second, Role.PROCUREMENT, null);
        put(lead, Role.PLATFORM_LEAD, null);
        var seen = version(lead);
        persons.run(second, () -> members.change(negotiation.id(), lead.id(), seen, Role.FINANCE, null));
        var late = change(lead, seen, Role.PROCUREMENT);
        assertThat(late).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
            assertThat(conflict.by()).isEqualTo(second.displayName());
            assertThat(((Membership) conflict.theirs()).role()).isEqualTo(Role.FINANCE);
        });
        assertThat(change(lead, version(lead), Role.PROCUREMENT)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void somebody_added_or_taken_out_meanwhile_is_a_conflict_or_gone() {
        var person = persons.someone();
        put(person, Role.FINANCE, null);
        assertThat(change(person, null, Role.PROCUREMENT)).isInstanceOf(SaveResult.Conflict.class);
        var seen = version(person);
        persons.run(procurement, () -> members.remove(negotiation.id(), person.id()));
        assertThat(change(person, seen, Role.PROCUREMENT)).isInstanceOf(SaveResult.Gone.class);
    }

    private SaveResult<Membership> change(Who who, Long version, Role role) {
        return persons.as(procurement, () -> members.change(negotiation.id(), who.id(), version, role, null));
    }

    private Long version(Who who) {
        return persons.as(procurement, () -> members.of(negotiation.id())).stream()
                .filter(member -> member.who().equals(who))
                .findFirst()
                .orElseThrow()
                .version();
    }

    @Test
    void somebody_without_an_account_becomes_no_member() {
        assertThatThrownBy(() -> persons.run(
                        procurement, () -> members.put(negotiation.id(), UUID.randomUUID(), Role.FINANCE, null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no longer there");
    }

    @Test
    void a_platform_lead_manages_nobody_whichever_way_they_call() {
        var lead = persons.someone();
        put(lead, Role.PLATFORM_LEAD, null);
        assertThatThrownBy(
                        () -> persons.run(lead, () -> members.put(negotiation.id(), lead.id(), Role.PROCUREMENT, null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> persons.run(lead, () -> members.remove(negotiation.id(), procurement.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_administrator_is_no_member_and_sees_nothing_of_a_negotiation() {
        var administrator = persons.administrator();
        assertThat(persons.as(administrator, negotiations::mine)).isEmpty();
        assertThatThrownBy(() -> persons.as(administrator, () -> members.of(negotiation.id())))
                .isInstanceOf(NotAllowed.class);
    }

    private void put(Who who, Role role, LocalDate until) {
        persons.run(procurement, () -> members.put(negotiation.id(), who.id(), role, until));
    }
}
