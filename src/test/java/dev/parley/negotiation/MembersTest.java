package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.people.Who;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        negotiation = persons.as(
                procurement,
                () -> negotiations.open(new NegotiationDraft(
                        "members-" + UUID.randomUUID(),
                        "Renewal",
                        "Customer",
                        "USD",
                        LocalDate.of(2027, 5, 1),
                        3,
                        Quarter.parse("2027-Q1"),
                        Quarter.parse("2029-Q4"),
                        MonthLength.HOURS_730,
                        Set.of("us-east-1"),
                        List.of(new NegotiationDraft.PayerDraft(
                                "P1", "111122223333", "Payer one", true, null, List.of("us-prod"))),
                        false,
                        null)));
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
    void a_platform_lead_manages_nobody_whichever_way_they_call() {
        var lead = persons.someone();
        put(lead, Role.PLATFORM_LEAD, null);
        assertThatThrownBy(() -> persons.run(
                        lead, () -> members.put(negotiation.id(), lead.id(), Role.PROCUREMENT, null)))
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
