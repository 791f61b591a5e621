package dev.parley.schedule;

import dev.parley.benchmark.About;
import dev.parley.benchmark.AlternativeBoard;
import dev.parley.benchmark.AlternativeBoards;
import dev.parley.benchmark.Comparables;
import dev.parley.benchmark.Comparison;
import dev.parley.migration.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads what is entered of comparables and alternatives, for the lines of a schedule. The nearest comparables count alone:
 * those of a product that somebody has said to be the line, else those of its line of the bill, else those across services
 * where the line takes that discount.
 */
@Component
class Markets {

    private final Comparables comparables;
    private final AlternativeBoards boards;
    private final ProductLinks links;
    private final Letters letters;

    Markets(Comparables comparables, AlternativeBoards boards, ProductLinks links, Letters letters) {
        this.comparables = comparables;
        this.boards = boards;
        this.links = links;
        this.letters = letters;
    }

    /** All is read here; what leaving is worth is drawn once, when the first line asks. */
    Market of(UUID negotiation) {
        return new Entered(
                comparables.of(negotiation), links.of(negotiation), letters.of(negotiation), boards.open(negotiation));
    }

    private static final class Entered implements Market {

        private final List<Comparison> comparisons;
        private final List<ProductLink> links;
        private final Letters.Latest latest;
        private final AlternativeBoard board;
        private final List<AlternativeBoard.Worth> worths = new ArrayList<>();
        private boolean drawn;

        Entered(List<Comparison> comparisons, List<ProductLink> links, Letters.Latest latest, AlternativeBoard board) {
            this.comparisons = comparisons;
            this.links = links;
            this.latest = latest;
            this.board = board;
        }

        @Override
        public Optional<Peers> peers(ScheduleLine line) {
            var product = comparisons.stream()
                    .filter(one -> one.about() == About.PRODUCT && names(one.subject(), line))
                    .toList();
            return counted(product)
                    .or(() -> line.bundle() == Bundle.CAPACITY
                            ? Optional.empty()
                            : counted(comparisons.stream()
                                    .filter(one -> one.about() == About.LINE
                                            && one.subject()
                                                    .equals(Letter.contractLine(line)
                                                            .name()))
                                    .toList()))
                    .or(() -> takesDiscount(line)
                            ? counted(comparisons.stream()
                                    .filter(one -> one.about() == About.AGREEMENT)
                                    .toList())
                            : Optional.empty());
        }

        @Override
        public Optional<Offered> rounds(ScheduleLine line, Aim aim) {
            return latest.of(aim, line);
        }

        private boolean names(String product, ScheduleLine line) {
            return product.equals(line.label())
                    || links.stream().anyMatch(link -> link.product().equals(product) && link.names(line));
        }

        private boolean takesDiscount(ScheduleLine line) {
            return line.bundle() != Bundle.CAPACITY
                    && latest.offer()
                            .filter(letter -> letter.discount(line, 1).signum() > 0)
                            .isPresent();
        }

        /** The first that has anything that counts. */
        private static Optional<Peers> counted(List<Comparison> found) {
            return found.stream()
                    .filter(one ->
                            !one.values().isEmpty() || one.bestDefensible().isPresent())
                    .findFirst()
                    .map(one -> new Peers(
                            one.label(),
                            one.values().size(),
                            one.middle().orElse(null),
                            one.bestDefensible()
                                    .map(best -> new Best(best.discount(), best.grade(), best.source(), best.dated()))
                                    .orElse(null)));
        }

        @Override
        public synchronized Optional<Stay> alternative(ScheduleLine line) {
            if (!drawn) {
                worths.addAll(board.worths());
                drawn = true;
            }
            return board.walkAway(worths, Letter.contractLine(line), true)
                    .or(() -> board.walkAway(worths, Letter.contractLine(line), false))
                    .map(found -> new Stay(found.alternative(), found.discount(), found.verdict() == Verdict.OPEN));
        }
    }
}
