package dev.parley.workload.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.DayField;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Deferrable;
import dev.parley.workload.Environment;
import dev.parley.workload.Evidence;
import dev.parley.workload.Guarantee;
import dev.parley.workload.Shape;
import dev.parley.workload.Status;
import dev.parley.workload.Volume;
import dev.parley.workload.WorkloadDraft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All fields of a workload. */
final class WorkloadForm extends EditForm<WorkloadDraft> {

    private static final String K = "k tokens/min, mean over all hours, also nights and weekends";

    private final TextField code;
    private final TextField name;
    private final TextField team;
    private final Select<UUID> owner;
    private final Select<UUID> account;
    private final Select<BilledBy> billedBy;
    private final Select<Environment> environment;
    private final Select<Status> status;
    private final DayField launching;
    private final Select<Guarantee> guarantee;
    private final ComboBox<String> model;
    private final ComboBox<String> scope;
    private final TextField input;
    private final TextField output;
    private final TextField cacheRead;
    private final TextField cacheWrite;
    private final TextField requests;
    private final Select<UUID> shape;
    private final TextField minuteCv;
    private final Checkbox cvMeasured;
    private final TextField deferrableHours;
    private final TextField deferrablePercent;
    private final TextField months;
    private final Select<Grade> grade;
    private final TextField source;
    private final DayField asOf;
    private final TextArea note;
    private final Checkbox illustrative;

    /** @param chooseOwner whether the acting person may give the workload to somebody else */
    WorkloadForm(Choices choices, String suggestedCode, boolean chooseOwner) {
        code = text("code", "Code", "Short, as in tables; unique here.", WorkloadDraft::code);
        name = text("name", "Name", "At most 120 characters.", WorkloadDraft::name);
        team = text("team", "Team", "The table is grouped by it.", WorkloadDraft::team);
        var members =
                choices.members().stream().map(member -> member.who().id()).toList();
        owner = choice(
                "owner", "Owner", "Keeps it and its forecast.", members, choices::memberWords, WorkloadDraft::owner);
        owner.setEmptySelectionAllowed(true);
        owner.setReadOnly(!chooseOwner);
        var accounts = choices.accounts().stream().map(AccountOfPayer::id).toList();
        account = choice(
                "account",
                "Account",
                "Units belong to one account.",
                accounts,
                choices::accountWords,
                WorkloadDraft::account);
        billedBy = choice(
                "billedBy",
                "Billed by",
                "Claude and Cohere come through AWS Marketplace.",
                List.of(BilledBy.values()),
                BilledBy::label,
                WorkloadDraft::billedBy);
        heading("What it is");
        environment = choice(
                "environment",
                "Environment",
                "Batch and experiment ask for no capacity.",
                List.of(Environment.values()),
                Environment::label,
                WorkloadDraft::environment);
        status = choice(
                "status",
                "Status",
                "An idea never enters a commitment.",
                List.of(Status.values()),
                Status::label,
                WorkloadDraft::status);
        launching = date(
                "launching", "Launching", "First day of traffic, if it does not run yet.", WorkloadDraft::launching);
        guarantee = choice(
                "guarantee",
                "Guarantee",
                "What its users were promised. Throughput sets a floor.",
                List.of(Guarantee.values()),
                Guarantee::label,
                WorkloadDraft::guarantee);
        model = open(
                "model",
                "Model",
                choices.priceSentence("", ""),
                choices.modelIds(),
                choices.modelWords(),
                WorkloadDraft::model);
        scope = open(
                "scope",
                "Region or scope",
                "us-east-1, us geo, global.",
                choices.scopes(),
                scope -> scope,
                WorkloadDraft::scope);
        heading("How much");
        input = text(
                "input", "Input", K + ".", draft -> Typed.shown(draft.volume().input()));
        output = text(
                "output", "Output", K + ".", draft -> Typed.shown(draft.volume().output()));
        cacheRead = text(
                "cacheRead",
                "Cache reads",
                "k tokens/min read from the prompt cache.",
                draft -> Typed.shown(draft.volume().cacheRead()));
        cacheWrite = text(
                "cacheWrite",
                "Cache writes",
                "k tokens/min written to the prompt cache.",
                draft -> Typed.shown(draft.volume().cacheWrite()));
        requests = text(
                "requests",
                "Requests",
                "A minute; empty while unknown.",
                draft -> Typed.shown(draft.volume().requests()));
        heading("When");
        shape = choice(
                "shape",
                "Traffic shape",
                "How the hours of the week differ; edit them under Shapes.",
                choices.shapes().stream().map(Shape::id).toList(),
                choices::shapeWords,
                WorkloadDraft::shape);
        minuteCv = text(
                "minuteCv",
                "Minute spread",
                "Standard deviation of minutes in an hour over their mean, 0 to 5.",
                draft -> Typed.shown(draft.minuteCv()));
        cvMeasured = check(
                "cvMeasured", "Spread is measured", "From a minute series, not an entry.", WorkloadDraft::cvMeasured);
        deferrableHours = text(
                "deferrableHours",
                "May wait, hours",
                "Empty when it cannot wait.",
                draft -> draft.deferrable() == null
                        ? ""
                        : String.valueOf(draft.deferrable().hours()));
        deferrablePercent = text(
                "deferrablePercent",
                "Share that may wait, %",
                "100 when all of it may.",
                draft -> draft.deferrable() == null
                        ? ""
                        : Typed.shown(draft.deferrable().percent()));
        heading("How well it is known");
        months = text(
                "evidenceMonths",
                "Months measured",
                "Full calendar months; three make it proven.",
                draft -> String.valueOf(draft.evidence().months()));
        grade = choice(
                "evidenceGrade",
                "Grade",
                "M is measured by us.",
                List.of(Grade.values()),
                one -> one.name() + ", " + one.meaning(),
                draft -> draft.evidence().grade());
        grade.setEmptySelectionAllowed(true);
        source = text(
                "evidenceSource",
                "Source",
                "Where the figures were read.",
                draft -> draft.evidence().source());
        asOf = date(
                "evidenceAsOf",
                "As of",
                "Last day measured.",
                draft -> draft.evidence().asOf());
        note = area("note", "Note", "Stays in the house.", WorkloadDraft::note);
        illustrative = check("illustrative", "Illustrative", "Invented for an example.", WorkloadDraft::illustrative);
        model.addValueChangeListener(change -> {
            sayPrice(choices);
            if (change.isFromClient()) {
                choices.billedBy(typed(model)).ifPresent(billedBy::setValue);
            }
        });
        scope.addValueChangeListener(change -> sayPrice(choices));
        presets(suggestedCode, choices);
    }

    private void sayPrice(Choices choices) {
        model.setHelperText(choices.priceSentence(typed(model), typed(scope)));
    }

    private void presets(String suggestedCode, Choices choices) {
        code.setValue(suggestedCode);
        billedBy.setValue(BilledBy.AWS);
        environment.setValue(Environment.PRODUCTION);
        status.setValue(Status.LIVE);
        guarantee.setValue(Guarantee.NONE);
        if (choices.accounts().size() == 1) {
            account.setValue(choices.accounts().getFirst().id());
        }
        choices.shapes().stream().filter(Shape::flat).findFirst().ifPresent(flat -> shape.setValue(flat.id()));
        months.setValue("0");
        minuteCv.setValue("0.2");
    }

    @Override
    WorkloadDraft draft() {
        var volume = new Volume(
                Typed.number("input", input.getValue()),
                Typed.number("cacheRead", cacheRead.getValue()),
                Typed.number("cacheWrite", cacheWrite.getValue()),
                Typed.number("output", output.getValue()),
                Typed.optionalNumber("requests", requests.getValue()));
        var monthsMeasured = Typed.optionalWhole("evidenceMonths", months.getValue());
        return new WorkloadDraft(
                code.getValue(),
                name.getValue(),
                team.getValue(),
                owner.getValue(),
                account.getValue(),
                environment.getValue(),
                status.getValue(),
                launching.getValue(),
                typed(model),
                typed(scope),
                volume,
                shape.getValue(),
                Typed.number("minuteCv", minuteCv.getValue()),
                cvMeasured.getValue(),
                guarantee.getValue(),
                deferrable(),
                billedBy.getValue(),
                new Evidence(
                        monthsMeasured == null ? 0 : monthsMeasured,
                        source.getValue(),
                        asOf.getValue(),
                        grade.getValue()),
                note.getValue(),
                illustrative.getValue());
    }

    private @Nullable Deferrable deferrable() {
        var hours = Typed.optionalWhole("deferrableHours", deferrableHours.getValue());
        var percent = Typed.optionalNumber("deferrablePercent", deferrablePercent.getValue());
        if (hours == null && percent != null) {
            throw new InvalidInput(
                    "deferrableHours",
                    null,
                    "Enter how many hours the " + Typed.shown(percent) + " % may wait, or leave the share empty.");
        }
        return hours == null
                ? null
                : new Deferrable(hours, Objects.requireNonNullElse(percent, BigDecimal.valueOf(100)));
    }

    private static String typed(ComboBox<String> field) {
        return Objects.requireNonNullElse(field.getValue(), "");
    }
}
