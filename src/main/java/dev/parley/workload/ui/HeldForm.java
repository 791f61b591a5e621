package dev.parley.workload.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Problems;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.price.Product;
import dev.parley.workload.HeldDraft;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** All fields of capacity that is held. */
final class HeldForm extends EditForm<HeldDraft> {

    private final Select<UUID> account;
    private final Select<String> product;
    private final ComboBox<String> model;
    private final ComboBox<String> scope;
    private final TextField term;
    private final QuantityFields quantity;
    private final TextField unitRate;
    private final TextField inputRate;
    private final TextField outputRate;
    private final DatePicker from;
    private final DatePicker until;
    private final Checkbox renews;
    private final DatePicker noticeBy;
    private final TextField busy;
    private final TextArea note;

    HeldForm(Choices choices, List<Product> products) {
        var accounts = choices.accounts().stream().map(AccountOfPayer::id).toList();
        account = choice(
                "account", "Account", "Who is billed for it.", accounts, choices::accountWords, HeldDraft::account);
        product = choice(
                "product",
                "Product",
                "What was bought.",
                codes(products),
                code -> name(products, code),
                HeldDraft::product);
        model = open(
                "model",
                "Model",
                "Units belong to one model.",
                choices.modelIds(),
                choices.modelWords(),
                HeldDraft::model);
        scope = open(
                "scope",
                "Region or scope",
                "us-east-1, us geo, global.",
                choices.scopes(),
                one -> one,
                HeldDraft::scope);
        term = text("termMonths", "Term, months", "0 without commitment.", draft -> String.valueOf(draft.termMonths()));
        quantity = new QuantityFields(this, HeldDraft::quantity);
        unitRate = text(
                "unitRate",
                "Rate of a unit, $ an hour",
                "Empty while unknown.",
                draft -> Typed.shown(draft.unitRate()));
        inputRate = text(
                "inputRate",
                "Rate of input, $ an hour",
                "For 1,000 tokens/min; empty while unknown.",
                draft -> Typed.shown(draft.inputRate()));
        outputRate = text(
                "outputRate",
                "Rate of output, $ an hour",
                "For 1,000 tokens/min; empty while unknown.",
                draft -> Typed.shown(draft.outputRate()));
        heading("From when to when");
        from = date("from", "From", "First day paid.", HeldDraft::from);
        until = date("until", "To", "Last day paid; empty while it runs until somebody deletes it.", HeldDraft::until);
        renews = check("renews", "Renews itself", "At the end of its term.", HeldDraft::renews);
        noticeBy = date("noticeBy", "Notice by", "Last day on which that can be stopped.", HeldDraft::noticeBy);
        busy = text(
                "busy",
                "Busy, %",
                "In the last 30 days; empty while not measured.",
                draft -> Typed.shown(draft.busy()));
        note = area("note", "Note", "Stays in the house.", HeldDraft::note);
        term.setValue("0");
    }

    static List<String> codes(List<Product> products) {
        return products.stream().map(Product::code).toList();
    }

    static String name(List<Product> products, String code) {
        return products.stream()
                .filter(product -> product.code().equals(code))
                .map(Product::name)
                .findFirst()
                .orElse(code);
    }

    @Override
    HeldDraft read(Problems problems) {
        var months = problems.read(() -> Typed.optionalWhole("termMonths", term.getValue()), 0);
        return new HeldDraft(
                account.getValue(),
                Objects.requireNonNullElse(model.getValue(), ""),
                Objects.requireNonNullElse(scope.getValue(), ""),
                Objects.requireNonNullElse(product.getValue(), ""),
                months == null ? 0 : months,
                quantity.read(problems),
                problems.read(() -> Typed.optionalNumber("unitRate", unitRate.getValue()), null),
                problems.read(() -> Typed.optionalNumber("inputRate", inputRate.getValue()), null),
                problems.read(() -> Typed.optionalNumber("outputRate", outputRate.getValue()), null),
                from.getValue(),
                until.getValue(),
                renews.getValue(),
                noticeBy.getValue(),
                problems.read(() -> Typed.optionalNumber("busy", busy.getValue()), null),
                note.getValue());
    }
}
