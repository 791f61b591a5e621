package dev.parley.paper.inside;

import dev.parley.benchmark.AlternativeLine;
import dev.parley.deal.DealRole;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.report.Format;
import dev.parley.migration.Verdict;
import dev.parley.paper.print.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Why to decide so, in a few sentences: the offer against the target, where we walk away, what else there is, what is open. */
final class Reasons {

    private Reasons() {}

    static List<String> of(Inside inside, DealTables deals) {
        var reasons = new ArrayList<String>();
        var target = deals.outlook(DealRole.TARGET);
        var offer = deals.outlook(DealRole.OFFER);
        if (target != null && offer != null) {
            reasons.add("AWS's latest offer costs "
                    + difference(offer.expected().subtract(target.expected())) + " than target; a shortfall in some"
                    + " contract year is " + likely(offer) + " likely at most under it, " + likely(target)
                    + " at target.");
        }
        var walkAway = deals.outlook(DealRole.WALK_AWAY);
        if (walkAway != null) {
            reasons.add("Walk-away is an expected " + CommitteePage.usd(walkAway.expected())
                    + ": beyond it the alternatives cost less.");
        }
        alternative(inside).ifPresent(reasons::add);
        var checks = Checks.table(inside).lines();
        reasons.add(
                checks.isEmpty()
                        ? "No check is open."
                        : checks.size() + (checks.size() == 1 ? " check is" : " checks are")
                                + " open: see the last sheet of the full paper.");
        return reasons;
    }

    /** The alternative of the largest saving whose quality passed. */
    private static java.util.Optional<String> alternative(Inside inside) {
        return inside.board().lines().stream()
                .filter(line -> line.entry().verdict() == Verdict.PASSED)
                .filter(line -> saved(line) != null
                        && Objects.requireNonNull(saved(line)).signum() > 0)
                .max(Comparator.comparing(line -> Objects.requireNonNull(saved(line))))
                .map(line -> "The best alternative whose quality passed is " + line.name() + " for " + line.codes()
                        + ": " + CommitteePage.usd(Objects.requireNonNull(saved(line)))
                        + " less in the first contract year at list.");
    }

    private static @org.jspecify.annotations.Nullable BigDecimal saved(AlternativeLine line) {
        var now = line.now().known();
        var there = line.there().known();
        return now.isEmpty() || there.isEmpty() ? null : now.get().subtract(there.get());
    }

    private static String difference(BigDecimal more) {
        return CommitteePage.usd(more.abs()) + (more.signum() < 0 ? " less" : " more");
    }

    private static String likely(Outlook outlook) {
        return outlook.years().stream()
                .map(year -> year.shortfallProbability().value())
                .max(Comparator.naturalOrder())
                .map(share -> Shown.of(share, Format.SHARE))
                .orElse("not");
    }
}
