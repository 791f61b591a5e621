package dev.parley.benchmark.ui;

import dev.parley.benchmark.AlternativeBoard;
import dev.parley.benchmark.AlternativeBoard.Whole;
import dev.parley.benchmark.AlternativeBoard.Worth;
import dev.parley.benchmark.AlternativeLine;
import dev.parley.benchmark.Comparison;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a screen was made of; what leaving is worth is drawn once, however often the screen is drawn again. */
final class Loaded {

    /** Everything that asks for the whole bill. */
    record Weighed(List<Worth> worths, List<Whole> wholes) {

        Optional<Worth> of(AlternativeLine line) {
            return worths.stream()
                    .filter(one -> one.line().entry().id().equals(line.entry().id()))
                    .findFirst();
        }
    }

    private final AlternativeBoard board;
    private final List<Comparison> comparisons;
    private @Nullable Weighed weighed;

    Loaded(AlternativeBoard board, List<Comparison> comparisons) {
        this.board = board;
        this.comparisons = comparisons;
    }

    AlternativeBoard board() {
        return board;
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    synchronized Weighed weighed() {
        var known = weighed;
        if (known == null) {
            known = new Weighed(board.worths(), board.wholes());
            weighed = known;
        }
        return known;
    }
}
