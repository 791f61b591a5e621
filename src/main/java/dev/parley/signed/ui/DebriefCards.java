package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Unknown;
import dev.parley.negotiation.Negotiation;
import dev.parley.signed.Debrief;
import dev.parley.signed.Debriefs;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcome of the signed deal against where we stood, and what was learnt. */
record DebriefCards(Debriefs debriefs, Negotiation negotiation, boolean mayEdit, Notices notices, Runnable again) {

    Component of(Optional<Debrief> found) {
        if (found.isEmpty()) {
            return new EmptyState(
                    "Nothing is signed yet",
                    "Once the agreed deal is signed, its outcome stands here against the first ask, target, walk-away and what"
                            + " others have, and is kept for the renewal.",
                    new Anchor("n/" + negotiation.slug() + "/signed", "Sign the agreed deal"));
        }
        var debrief = found.get();
        var figures = debrief.figures();
        var cards = Columns.stack(band(figures), learnt(debrief));
        if (!figures.against().isEmpty()) {
            cards.add(against(figures));
        }
        cards.add(terms(figures));
        if (!figures.comparables().isEmpty()) {
            cards.add(comparables(figures));
        }
        return cards;
    }

    private static FigureBand band(Debrief.Figures figures) {
        var band = new FigureBand();
        band.figure(
                        "Signed, " + figures.deal(),
                        figures.expected() == null ? Numbers.NONE : millions(figures.expected()))
                .note("expected over the term")
                .internal();
        for (var role : new String[] {"today", "target", "walk-away"}) {
            figures.against().stream()
                    .filter(one -> one.role().equals(role))
                    .findFirst()
                    .ifPresent(one -> {
                        var figure = band.figure("Against " + role, signed(one.less()))
                                .note(one.less().signum() < 0 ? "dearer than it" : "cheaper than it")
                                .internal();
                        if (one.less().signum() < 0) {
                            figure.addClassName("p-owed");
                        }
                    });
        }
        return band;
    }

    private static String millions(BigDecimal usd) {
        return "$" + Numbers.decimal(usd.movePointLeft(6), 2) + "M";
    }

    private static String signed(BigDecimal usd) {
        return (usd.signum() < 0 ? "+" : "\u2212") + millions(usd.abs());
    }

    private PCard learnt(Debrief debrief) {
        var words = new TextArea("What was learnt");
        words.setValue(Objects.requireNonNullElse(debrief.learnt(), ""));
        words.setReadOnly(!mayEdit);
        words.setMinRows(3);
        words.setWidthFull();
        var guard = new LeaveGuard(words, "What was learnt is not saved.");
        guard.watch(words);
        var card = new PCard("Debrief")
                .meta(
                        debrief.kept()
                                ? "kept by " + debrief.by() + ", figures of "
                                        + Numbers.date(debrief.figures().keptOn())
                                : "figures of today; kept, they stay as they are for the renewal")
                .body(words);
        if (mayEdit) {
            var save = new Button(debrief.kept() ? "Save words" : "Keep for the renewal", _ -> {
                if (save(debrief, words.getValue())) {
                    guard.settled();
                    again.run();
                }
            });
            save.addThemeVariants(ButtonVariant.PRIMARY);
            var row = Columns.row(save);
            if (debrief.kept()) {
                row.add(new Button("Take out", _ -> {
                    debriefs.remove(negotiation.id(), debrief);
                    again.run();
                    notices.say(Note.Kind.NEUTRAL, "The debrief is taken out.", "Its figures are computed anew.");
                }));
            }
            card.body(row);
        }
        return card;
    }

    private boolean save(Debrief debrief, String words) {
        try {
            if (!debrief.kept()) {
                debriefs.keep(negotiation.id(), words);
                Notices.toast("The debrief is kept.");
                return true;
            }
            switch (debriefs.learnt(negotiation.id(), debrief, words)) {
                case SaveResult.Saved<Debrief> _ -> {
                    Notices.toast("What was learnt is saved.");
                    return true;
                }
                case SaveResult.Conflict<Debrief> conflict ->
                    notices.error(
                            "Not saved.",
                            conflict.by() + " has just saved \u201c"
                                    + Objects.requireNonNullElse(
                                            conflict.theirs().learnt(), "")
                                    + "\u201d. Yours is still in the field: copy it, then look again.");
                case SaveResult.Gone<Debrief> _ ->
                    notices.error("Not saved.", "The debrief was taken out meanwhile: keep it anew.");
            }
        } catch (InvalidInput refused) {
            notices.error("Not saved.", refused.sentence());
        }
        return false;
    }

    private static PCard against(Debrief.Figures figures) {
        var table = new DataTable("The signed deal against the others").list();
        table.text("Deal");
        table.text("It is").minor().phoneLabelled();
        table.number("Expected over the term").phoneLabelled();
        table.number("The signed deal costs").bold().phoneFigure();
        figures.against().forEach(one -> table.row(one.name(), one.role(), millions(one.expected()), less(one.less())));
        return new PCard("The whole deal")
                .meta("expected payment over the term, cheapest first")
                .flush()
                .body(table)
                .internal();
    }

    private static Span less(BigDecimal less) {
        var words = new Span(signed(less) + (less.signum() < 0 ? " more" : " less"));
        if (less.signum() < 0) {
            words.addClassName("p-owed-usd");
        }
        return words;
    }

    private static PCard terms(Debrief.Figures figures) {
        var table = new DataTable("Terms against where we stood").list();
        table.text("Term");
        table.text("Signed").phoneFigure();
        table.text("First ask").phoneLabelled();
        table.text("Target").phoneLabelled();
        table.text("Walk-away").phoneLabelled();
        table.text("First offer").phoneLabelled();
        table.number("Against ask").phoneLabelled();
        table.number("Against target").phoneLabelled();
        table.number("Against walk-away").phoneLabelled();
        figures.terms()
                .forEach(one -> table.row(
                        one.what(),
                        one.signed(),
                        one.anchor(),
                        one.target(),
                        one.walkAway(),
                        one.firstOffer(),
                        worth(one.lessThanAnchor()),
                        worth(one.lessThanTarget()),
                        worth(one.lessThanWalkAway())));
        return new PCard("Term by term")
                .meta("and what the signed term costs more or less over the term, the rest as signed")
                .flush()
                .body(table)
                .internal();
    }

    private static Component worth(@Nullable BigDecimal less) {
        return less == null || less.signum() == 0 ? new Span(Numbers.NONE) : less(less);
    }

    private static PCard comparables(Debrief.Figures figures) {
        var table = new DataTable("Against what others have").list();
        table.text("What");
        table.number("Signed, off list").bold().phoneFigure();
        table.number("Others, middle").phoneLabelled();
        table.number("Others, best").phoneLabelled();
        table.mark("Grade");
        figures.comparables()
                .forEach(one -> table.row(
                        one.what(),
                        percent(one.signed()),
                        percent(one.middle()),
                        percent(one.best()),
                        one.grade() == null
                                ? new Span()
                                : new GradeMark(one.grade().name().charAt(0))));
        return new PCard("Against what others have")
                .meta("discounts off list")
                .flush()
                .body(table)
                .internal();
    }

    private static Component percent(@Nullable BigDecimal share) {
        return Unknown.or(share, one -> Numbers.percent(one, 1));
    }
}
