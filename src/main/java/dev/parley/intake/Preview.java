package dev.parley.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some files say and what taking them in would change; screen and API print this one record, and it is kept with what
 * was taken in.
 *
 * @param headline  what was understood, in one line: {@code September 2026, 1,204,331 rows, 2 payers}
 * @param from      start of the period the files tell of, or null where they tell of none
 * @param to        its end, exclusive
 * @param figures   the few numbers to look at first
 * @param tables    what was understood and what would change; the reconciliation of a bill is one of them
 * @param questions what the files leave open, answered or not
 * @param remarks   sentences on how the files were read
 * @param change    one sentence: what confirming does
 * @param obstacle  why it cannot be confirmed as it stands, with what to do; null when it can
 */
public record Preview(
        String headline,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Figure> figures,
        List<Table> tables,
        List<Question> questions,
        List<String> remarks,
        String change,
        @Nullable String obstacle) {

    /** As it is kept: of what could have been chosen, what was. */
    Preview kept() {
        var asked = questions.stream().map(Question::kept).toList();
        return new Preview(headline, from, to, figures, tables, asked, remarks, change, obstacle);
    }

    /** A number with its unit, written for people. */
    public record Figure(String label, String value, String note) {}

    /**
     * @param note under the title, may be empty
     * @param more rows that are left out at the end; 0 when all are there
     */
    public record Table(String title, String note, List<Column> columns, List<List<String>> rows, int more) {}

    /** @param number whether the cells stand right */
    public record Column(String label, boolean number) {}

    /**
     * Something only a person knows.
     *
     * @param help    what it decides, may be empty
     * @param options what can be chosen; empty when the answer is free text
     * @param answer  as it stands: given, or proposed
     * @param needed  whether nothing can be confirmed without an answer
     * @param rereads whether another answer means reading the files again, such as their zone
     * @param consent whether it asks for a word on what confirming does here and now: it is asked each time anew, and files
     *                are the same intake whatever was said
     */
    public record Question(
            String key,
            String label,
            String help,
            List<Option> options,
            String answer,
            boolean needed,
            boolean rereads,
            boolean consent) {

        private Question kept() {
            var chosen = options.stream()
                    .filter(option -> option.value().equals(answer))
                    .toList();
            return new Question(key, label, help, chosen, answer, needed, rereads, consent);
        }

        /** One whose answer belongs to the files. */
        public Question(
                String key,
                String label,
                String help,
                List<Option> options,
                String answer,
                boolean needed,
                boolean rereads) {
            this(key, label, help, options, answer, needed, rereads, false);
        }
    }

    public record Option(String value, String label) {}
}
