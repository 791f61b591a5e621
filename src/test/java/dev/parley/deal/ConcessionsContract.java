package dev.parley.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.deal.Concession.Side;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What concessions promise on every database. */
abstract class ConcessionsContract {

    @Autowired
    Concessions concessions;

    @Autowired
    Deals deals;

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
    void a_concession_is_kept_with_its_round_and_outlives_it() {
        var deal = round();
        var draft = draft("A reference case study", deal.id());
        var saved = saved(concessions.add(negotiation, draft));
        assertThat(saved.draft()).isEqualTo(draft);
        assertThat(saved.by()).startsWith("Test");
        var removed = saved(deals.remove(negotiation, deal.id(), deal.version()));
        assertThat(concessions.of(negotiation)).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("A reference case study");
            assertThat(one.deal()).isNull();
        });
        deals.bringBack(negotiation, removed);
        assertThat(concessions.of(negotiation))
                .singleElement()
                .satisfies(one -> assertThat(one.deal()).isEqualTo(deal.id()));
    }

    @Test
    void the_second_to_change_it_sees_what_the_first_saved() {
        var read = saved(concessions.add(negotiation, draft("A named engineer", null)));
        saved(concessions.change(negotiation, read.id(), read.version(), draft("Two named engineers", null)));
        assertThat(concessions.change(negotiation, read.id(), read.version(), draft("None", null)))
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict -> assertThat(((Concession) conflict.theirs()).words())
                                .isEqualTo("Two named engineers"));
        assertThat(concessions.remove(negotiation, read.id(), read.version())).isInstanceOf(SaveResult.Conflict.class);
        var last = concessions.of(negotiation).getFirst();
        saved(concessions.remove(negotiation, last.id(), last.version()));
        assertThat(concessions.change(negotiation, last.id(), last.version(), draft("Late", null)))
                .isInstanceOf(SaveResult.Gone.class);
    }

    @Test
    void what_is_missing_or_belongs_elsewhere_is_refused() {
        assertThatThrownBy(() -> concessions.add(negotiation, new ConcessionDraft(null, null, " ", null, null, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.all()).hasSize(3));
        var elsewhere = round();
        negotiation = negotiations.open(SomeNegotiation.unchanged()).id();
        assertThatThrownBy(() -> concessions.add(negotiation, draft("A", elsewhere.id())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no longer there");
    }

    @Test
    void a_platform_lead_sees_none_and_an_adviser_changes_none() {
        var kept = saved(concessions.add(negotiation, draft("A case study", null)));
        var lead = persons.someone();
        var adviser = persons.someone();
        members.put(negotiation, lead.id(), Role.PLATFORM_LEAD, null);
        members.put(negotiation, adviser.id(), Role.ADVISER, LocalDate.now().plusDays(30));
        persons.actAs(lead);
        assertThatThrownBy(() -> concessions.of(negotiation)).isInstanceOf(NotAllowed.class);
        persons.actAs(adviser);
        assertThat(concessions.of(negotiation)).hasSize(1);
        assertThatThrownBy(() -> concessions.add(negotiation, draft("B", null))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> concessions.remove(negotiation, kept.id(), kept.version()))
                .isInstanceOf(NotAllowed.class);
    }

    private DealSheet round() {
        return saved(deals.add(
                negotiation, new DealDraft("A1", DealRole.ASK, LocalDate.parse("2027-03-03"), null, null, null, null)));
    }

    private static ConcessionDraft draft(String words, @Nullable UUID deal) {
        return new ConcessionDraft(
                LocalDate.parse("2027-03-03"), Side.GIVEN, words, "Procurement", LocalDate.parse("2027-04-30"), deal);
    }

    private static <T> T saved(SaveResult<T> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved<T>) result).value();
    }
}
