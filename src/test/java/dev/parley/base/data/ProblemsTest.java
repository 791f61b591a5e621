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
    void a_text_that_neither_a_database_nor_a_workbook_can_keep_is_refused_with_its_place() {
        for (var text : List.of("a\u0000b", "a\u001bb", "a\ud800b", "a\uffffb")) {
            var refused = assertThrows(InvalidInput.class, () -> Checks.text("name", text, 5, "Enter a name."), text);
            assertEquals(
                    String.format(
                            "Character 2, U+%04X, cannot be kept. Type the text again without it.",
                            (int) text.charAt(1)),
                    refused.sentence());
        }
        assertDoesNotThrow(() -> Checks.text("note", "one\ttwo\r\nthr\u00e9e \ud83d\ude00", 20, "Enter a note."));
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
