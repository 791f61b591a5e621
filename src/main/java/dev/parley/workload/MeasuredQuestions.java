package dev.parley.workload;

import dev.parley.intake.Preview.Option;
import dev.parley.intake.Preview.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is asked about one series: whose it is, and what of it that workload takes over. */
final class MeasuredQuestions {

    private static final Option NEW = new Option(MeasuredAnswers.NEW, "a new workload");
    private static final Option NONE = new Option(MeasuredAnswers.NONE, "leave it out");

    private MeasuredQuestions() {}

    /** @param workloads to choose from, one list for all series */
    static List<Question> of(MeasuredAnswers answers, List<Option> workloads) {
        var label = answers.label();
        var questions = new ArrayList<Question>();
        questions.add(new Question(
                "workload " + label, "Workload of " + label, "", workloads, answers.workload(), true, false));
        if (answers.open() || answers.leftOut()) {
            return questions;
        }
        if (!answers.fits().isEmpty()) {
            questions.add(new Question(
                    "shape " + label,
                    "Traffic shape of " + label,
                    "",
                    answers.shapes(),
                    answers.shape(),
                    false,
                    false));
        }
        var parts = answers.parts();
        questions.add(new Question(
                "takes " + label,
                "What else " + (answers.added() ? "the new workload" : answers.workload()) + " takes over",
                answers.added()
                        ? "Its hours are kept and its volume is theirs in any case."
                        : "Its hours are kept in any case.",
                parts.options(),
                parts.answer(),
                false,
                false));
        return questions;
    }

    /** The workloads by code, and to leave it out. */
    static List<Option> workloads(Collection<Workload> workloads) {
        return Stream.concat(choices(workloads), Stream.of(NONE)).toList();
    }

    /** The same, with one that is added. */
    static List<Option> workloadsOrNew(Collection<Workload> workloads) {
        return Stream.concat(choices(workloads), Stream.of(NEW, NONE)).toList();
    }

    private static Stream<Option> choices(Collection<Workload> workloads) {
        return workloads.stream()
                .map(one -> new Option(one.code(), one.code() + " " + one.name() + ", " + one.model()));
    }
}
