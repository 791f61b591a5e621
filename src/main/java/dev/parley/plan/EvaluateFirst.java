package dev.parley.plan;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of a request that cannot be priced while another model may do its work for less: nothing is committed until
 * the owner has evaluated that model. Where no such move is open, the price stays what is missing.
 */
public final class EvaluateFirst {

    private EvaluateFirst() {}

    /**
     * The verdicts, those of unknown price beside the moves that are open.
     *
     * @param advice at least what is found of cheaper successors and smaller models
     */
    public static List<RequestVerdict> of(List<RequestVerdict> verdicts, List<Advice> advice) {
        return verdicts.stream()
                .map(verdict -> open(verdict, advice)
                        .map(move -> evaluate(verdict, move))
                        .orElse(verdict))
                .toList();
    }

    private static Optional<Advice> open(RequestVerdict verdict, List<Advice> advice) {
        return advice.stream()
                .filter(_ -> verdict.verdict() == RequestVerdict.Verdict.UNKNOWN)
                .filter(one -> one.kind() == Advice.Kind.OVERSIZED || one.kind() == Advice.Kind.SUCCESSOR)
                .filter(one -> one.workloads().contains(verdict.workload()))
                .findFirst();
    }

    private static RequestVerdict evaluate(RequestVerdict verdict, Advice move) {
        RequestVerdict.Verdict first = RequestVerdict.Verdict.EVALUATE_FIRST;
        return verdict.with(
                first, first.label() + ": " + verdict.sentence() + " " + move.sentence() + " " + move.act());
    }
}
