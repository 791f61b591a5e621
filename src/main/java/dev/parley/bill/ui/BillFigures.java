package dev.parley.bill.ui;

import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.bill.WholeBill;
import dev.parley.engine.demand.ForecastCase;
import java.math.BigDecimal;

/** What is paid, what of it counts, how much of that is under the Marketplace cap, and where it goes. */
final class BillFigures {

    private BillFigures() {}

    static FigureBand band(WholeBill bill) {
        var band = new FigureBand();
        var months = bill.months().size();
        band.figure("Paid, last " + Words.months(months), Numbers.usd(bill.paid()))
                .note(
                        bill.billed().compareTo(bill.paid()) == 0
                                ? "as billed: no discount stands in the files"
                                : Numbers.usd(bill.billed()) + " billed");
        var zero = bill.yearZero();
        band.figure("Contract year 0", Numbers.usd(bill.yearZeroPaid()))
                .note("paid, " + Numbers.month(zero.from()) + " to " + Numbers.month(zero.to()) + "; "
                        + (zero.basis()
                                ? zero.billed() == 12
                                        ? "all 12 months are in"
                                        : zero.billed() + " of 12 months are in, the others at their mean"
                                : "none of them is in yet: the last months instead"));
        band.figure("Counts", Numbers.usd(bill.counted()))
                .aside(Words.share(bill.counted(), bill.paid()))
                .note(more(bill.countedNotInWriting(), "more if what is not in writing counts"));
        band.figure("Under the Marketplace cap", Numbers.usd(bill.underCap()))
                .aside(Words.share(bill.underCap(), bill.counted()) + " of what counts")
                .note(more(bill.capNotInWriting(), "more where that is not in writing"));
        var year = bill.total(1, ForecastCase.BASE);
        band.figure(
                        "Contract year 1, base",
                        year.known() == 0 && !year.complete() ? "unknown" : Numbers.usd(year.usd()))
                .note(
                        year.complete()
                                ? Numbers.usdShort(
                                                bill.total(1, ForecastCase.LOW).usd()) + " low, "
                                        + Numbers.usdShort(
                                                bill.total(1, ForecastCase.HIGH).usd()) + " high"
                                : year.known() + " of " + year.lines() + " lines: the others' growth is not entered");
        return band;
    }

    private static String more(BigDecimal amount, String words) {
        return amount.signum() == 0 ? "all of it in writing" : Numbers.usd(amount) + " " + words;
    }
}
