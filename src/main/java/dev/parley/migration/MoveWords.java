package dev.parley.migration;

import java.util.ArrayList;
import java.util.List;

/** What is to be known of a move, in sentences. */
final class MoveWords {

    private MoveWords() {}

    static List<String> remarks(MoveOption option) {
        List<String> remarks = new ArrayList<>();
        switch (option.data()) {
            case FORBIDDEN -> remarks.add("Its data must not go there.");
            case NOT_STATED -> remarks.add("Not stated whether its data may go there.");
            case ALLOWED -> {}
        }
        if (!option.missing().isEmpty()) {
            remarks.add(option.missing());
        }
        if (option.total().filter(usd -> usd.signum() <= 0).isPresent()) {
            remarks.add("It saves nothing.");
        }
        if (option.endOfLife() != null) {
            remarks.add("It ends on " + option.endOfLife() + ".");
        }
        var entered = option.entered();
        if (entered != null && entered.planned() && entered.verdict() == Verdict.OPEN) {
            remarks.add("Planned on an open verdict.");
        }
        var lineage = option.lineage();
        if (lineage != null && lineage.note() != null) {
            remarks.add(lineage.note() + ".");
        }
        return List.copyOf(remarks);
    }
}
