package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.ErrorNote;
import dev.parley.base.ui.InternalBadge;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.signed.SigningCost;
import dev.parley.signed.SigningPreview;
import dev.parley.signed.SigningPreview.RateChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Exactly what signing would change, and the word that does it. */
record SigningCard(SigningPreview preview, Component cost, Consumer<Word> sign, Runnable close) {

    /** Somebody's word to sign. */
    record Word(SigningPreview preview, boolean knowingly) {}

    PCard card() {
        var agreement = preview.agreement();
        var content = Columns.stack();
        content.addClassName("p-signing");
        preview.unapproved().ifPresent(missing -> content.add(new ErrorNote("Not approved.", missing)));
        preview.warnings().forEach(warning -> content.add(new Note(Note.Kind.NEEDS, "", warning)));
        preview.unread().forEach(unread -> content.add(new Note(Note.Kind.NEUTRAL, "", unread)));
        content.add(
                cost, word(), new H3("Terms of the negotiation"), terms(), new H3("Rates in the price book"), rates());
        return new PCard("What signing " + agreement.name() + " changes")
                .meta("from " + Numbers.date(agreement.from()) + " to " + Numbers.date(agreement.to())
                        + "; nothing is changed yet")
                .body(content)
                .foot("Rates are laid upon the price book as negotiated, source \u201cAgreed deal " + agreement.name()
                        + "\u201d, grade Q. They hold for the payers named; others pay list.");
    }

    /** What the deal costs against where we stand, in a line. */
    static Component cost(SigningCost cost) {
        var words = new ArrayList<String>();
        if (cost.expected() != null) {
            words.add("Expected payment over the term " + millions(cost.expected()));
        }
        if (cost.overWalkAway() != null) {
            words.add(against(cost.overWalkAway(), "our walk-away"));
        }
        if (cost.overTarget() != null) {
            words.add(against(cost.overTarget(), "our target"));
        }
        var sentence = words.isEmpty() ? "What it costs is unknown. " : String.join(", ", words) + ". ";
        return Columns.row(new InternalBadge(), new Span(sentence + String.join(" ", cost.missing())));
    }

    private static String against(BigDecimal over, String position) {
        return over.signum() == 0
                ? "as much as " + position
                : millions(over.abs()) + (over.signum() < 0 ? " less than " : " more than ") + position;
    }

    private static String millions(BigDecimal usd) {
        return "$" + Numbers.decimal(usd.movePointLeft(6), 2) + "M";
    }

    private Component word() {
        var knowingly = new Checkbox("I sign it knowing this");
        knowingly.setVisible(!preview.known().isEmpty());
        var button =
                new Button("Sign " + preview.sheet().name(), _ -> sign.accept(new Word(preview, knowingly.getValue())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setEnabled(preview.unapproved().isEmpty());
        return Columns.row(knowingly, button, new Button("Cancel", _ -> close.run()));
    }

    private DataTable terms() {
        var table = new DataTable("Terms before and after").bare();
        table.text("Term");
        table.text("Before").phoneLabelled();
        table.text("After").phoneLabelled();
        preview.terms().forEach(change -> {
            var row = table.row(change.what(), change.before(), change.after());
            if (change.before().equals(change.after())) {
                row.faded();
            }
        });
        return table;
    }

    private Component rates() {
        if (preview.rates().isEmpty()) {
            return new Span("No rate follows from it: nothing that is used here has a list price and agreed terms.");
        }
        var table = new DataTable("Rates before and after").bare();
        table.text("What");
        table.number("List").phoneLabelled();
        table.number("Before").phoneLabelled();
        table.number("Agreed").bold().phoneFigure();
        table.text("From").nowrap().phoneLabelled();
        table.text("To").nowrap().phoneLabelled();
        table.text("Payers").phoneLabelled();
        table.reason("Because");
        preview.rates().forEach(change -> row(table, change));
        return table;
    }

    private static void row(DataTable table, RateChange change) {
        var rate = change.rate();
        table.row(
                TwoLines.of(
                        rate.modelName() + ", " + rate.scope(),
                        rate.kind().label() + ", " + rate.kind().unit().label()),
                Numbers.rate(rate.list()),
                change.before() == null
                        ? new Unknown()
                        : TwoLines.of(Numbers.rate(change.before()), String.valueOf(change.whose())),
                Numbers.rate(rate.usd()),
                Numbers.date(rate.from()),
                Numbers.date(rate.to()),
                String.join(", ", rate.payers()),
                rate.words());
    }
}
