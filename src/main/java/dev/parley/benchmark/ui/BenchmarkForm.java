package dev.parley.benchmark.ui;

import static dev.parley.benchmark.ui.AlternativeForm.percent;
import static dev.parley.benchmark.ui.AlternativeForm.share;
import static dev.parley.benchmark.ui.AlternativeForm.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.benchmark.About;
import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.BenchmarkDraft;
import dev.parley.benchmark.Comparables;
import dev.parley.benchmark.Confidentiality;
import dev.parley.bill.ContractLine;
import dev.parley.engine.pricing.Grade;
import dev.parley.price.ui.EntryForm;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enters a discount that somebody else has. */
final class BenchmarkForm extends EntryForm<Benchmark> {

    private final Select<About> about = errors.name("about", new Select<>());
    private final ComboBox<String> subject = errors.name("subject", new ComboBox<>("Which"));
    private final BigDecimalField middle = errors.name("middle", new BigDecimalField("Off list, or median, %"));
    private final BigDecimalField low = errors.name("low", new BigDecimalField("Lower quartile or end, %"));
    private final BigDecimalField high = errors.name("high", new BigDecimalField("Upper quartile or end, %"));
    private final IntegerField sample = errors.name("sampleSize", new IntegerField("Agreements it comes from"));
    private final BigDecimalField commitment =
            errors.name("commitmentUsd", new BigDecimalField("At a commitment a year of, $"));
    private final DayField dated = errors.name("dated", new DayField("Date"));
    private final TextField source = errors.name("source", new TextField("Source"));
    private final Select<Grade> grade = errors.name("grade", gradeField());
    private final Select<Confidentiality> confidentiality = errors.name("confidentiality", new Select<>());
    private final DayField ndaUntil = errors.name("ndaUntil", new DayField("NDA until"));
    private final TextArea note = errors.name("note", new TextArea("Note"));

    private final Comparables comparables;
    private final UUID negotiation;
    private final List<String> products;
    private final @Nullable Benchmark entry;

    /**
     * @param products names of products, as the deals name them
     * @param entry    what is changed, or null to enter a new one
     */
    BenchmarkForm(
            Comparables comparables,
            UUID negotiation,
            List<String> products,
            @Nullable Benchmark entry,
            Consumer<Benchmark> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.comparables = comparables;
        this.negotiation = negotiation;
        this.products = products;
        this.entry = entry;
        about.setLabel("Discount on");
        about.setItems(About.values());
        about.setItemLabelGenerator(About::label);
        about.addValueChangeListener(change -> choose(change.getValue()));
        subject.setAllowCustomValue(true);
        subject.addCustomValueSetListener(typed -> subject.setValue(typed.getDetail()));
        subject.setItemLabelGenerator(this::label);
        confidentiality.setLabel("Who may know");
        confidentiality.setItems(Confidentiality.values());
        confidentiality.setItemLabelGenerator(Confidentiality::label);
        low.setHelperText("Empty for a single value");
        note.addClassName("p-span");
        fields(
                about,
                subject,
                middle,
                low,
                high,
                sample,
                commitment,
                dated,
                source,
                grade,
                confidentiality,
                ndaUntil,
                note);
        fill(entry);
    }

    private void choose(@Nullable About chosen) {
        subject.setVisible(chosen != About.AGREEMENT);
        subject.setItems(
                chosen == About.LINE
                        ? Arrays.stream(ContractLine.values()).map(Enum::name).toList()
                        : products);
    }

    private String label(String subjectCode) {
        return about.getValue() == About.LINE
                ? Arrays.stream(ContractLine.values())
                        .filter(line -> line.name().equals(subjectCode))
                        .map(ContractLine::label)
                        .findFirst()
                        .orElse(subjectCode)
                : subjectCode;
    }

    private void fill(@Nullable Benchmark shown) {
        about.setValue(shown == null ? About.AGREEMENT : shown.about());
        confidentiality.setValue(shown == null ? Confidentiality.NDA : shown.confidentiality());
        grade.setValue(shown == null ? Grade.C : shown.grade());
        if (shown == null) {
            return;
        }
        subject.setValue(shown.subject().isEmpty() ? null : shown.subject());
        middle.setValue(percent(shown.middle()));
        low.setValue(percent(shown.low()));
        high.setValue(percent(shown.high()));
        sample.setValue(shown.sampleSize());
        commitment.setValue(shown.commitmentUsd());
        dated.setValue(shown.dated());
        source.setValue(shown.source());
        ndaUntil.setValue(shown.ndaUntil());
        note.setValue(text(shown.note()));
    }

    @Override
    protected String saveLabel() {
        return "Save benchmark";
    }

    @Override
    protected @Nullable Long version() {
        return entry == null ? null : entry.version();
    }

    @Override
    protected BenchmarkDraft draft() {
        return new BenchmarkDraft(
                about.getValue(),
                about.getValue() == About.AGREEMENT ? "" : text(subject.getValue()),
                share(low.getValue()),
                share(middle.getValue()),
                share(high.getValue()),
                sample.getValue(),
                commitment.getValue(),
                dated.getValue(),
                source.getValue(),
                grade.getValue(),
                confidentiality.getValue(),
                ndaUntil.getValue(),
                note.getValue());
    }

    @Override
    protected SaveResult<Benchmark> save(@Nullable Long version) {
        return entry == null || version == null
                ? comparables.add(negotiation, draft())
                : comparables.change(negotiation, entry.id(), version, draft());
    }

    @Override
    protected String describe(Benchmark theirs) {
        return theirs.source() + ", " + Shown.percent(theirs.best());
    }

    @Override
    protected long versionOf(Benchmark theirs) {
        return theirs.version();
    }
}
