package dev.parley.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * What a forecast tells of besides the demand of production: AWS plans capacity for neither batch nor experiments, and what
 * we mean to buy is ours to say, so all are left out unless somebody chooses otherwise.
 *
 * @param purchases the capacity we mean to buy, in a forecast; an ask names its quantities in any case
 */
public record DemandChoice(boolean batch, boolean experiments, boolean purchases) {

    public static final DemandChoice DEFAULT = new DemandChoice(false, false, false);

    public DemandChoice withBatch(boolean told) {
        return new DemandChoice(told, experiments, purchases);
    }

    public DemandChoice withExperiments(boolean told) {
        return new DemandChoice(batch, told, purchases);
    }

    public DemandChoice withPurchases(boolean told) {
        return new DemandChoice(batch, experiments, told);
    }

    /** As addresses and rows keep it: {@code batch purchases}. */
    public List<String> words() {
        var words = new ArrayList<String>();
        if (batch) {
            words.add("batch");
        }
        if (experiments) {
            words.add("experiments");
        }
        if (purchases) {
            words.add("purchases");
        }
        return words;
    }

    /** Of such words; others are left out. */
    public static DemandChoice of(List<String> words) {
        return new DemandChoice(words.contains("batch"), words.contains("experiments"), words.contains("purchases"));
    }
}
