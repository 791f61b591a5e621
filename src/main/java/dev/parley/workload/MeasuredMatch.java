package dev.parley.workload;

import dev.parley.price.read.ModelNames;
import dev.parley.workload.measured.ModelName;
import dev.parley.workload.measured.Source;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which workload a series most likely is of: by its model, where it is answered, and what the file calls the application. */
final class MeasuredMatch {

    private static final int SHORTEST_WORD = 3;

    private MeasuredMatch() {}

    /** All that share the highest score; empty when none runs the model. */
    static List<Workload> of(Source source, Collection<Workload> workloads) {
        var model = ModelName.of(source.model(), source.region());
        var byScore = workloads.stream()
                .filter(one -> score(source, model, one) > 0)
                .collect(Collectors.groupingBy(one -> score(source, model, one)));
        return byScore.keySet().stream().max(Integer::compare).map(byScore::get).orElse(List.of());
    }

    /** The only one, or empty. */
    static Optional<Workload> only(List<Workload> best) {
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static int score(Source source, ModelName model, Workload workload) {
        var runs = ModelName.of(workload.model(), "");
        boolean same = runs.id().equalsIgnoreCase(model.id());
        if (source.model().isEmpty() || !same && !ModelNames.own().same(runs.id(), model.id())) {
            return 0;
        }
        int score = same ? 16 : 8;
        score += workload.scope().equals(model.scope()) ? 4 : 0;
        score += named(source.part(), workload) ? 32 : 0;
        score += !source.account().isEmpty() && workload.account().alias().contains(source.account()) ? 2 : 0;
        return score;
    }

    /** Whether the application's name is the workload's code, its team, or a part of its name. */
    private static boolean named(String part, Workload workload) {
        var word = plain(part);
        return word.length() >= SHORTEST_WORD
                && (word.equals(plain(workload.code()))
                        || word.equals(plain(workload.team()))
                        || plain(workload.name()).contains(word));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
