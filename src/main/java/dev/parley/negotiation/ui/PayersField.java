package dev.parley.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.negotiation.NegotiationDraft.PayerDraft;
import dev.parley.negotiation.Payer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The payers of a negotiation, one line each, with the aliases of their accounts. */
final class PayersField extends Div {

    private final FieldErrors errors;
    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private @Nullable LeaveGuard guard;
    private final Button add = new Button("Add a payer", click -> addLine(null));

    PayersField(FieldErrors errors) {
        this.errors = errors;
        addClassName("p-payers");
        add(list, add);
    }

    void setValue(List<Payer> payers) {
        lines.clear();
        list.removeAll();
        payers.forEach(this::addLine);
    }

    void setReadOnly(boolean readOnly) {
        add.setVisible(!readOnly);
        lines.forEach(line -> line.setReadOnly(readOnly));
    }

    /** What is typed; names the fields of each line by its place, as refusals do. */
    List<PayerDraft> drafts() {
        errors.forget("payers[");
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).nameFields("payers[" + i + "].");
        }
        return lines.stream().map(Line::draft).toList();
    }

    /** Lines there are, and lines added later, are guarded; so is taking one away. */
    void guardedBy(LeaveGuard leaving) {
        guard = leaving;
        lines.forEach(line -> line.guardedBy(leaving));
    }

    private void addLine(@Nullable Payer payer) {
        var line = new Line(payer);
        lines.add(line);
        if (guard != null) {
            line.guardedBy(guard);
        }
        list.add(line);
        if (payer == null) {
            line.code.focus();
        }
    }

    /** One payer. */
    private final class Line extends Div {
        private final TextField code = new TextField("Payer");
        private final TextField account = new TextField("Account number");
        private final TextField entity = new TextField("Legal entity");
        private final TextField accounts = new TextField("Accounts");
        private final Checkbox enrolled = new Checkbox("enrolled");
        private final Button remove = new Button("Remove");
        private final @Nullable String note;

        Line(@Nullable Payer payer) {
            addClassName("p-payer");
            accounts.setHelperText("aliases, separated by commas");
            note = payer == null ? null : payer.note();
            if (payer != null) {
                code.setValue(payer.code());
                account.setValue(payer.awsAccount());
                entity.setValue(payer.legalEntity());
                enrolled.setValue(payer.enrolled());
                accounts.setValue(
                        payer.accounts().stream().map(Payer.Account::alias).collect(Collectors.joining(", ")));
            }
            remove.addClickListener(click -> {
                if (guard != null) {
                    guard.unsaved(true);
                }
                lines.remove(this);
                list.remove(this);
            });
            add(code, account, entity, accounts, enrolled, remove);
        }

        void guardedBy(LeaveGuard leaving) {
            List.of(code, account, entity, accounts).forEach(leaving::watch);
            leaving.watch(enrolled);
        }

        void nameFields(String at) {
            errors.name(at + "code", code);
            errors.name(at + "awsAccount", account);
            errors.name(at + "legalEntity", entity);
            errors.name(at + "accounts", accounts);
        }

        PayerDraft draft() {
            var aliases = Arrays.stream(accounts.getValue().split(","))
                    .map(String::strip)
                    .filter(alias -> !alias.isEmpty())
                    .toList();
            return new PayerDraft(
                    code.getValue().strip(),
                    account.getValue().strip(),
                    entity.getValue().strip(),
                    enrolled.getValue(),
                    note,
                    aliases);
        }

        void setReadOnly(boolean readOnly) {
            List.of(code, account, entity, accounts).forEach(field -> field.setReadOnly(readOnly));
            enrolled.setReadOnly(readOnly);
            remove.setVisible(!readOnly);
        }
    }
}
