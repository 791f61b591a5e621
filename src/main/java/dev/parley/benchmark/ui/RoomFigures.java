package dev.parley.benchmark.ui;

import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.benchmark.AlternativeBoard;
import dev.parley.benchmark.AlternativeBoard.Against;
import dev.parley.benchmark.AlternativeBoard.WalkAway;
import dev.parley.benchmark.AlternativeBoard.Worth;
import dev.parley.bill.ContractLine;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The best thing we could do instead, from where staying is as good, and the whole agreement's alternatives. */
final class RoomFigures {

    private static final List<ContractLine> BEDROCK =
            List.of(ContractLine.BEDROCK_MARKETPLACE, ContractLine.BEDROCK_AWS);

    private RoomFigures() {}

    static FigureBand of(AlternativeBoard board, Loaded.Weighed weighed) {
        var band = new FigureBand();
        best(weighed)
                .ifPresentOrElse(
                        worth -> band.figure("Best alternative under the offer", Numbers.signedUsd(under(worth)))
                                .note(worth.line().name() + " for "
                                        + worth.line().codes() + (worth.line().open() ? "; quality open" : ""))
                                .internal(),
                        () -> band.figure("Best alternative under the offer", Numbers.NONE)
                                .note("None that counts can be weighed")
                                .internal());
        BEDROCK.forEach(line -> board.walkAway(weighed.worths(), line, false)
                .ifPresent(open -> walkAway(band, line, open, board.walkAway(weighed.worths(), line, true))));
        weighed.wholes().forEach(whole -> {
            var more = whole.aMonth();
            band.figure(whole.name(), Numbers.usdShort(whole.expected()))
                    .note(more == null ? "over the term" : Numbers.signedUsd(more) + " a month against today's terms")
                    .internal();
        });
        return band;
    }

    private static void walkAway(FigureBand band, ContractLine line, WalkAway open, Optional<WalkAway> sure) {
        band.figure("Stay on " + line.label(), Shown.percent(open.discount()) + " off")
                .note(sure.filter(one -> one.discount().compareTo(open.discount()) == 0)
                        .map(one -> one.alternative() + ", passed")
                        .orElseGet(() -> open.alternative() + ", quality open"
                                + sure.map(one -> "; " + Shown.percent(one.discount()) + " by what passed")
                                        .orElse("")))
                .internal();
    }

    private static Optional<Worth> best(Loaded.Weighed weighed) {
        return weighed.worths().stream()
                .filter(worth -> worth.line().entry().counts()
                        && worth.under(Against.LATEST).isPresent())
                .max(Comparator.comparing(RoomFigures::under));
    }

    private static BigDecimal under(Worth worth) {
        return worth.under(Against.LATEST).orElse(BigDecimal.ZERO);
    }
}
