package dev.parley.workload.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.DayField;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Environment;
import dev.parley.workload.Guarantee;
import dev.parley.workload.Status;
import dev.parley.workload.WorkloadDraft;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** All fields of a workload. */
final class WorkloadForm extends EditForm<WorkloadDraft> {

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
    private final VolumeFields volume;
    private final WhenFields when;
    private final EvidenceFields evidence;
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
        volume = new VolumeFields(this);
        heading("When");
        when = new WhenFields(this, choices);
        heading("How well it is known");
        evidence = new EvidenceFields(this);
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
    }

    @Override
    WorkloadDraft read(Problems problems) {
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
                volume.read(problems),
                when.shape(),
                when.minuteCv(problems),
                when.cvMeasured(),
                guarantee.getValue(),
                when.deferrable(problems),
                billedBy.getValue(),
                evidence.read(problems),
                note.getValue(),
                illustrative.getValue());
    }

    private static String typed(ComboBox<String> field) {
        return Objects.requireNonNullElse(field.getValue(), "");
    }
}
