package dev.parley.workload.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.GradeMark;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.workload.QuotaDraft;
import dev.parley.workload.QuotaKind;
import dev.parley.workload.QuotaState;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All fields of a quota. */
final class QuotaForm extends EditForm<QuotaDraft> {

    private final Select<UUID> account;
    private final ComboBox<String> model;
    private final ComboBox<String> scope;
    private final Select<QuotaKind> kind;
    private final TextField granted;
    private final DatePicker from;
    private final TextField asked;
    private final DatePicker askedOn;
    private final Select<QuotaState> state;
    private final TextField source;
    private final DatePicker asOf;
    private final Select<Grade> grade;
    private final Checkbox illustrative;
    private final TextArea note;

    QuotaForm(Choices choices) {
        var accounts = choices.accounts().stream().map(AccountOfPayer::id).toList();
        account = choice(
                "account", "Account", "Who it is granted to.", accounts, choices::accountWords, QuotaDraft::account);
        model = open(
                "model",
                "Model",
                "Quotas belong to one model.",
                choices.modelIds(),
                choices.modelWords(),
                QuotaDraft::model);
        scope = open(
                "scope",
                "Region or scope",
                "us-east-1, us geo, global.",
                choices.scopes(),
                one -> one,
                QuotaDraft::scope);
        kind = choice(
                "kind",
                "Counts",
                "Units to buy, or tokens on demand.",
                List.of(QuotaKind.values()),
                QuotaKind::label,
                QuotaDraft::kind);
        granted = text("granted", "Granted", "Units, or tokens a minute.", draft -> shown(draft.granted()));
        from = date("from", "In force from", "Empty when it always was.", QuotaDraft::from);
        asked = text("asked", "Asked for", "Empty when nothing is.", draft -> shown(draft.asked()));
        askedOn = date("askedOn", "Asked on", "Empty when unknown.", QuotaDraft::askedOn);
        state = choice(
                "state",
                "State",
                "What became of it.",
                List.of(QuotaState.values()),
                QuotaState::label,
                QuotaDraft::state);
        source = text("source", "Source", "Such as the Service Quotas console.", QuotaDraft::source);
        asOf = date("asOf", "Read on", "The day it was read.", QuotaDraft::asOf);
        grade = choice(
                "grade",
                "Grade",
                "How well it is evidenced.",
                List.of(Grade.values()),
                one -> one.name() + ", " + GradeMark.meaning(one.name().charAt(0)),
                QuotaDraft::grade);
        illustrative = check(
                "illustrative",
                "Illustrative: invented for an example",
                "Plans show it and do not obey it.",
                QuotaDraft::illustrative);
        note = area("note", "Note", "What else is to be known.", QuotaDraft::note);
        state.setValue(QuotaState.GRANTED);
    }

    private static String shown(@Nullable Long amount) {
        return amount == null ? "" : amount.toString();
    }

    @Override
    QuotaDraft read(Problems problems) {
        return new QuotaDraft(
                account.getValue(),
                Objects.requireNonNullElse(model.getValue(), ""),
                Objects.requireNonNullElse(scope.getValue(), ""),
                kind.getValue(),
                problems.read(() -> whole("granted", granted.getValue()), null),
                from.getValue(),
                problems.read(() -> whole("asked", asked.getValue()), null),
                askedOn.getValue(),
                state.getValue(),
                source.getValue(),
                asOf.getValue(),
                grade.getValue(),
                illustrative.getValue(),
                note.getValue());
    }

    private static @Nullable Long whole(String field, String typed) {
        var number = Typed.optionalWhole(field, typed);
        return number == null ? null : Long.valueOf(number);
    }
}
