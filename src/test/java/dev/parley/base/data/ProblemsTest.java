package dev.parley.base.data;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void all_problems_come_at_once_and_a_field_has_its_first() {
        problems.check(() -> Checks.text("name", "", 5, "Enter a name."))
                .check(() -> Checks.text("name", "too long", 5, "Enter a name."))
                .check(() -> Checks.text("team", "Care", 5, "Enter a team."))
                .check(() -> Checks.between("months", 41, 0, 36, "months"));
        var refused = assertThrows(InvalidInput.class, problems::refuse);
        assertEquals("Enter a name.", refused.sentence());
        assertEquals(
                List.of("name", "months"),
                refused.all().stream().map(InvalidInput::field).toList());
        assertFalse(problems.sound("team", "months"));
    }

    @Test
    void what_cannot_be_read_has_a_stand_in_and_the_rest_is_still_checked() {
        int read = problems.<Integer>read(
                () -> {
                    throw new InvalidInput("years", "two", "\"two\" is no number.");
                },
                1);
        assertEquals(1, read);
        assertThrows(InvalidInput.class, problems::refuse);
    }

    @Test
    void nothing_found_is_no_refusal() {
        assertDoesNotThrow(problems.check(() -> {})::refuse);
    }

    @Test
    void what_was_refused_together_is_taken_apart_again() {
        var both = assertThrows(
                InvalidInput.class,
                () -> new Problems()
                        .check(() -> Checks.text("a", "", 1, "Enter a."))
                        .check(() -> Checks.text("b", "", 1, "Enter b."))
                        .refuse());
        problems.check(() -> {
            throw both;
        });
        assertEquals(2, assertThrows(InvalidInput.class, problems::refuse).all().size());
    }
}
