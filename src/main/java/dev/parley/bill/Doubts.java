package dev.parley.bill;

import static dev.parley.bill.BillWords.amount;
import static dev.parley.bill.BillWords.count;
import static dev.parley.bill.BillWords.month;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.Preview;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes a bill look like the wrong one, so that somebody has to give a word on it: months that would fall steeply, and
 * the very file that counts already under another payer.
 *
 * @param sums what the file says of each payer's month, with credits, refunds and taxes
 */
record Doubts(SortedMap<PayerMonth, BigDecimal> sums, Stands stands, Answers answers) {

    /** The key of the question whether the file tells all of the months that fall. */
    static final String WHOLE = "whole";

    /** The key of the question whether the same file is the bill of another payer as well. */
    static final String TWICE = "twice";

    /** A month that falls below this share of what stands is more likely told in part than paid less. */
    private static final BigDecimal STEEP = new BigDecimal("0.8");

    List<Preview.Question> questions() {
        var questions = new ArrayList<Preview.Question>();
        var others = others();
        if (!others.isEmpty()) {
            questions.add(twiceQuestion(others));
        }
        var falls = falls();
        if (!falls.isEmpty()) {
            questions.add(wholeQuestion(falls.size()));
        }
        return questions;
    }

    /** Why it cannot be taken in before somebody gave a word, or null. */
    @Nullable
    String obstacle() {
        var others = others();
        if (!others.isEmpty() && !said(TWICE)) {
            return "This very file stands as " + BillWords.payers(stands.sameFile())
                    + ": taken in as " + BillWords.payers(others)
                    + " as well, the same money counts twice. Choose the payer it is of, or say that it is the bill of"
                    + " both.";
        }
        var falls = falls();
        if (falls.isEmpty() || said(WHOLE)) {
            return null;
        }
        var first = falls.getFirst();
        return month(first.month()) + " of " + first.payer() + " stands at "
                + amount(stands.months().get(first).paid()) + " and the file tells of "
                + amount(sums.get(first))
                + ": say that it is all that was billed, or export the whole bill.";
    }

    /** Payers it would be taken in for, while this very file counts for other ones alone. */
    private SortedSet<String> others() {
        return stands.sameFile().isEmpty()
                ? new TreeSet<>()
                : sums.keySet().stream()
                        .map(PayerMonth::payer)
                        .filter(payer -> !payer.isEmpty() && !stands.sameFile().contains(payer))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private Preview.Question twiceQuestion(SortedSet<String> others) {
        var there = BillWords.payers(stands.sameFile());
        return new Preview.Question(
                TWICE,
                "The same file stands as " + there,
                "If that was the mistake, undo it under Taken in first.",
                List.of(
                        new Preview.Option("no", "Do not count it twice"),
                        new Preview.Option(
                                "yes", "It is the bill of " + BillWords.payers(others) + " as well: count it twice")),
                said(TWICE) ? "yes" : "no",
                true,
                false,
                true);
    }

    /** Months that stand and would fall steeply: an export of one service, or one that was cut off, does that. */
    private List<PayerMonth> falls() {
        return sums.keySet().stream()
                .filter(stands::has)
                .filter(at ->
                        sums.get(at).compareTo(stands.months().get(at).paid().multiply(STEEP)) < 0)
                .toList();
    }

    private Preview.Question wholeQuestion(int months) {
        return new Preview.Question(
                WHOLE,
                count(months, "month") + (months == 1 ? " falls" : " fall") + " by more than a fifth",
                "A file of some services or days would take the others off the bill.",
                List.of(new Preview.Option("yes", "The file tells all of what was billed in them")),
                said(WHOLE) ? "yes" : "",
                true,
                false,
                true);
    }

    private boolean said(String key) {
        var answer = answers.of(key).orElse("no");
        if (!Set.of("yes", "no").contains(answer)) {
            throw new InvalidInput(key, answer, "Answer yes or no, not \"" + answer + "\".");
        }
        return answer.equals("yes");
    }
}
