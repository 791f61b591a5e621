package dev.parley.bill.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.bill.BillLines;
import dev.parley.bill.LineDraft;
import dev.parley.bill.LinePaper;
import dev.parley.bill.LineTerms;
import dev.parley.bill.Treatment;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Payer;
import dev.parley.price.ui.EntryForm;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the agreement does with a line, and how it grows. */
final class LineForm extends EntryForm<LineTerms> {

    private final Select<Treatment> discounted = errors.name("discounted", treatment("Takes the discount"));
    private final Select<Treatment> counted = errors.name("counted", treatment("Counts"));
    private final Select<Treatment> capped = errors.name("capped", treatment("Under the Marketplace cap"));
    private final BigDecimalField low = errors.name("growthLow", new BigDecimalField("Growth a year, low, %"));
    private final BigDecimalField base = errors.name("growthBase", new BigDecimalField("Base, %"));
    private final BigDecimalField high = errors.name("growthHigh", new BigDecimalField("High, %"));
    private final BigDecimalField yearZero =
            errors.name("yearZero", new BigDecimalField("Contract year 0 at list, USD"));
    private final Select<String> payer = errors.name("payer", new Select<>());
    private final Select<LinePaper> paper = errors.name("paper", new Select<>());
    private final DayField from = errors.name("from", new DayField("Paid from"));
    private final DayField to = errors.name("to", new DayField("Paid to, the last day"));
    private final TextField clause = errors.name("clause", new TextField("Clause"));
    private final TextArea note = errors.name("note", new TextArea("Note"));

    private final BillLines lines;
    private final Negotiation negotiation;
    private final LineTerms terms;

    LineForm(
            BillLines lines,
            Negotiation negotiation,
            LineTerms terms,
            Consumer<LineTerms> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.lines = lines;
        this.negotiation = negotiation;
        this.terms = terms;
        note.addClassName("p-span");
        clause.setHelperText("Where the agreement says so");
        yearZero.setHelperText("Empty: as billed. Before the agreement's discount");
        payer.setLabel("Payer of it");
        payer.setItems(negotiation.payers().stream().map(Payer::code).toList());
        payer.setEmptySelectionAllowed(true);
        paper.setLabel("Paper");
        paper.setItems(LinePaper.values());
        paper.setItemLabelGenerator(one -> one == null ? "" : one.label());
        paper.setEmptySelectionAllowed(true);
        fields(discounted, counted, capped, low, base, high, yearZero, payer, paper, from, to, clause, note);
        var draft = terms.draft();
        discounted.setValue(draft.discounted());
        counted.setValue(draft.counted());
        capped.setValue(draft.capped());
        low.setValue(percent(draft.low()));
        base.setValue(percent(draft.base()));
        high.setValue(percent(draft.high()));
        yearZero.setValue(draft.yearZero());
        payer.setValue(draft.payer());
        paper.setValue(draft.paper());
        from.setValue(draft.from());
        to.setValue(draft.to());
        clause.setValue(draft.clause() == null ? "" : draft.clause());
        note.setValue(draft.note() == null ? "" : draft.note());
    }

    private static Select<Treatment> treatment(String label) {
        var select = new Select<Treatment>();
        select.setLabel(label);
        select.setItems(Treatment.values());
        select.setItemLabelGenerator(Treatment::label);
        return select;
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal share) {
        if (share == null) {
            return null;
        }
        var percent = share.movePointRight(2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(2);
    }

    @Override
    protected String saveLabel() {
        return "Save line";
    }

    @Override
    protected @Nullable Long version() {
        return terms.id() == null ? null : terms.version();
    }

    @Override
    protected LineDraft draft() {
        return new LineDraft(
                terms.line(),
                discounted.getValue(),
                counted.getValue(),
                capped.getValue(),
                share(low.getValue()),
                share(base.getValue()),
                share(high.getValue()),
                yearZero.getValue(),
                payer.getValue(),
                paper.getValue(),
                from.getValue(),
                to.getValue(),
                clause.getValue(),
                note.getValue());
    }

    @Override
    protected SaveResult<LineTerms> save(@Nullable Long version) {
        return lines.enter(negotiation.id(), version, draft());
    }

    @Override
    protected String describe(LineTerms theirs) {
        return "discount " + theirs.discounted().label() + ", counts "
                + theirs.counted().label() + ", cap " + theirs.capped().label();
    }

    @Override
    protected long versionOf(LineTerms theirs) {
        return theirs.version();
    }
}
