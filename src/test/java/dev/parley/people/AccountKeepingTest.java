package dev.parley.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@AppTest
class AccountKeepingTest {

    @Autowired
    Persons persons;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    People people;

    @Autowired
    PersonRepository repository;

    @Test
    void nobody_but_an_administrator_keeps_accounts_whichever_way_they_call() {
        var someone = persons.someone();
        var id = persons.someone().id();
        var calls = List.<Runnable>of(
                () -> accounts.all(),
                () -> accounts.add("new." + UUID.randomUUID(), "New", Persons.PASSPHRASE, true),
                () -> accounts.disable(id),
                () -> accounts.enable(id),
                () -> accounts.administrator(someone.id(), true),
                () -> accounts.resetPassphrase(id, Persons.PASSPHRASE));
        for (var call : calls) {
            assertThatThrownBy(() -> persons.run(someone, call)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void an_administrator_adds_somebody_who_can_sign_in() {
        var name = "new-" + UUID.randomUUID();
        var who = persons.as(
                persons.administrator(), () -> accounts.add(name, " New person ", Persons.PASSPHRASE, false));
        assertThat(who.displayName()).isEqualTo("New person");
        assertThat(people.find(name)).hasValue(who);
    }

    @Test
    void the_last_administrator_can_be_neither_disabled_nor_demoted() {
        var last = persons.administrator();
        var others = repository.findAll().stream()
                .filter(row -> row.administrator && !row.disabled && !row.id.equals(last.id()))
                .map(row -> row.id)
                .toList();
        others.forEach(id -> persons.run(last, () -> accounts.disable(id)));
        try {
            assertThatThrownBy(() -> persons.run(last, () -> accounts.disable(last.id())))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("last administrator");
            assertThatThrownBy(() -> persons.run(last, () -> accounts.administrator(last.id(), false)))
                    .hasMessageContaining("last administrator");
        } finally {
            others.forEach(id -> persons.run(last, () -> accounts.enable(id)));
        }
    }

    @Test
    void changing_ones_own_passphrase_needs_the_current_one_and_keeps_only_this_session() {
        var who = persons.someone();
        assertThatThrownBy(() ->
                        persons.run(who, () -> ownAccount.changePassphrase("not my passphrase", "the next passphrase")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not your current passphrase");
        var version = persons.as(who, () -> {
            ownAccount.changePassphrase(Persons.PASSPHRASE, "the next passphrase");
            var principal =
                    SecurityContextHolder.getContext().getAuthentication().getPrincipal();
            return ((SignedIn) principal).version();
        });
        assertThat(people.standing(List.of(who.id()))).containsEntry(who.id(), version);
        assertThat(version).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short one", "            ", "same.as.name.1", "SAME.AS.NAME.1 "})
    void a_passphrase_that_is_short_blank_or_the_user_name_is_refused(String passphrase) {
        assertThatThrownBy(() -> people.add("same.as.name.1", "Name", passphrase, false))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_passphrase_of_200_characters_of_any_kind_is_taken_and_201_are_not() {
        var name = "long-" + UUID.randomUUID();
        people.add(name, "Long", "ß€😀 ".repeat(50), false);
        assertThat(people.find(name)).isPresent();
        assertThatThrownBy(() -> people.add("longer-" + UUID.randomUUID(), "Longer", "x".repeat(201), false))
                .hasMessageContaining("201 characters");
    }

    @Test
    void the_principal_that_a_session_keeps_has_no_hash() {
        var who = persons.someone();
        var principal = (SignedIn) people.loadUserByUsername(who.username());
        assertThat(principal.getPassword()).startsWith("$argon2id$");
        principal.eraseCredentials();
        assertThat(principal.getPassword()).isNull();
    }
}
