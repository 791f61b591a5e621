package dev.parley.negotiation.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.DayField;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.NegotiationDraft;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The header of a negotiation as a form: customer, agreement by date, forecast, regions, payers and accounts. */
final class AgreementForm extends Div {

    private final FieldErrors errors = new FieldErrors();
    private final TextField customer = errors.name("customer", new TextField("Customer"));
    private final TextField name = errors.name("name", new TextField("Name of the negotiation"));
    private final TextField slug = errors.name("slug", new TextField("Address"));
    private final ComboBox<String> currency = errors.name("currency", new ComboBox<>("Currency"));
    private final DayField effective = errors.name("effectiveDate", new DayField("Effective date"));
    private final IntegerField years = errors.name("contractYears", new IntegerField("Contract years"));
    private final TextField from = errors.name("forecastFrom", new TextField("Forecast from"));
    private final TextField to = errors.name("forecastTo", new TextField("Forecast to"));
    private final Select<MonthLength> hours = errors.name("hours", new Select<>());
    private final RegionsField regions = errors.name("regions", new RegionsField());
    private final TextArea note = errors.name("note", new TextArea("Note"));
    private final PayersField payers = new PayersField(errors);
    private final Paragraph yearsByDate = new Paragraph();
    private final boolean existing;

    AgreementForm(@Nullable Negotiation shown) {
        existing = shown != null;
        addClassName("p-form");
        prepareFields();
        var header = new FormLayout();
        header.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("480px", 2));
        header.add(customer, name, slug, currency, effective, years, from, to, hours, regions, note);
        header.setColspan(note, 2);
        yearsByDate.addClassName("p-meta");
        add(header, yearsByDate, new H2("Payers and accounts"), payers);
        fill(shown);
    }

    private void prepareFields() {
        slug.setHelperText("lower case letters, digits and hyphens; it stands in links");
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList());
        currency.setAllowCustomValue(false);
        effective.setHelperText("first day of the new agreement, as 2027-05-01");
        years.setMin(1);
        years.setMax(10);
        years.setStepButtonsVisible(true);
        years.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage("Type a whole number of years, 1 to 10.")
                .setMinErrorMessage("An agreement runs 1 to 10 contract years.")
                .setMaxErrorMessage("An agreement runs 1 to 10 contract years."));
        from.setHelperText("first quarter typed, as 2027-Q1");
        to.setHelperText("last quarter typed; later ones are extended");
        hours.setLabel("Hours of a month");
        hours.setItems(MonthLength.values());
        hours.setItemLabelGenerator(
                length -> length == MonthLength.HOURS_730 ? "730, as price lists count" : "calendar hours in UTC");
        note.setMaxLength(2000);
        effective.addValueChangeListener(event -> showYears());
        years.addValueChangeListener(event -> showYears());
        if (!existing) {
            customer.addValueChangeListener(event -> {
                if (slug.isEmpty()) {
                    slug.setValue(slugOf(event.getValue()));
                }
            });
        }
    }

    private void fill(@Nullable Negotiation shown) {
        slug.setReadOnly(existing);
        if (shown == null) {
            currency.setValue("USD");
            years.setValue(3);
            hours.setValue(MonthLength.HOURS_730);
            payers.setValue(List.of());
            return;
        }
        customer.setValue(shown.customer());
        name.setValue(shown.name());
        slug.setValue(shown.slug());
        currency.setValue(shown.currency());
        effective.setValue(shown.effectiveDate());
        years.setValue(shown.contractYears());
        from.setValue(shown.forecastFrom().toString());
        to.setValue(shown.forecastTo().toString());
        hours.setValue(shown.hours());
        regions.show(shown.regions());
        note.setValue(shown.note() == null ? "" : shown.note());
        payers.setValue(shown.payers());
        showYears();
    }

    /** What is typed. @throws InvalidInput with all that stands against it */
    NegotiationDraft draft(boolean sample) {
        errors.clear();
        var problems = new Problems();
        errors.unreadable(problems);
        var draft = read(sample, problems);
        draft.check(problems);
        problems.refuse();
        return draft;
    }

    /** The draft, with a stand-in for whatever is a problem already. */
    private NegotiationDraft read(boolean sample, Problems problems) {
        return new NegotiationDraft(
                slug.getValue().strip(),
                name.getValue(),
                customer.getValue(),
                currency.getValue() == null ? "" : currency.getValue(),
                problems.read(
                        () -> Checks.present(
                                "effectiveDate",
                                effective.getValue(),
                                "Enter the first day of the agreement as 2027-05-01."),
                        LocalDate.of(2027, 1, 1)),
                problems.read(
                        () -> Checks.present(
                                "contractYears", years.getValue(), "Enter a whole number of contract years, 1 to 10."),
                        1),
                problems.read(() -> quarter("forecastFrom", from.getValue()), new Quarter(2027, 1)),
                problems.read(() -> quarter("forecastTo", to.getValue()), new Quarter(2027, 1)),
                hours.getValue(),
                regions.getValue(),
                payers.drafts(),
                sample,
                note.isEmpty() ? null : note.getValue());
    }

    /** @param head what became of the save: "Not saved." */
    void show(InvalidInput problem, Notices top, String head) {
        errors.show(problem, top, head);
    }

    /** What is typed here is guarded from now on. */
    void guardedBy(LeaveGuard guard) {
        errors.guardedBy(guard);
        payers.guardedBy(guard);
    }

    void setReadOnly(boolean readOnly) {
        List.<HasValue<?, ?>>of(customer, name, effective, years, from, to, note)
                .forEach(field -> field.setReadOnly(readOnly));
        currency.setReadOnly(readOnly);
        hours.setReadOnly(readOnly);
        regions.setReadOnly(readOnly);
        payers.setReadOnly(readOnly);
    }

    private void showYears() {
        LocalDate first = effective.getValue();
        var count = years.getValue();
        if (first == null || count == null || count < 1 || count > 10) {
            yearsByDate.setText("");
            return;
        }
        var contractYears = new ContractYears(first, count);
        yearsByDate.setText(String.join(
                " · ",
                IntStream.rangeClosed(1, count)
                        .mapToObj(year -> "CY" + year + " " + Numbers.date(contractYears.from(year)) + " to "
                                + Numbers.date(contractYears.to(year)))
                        .toList()));
    }

    private static Quarter quarter(String field, String typed) {
        try {
            return Quarter.parse(typed.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInput(
                    field,
                    typed,
                    typed.isBlank()
                            ? "Enter a quarter as 2027-Q1."
                            : "“" + typed + "” is no quarter. Type it as 2027-Q1.");
        }
    }

    /** A readable address out of a customer's name. */
    static String slugOf(String customer) {
        var slug =
                customer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() > 40 ? slug.substring(0, 40) : slug;
    }
}
