package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.negotiation.Negotiation;
import dev.parley.signed.BillChecks;
import dev.parley.signed.Finding;
import dev.parley.signed.Finding.Verdict;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A month of bills against what was agreed. */
record FindingCards(BillChecks.Checked checked, BillChecks.Month month, Negotiation negotiation, BillChecks checks) {

    private static final int RATE = 4;

    FigureBand figures() {
        var band = new FigureBand();
        var owed = band.figure("Owed to us for " + Numbers.month(month.month()), owed(month.knownOwed()))
                .note(reach(month.checked(), month.of()) + (month.owed().signum() > 0 ? ": claim it below" : ""));
        if (month.owed().signum() > 0) {
            owed.addClassName("p-owed");
        }
        band.figure("Owed to us, all months", owed(checked.knownOwed()))
                .note(reach(
                        checked.months().stream()
                                .mapToLong(BillChecks.Month::checked)
                                .sum(),
                        checked.months().stream()
                                .mapToLong(BillChecks.Month::of)
                                .sum()));
        band.figure("Checked, " + Numbers.month(month.month()), Numbers.usd(checkedUsd()))
                .note("of " + Numbers.usd(paid(findings())) + " on the bill");
        var missed = findings().stream().map(Finding::missed).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (missed.signum() > 0) {
            band.figure("Missed outside of the agreement", Numbers.usdCents(missed))
                    .note("payers that take no part");
        }
        if (month.ours() != null && month.aws() != null) {
            band.figure("Counted by AWS", Numbers.usd(month.aws()))
                    .note("by us " + Numbers.usd(month.ours()) + ", "
                            + Numbers.signedUsd(month.aws().subtract(month.ours())));
        }
        return band;
    }

    private static String owed(Optional<BigDecimal> known) {
        return known.map(Numbers::usdCents).orElse("unknown");
    }

    private static String reach(long checked, long of) {
        return checked == 0
                ? "none of " + Numbers.counted(of, "line") + " could be checked"
                : "of the " + Numbers.count(checked) + " of " + Numbers.counted(of, "line") + " that could be checked";
    }

    private BigDecimal checkedUsd() {
        return paid(findings().stream().filter(one -> one.verdict().checked()).toList());
    }

    private static BigDecimal paid(List<Finding> findings) {
        return findings.stream().map(Finding::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Finding> findings() {
        return checked.of(month.month());
    }

    List<Component> cards() {
        var cards = new ArrayList<Component>();
        if (checked.outside().contains(month.month())) {
            cards.add(
                    new Note(
                            Note.Kind.NEUTRAL,
                            "No agreement was in force.",
                            "Enter today's terms with their first day in the rounds, or sign the agreed deal: then this month is checked."));
        }
        if (!findings().isEmpty()) {
            cards.add(lines());
        }
        if (month.owed().signum() > 0) {
            cards.add(claim());
        }
        cards.add(months());
        return cards;
    }

    private PCard lines() {
        var table = new DataTable("Agreed lines on the bill").list();
        table.text("Payer").nowrap();
        table.text("What").phoneLine();
        table.number("Agreed").phoneLabelled();
        table.number("On the bill").phoneLabelled();
        table.number("Quantity").phoneLabelled();
        table.number("Overcharged, $").bold().phoneFigure();
        table.text("So").phoneLabelled();
        table.reason("Because");
        findings().forEach(one -> row(table, one));
        table.total("Owed to us for " + Numbers.month(month.month()), red(month.knownOwed()), "", "");
        return new PCard("Agreed lines on the bill")
                .meta(Numbers.month(month.month()) + ", what is owed first")
                .flush()
                .body(table)
                .foot(
                        "Overcharged: what was paid above the agreed rate times the quantity, or above list less the discount."
                                + " Rates are after all discounts the bill tells of.");
    }

    private static void row(DataTable table, Finding one) {
        var row = table.row(
                one.payer(),
                TwoLines.of(
                        one.what(),
                        one.what().equals(one.line().label())
                                ? one.unit()
                                : one.line().label()),
                rate(one.agreed(), one.verdict()),
                rate(one.onBill(), one.verdict()),
                one.quantity() == null ? Numbers.NONE : Numbers.decimal(one.quantity(), 0),
                one.verdict().owed() ? red(one.overcharged()) : new Span(Numbers.NONE),
                verdict(one.verdict()),
                one.because() + (one.missed().signum() > 0 ? ": misses " + Numbers.usdCents(one.missed()) : ""));
        if (one.verdict() == Verdict.AGREES || one.verdict() == Verdict.NOTHING_AGREED) {
            row.faded();
        }
    }

    private static Component rate(@Nullable BigDecimal rate, Verdict verdict) {
        if (rate != null) {
            return new Span(Numbers.rate(rate, RATE));
        }
        return verdict == Verdict.UNKNOWN ? new Unknown() : new Span(Numbers.NONE);
    }

    private static Component red(Optional<BigDecimal> known) {
        return known.<Component>map(FindingCards::red).orElseGet(Unknown::new);
    }

    private static Span red(BigDecimal usd) {
        var words = new Span(Numbers.usdCents(usd));
        if (usd.signum() > 0) {
            words.addClassName("p-owed-usd");
        }
        return words;
    }

    private static Component verdict(Verdict verdict) {
        return switch (verdict) {
            case OVERCHARGED, OFFER_NOT_GRANTED, NOT_ENROLLED -> Badge.urgent(verdict.label());
            case OUTSIDE -> Badge.needs(verdict.label());
            case AGREES -> Badge.good(verdict.label());
            case NOTHING_AGREED -> Badge.neutral(verdict.label());
            case UNKNOWN -> Badge.unknown(verdict.label());
        };
    }

    private PCard claim() {
        var claim = checks.claim(negotiation.id(), month.month());
        var text = new Pre(claim.text());
        text.addClassName("p-claim");
        return new PCard("Claim")
                .meta("for the AWS account team: only what stands on the bill and in the agreement")
                .tools(
                        download("claim-" + month.month() + ".csv", "CSV"),
                        download("claim-" + month.month() + ".txt", "Text"))
                .body(text);
    }

    private Anchor download(String name, String words) {
        var handler = DownloadHandler.fromInputStream(_ -> {
            var claim = checks.claim(negotiation.id(), month.month());
            var bytes = (name.endsWith(".csv") ? claim.csv() : claim.text()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    name,
                    (name.endsWith(".csv") ? "text/csv" : "text/plain") + "; charset=utf-8",
                    bytes.length);
        });
        var link = new Anchor(handler, words);
        link.getElement().setAttribute("download", name);
        return link;
    }

    private PCard months() {
        var table = new DataTable("Owed by month").dense();
        table.text("Month").nowrap();
        table.number("Owed, $").bold().phoneFigure();
        table.number("Together, $").phoneLabelled();
        table.number("Checked").phoneLabelled();
        table.number("Counted by us, $").phoneLabelled();
        table.number("Counted by AWS, $").phoneLabelled();
        table.number("AWS less us, $").phoneLabelled();
        checked.months()
                .reversed()
                .forEach(one -> table.row(
                                Numbers.month(one.month()),
                                red(one.knownOwed()),
                                Numbers.usdCents(one.sum()),
                                one.checked() + " of " + one.of(),
                                figure(one.ours()),
                                figure(one.aws()),
                                one.ours() == null || one.aws() == null
                                        ? Numbers.NONE
                                        : Numbers.signedUsd(one.aws().subtract(one.ours())))
                        .selected(one.month().equals(month.month())));
        var outside = checked.outside().stream().map(Numbers::month).collect(Collectors.joining(", "));
        return new PCard("Month by month")
                .flush()
                .body(table)
                .foot(
                        outside.isEmpty()
                                ? "Counted: as entered under Landing."
                                : "No agreement was in force in " + outside + ".");
    }

    private static String figure(@Nullable BigDecimal usd) {
        return usd == null ? Numbers.NONE : Numbers.usd(usd);
    }
}
