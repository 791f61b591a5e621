package dev.parley.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.test.Persons;
import dev.parley.test.PostgresTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Names that PostgreSQL refuses to look for are the names of nobody. */
@PostgresTest
class OddNamesOnPostgresTest {

    @Autowired
    CheckedPasswords passwords;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000", "a\ud800", "", "'; drop table person; --"})
    void whoever_signs_in_with_one_is_told_that_name_and_passphrase_do_not_belong_together(String name) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(name, "some passphrase");
        assertThatThrownBy(() -> passwords.authenticate(given)).isInstanceOf(BadCredentialsException.class);
        assertThat(people.find(name)).isEmpty();
    }

    @Test
    void a_shown_name_with_a_character_that_cannot_be_kept_is_refused_with_its_place() {
        assertThatThrownBy(() -> people.add("odd.name", "Odd\u0000 name", Persons.PASSPHRASE, false))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Character 4, U+0000");
    }
}
