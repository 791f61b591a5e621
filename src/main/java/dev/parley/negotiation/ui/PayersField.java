package dev.parley.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.FieldErrors;
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

    /** @throws InvalidInput when an account number has not twelve digits; shown at that line's field */
    List<PayerDraft> drafts() {
        for (var line : lines) {
            line.nameFields();
            if (!line.account.getValue().strip().matches("\\d{12}")) {
                throw new InvalidInput(
                        "awsAccount",
                        line.account.getValue(),
                        "“" + line.account.getValue() + "” is no AWS account number: it has 12 digits.");
            }
        }
        return lines.stream().map(Line::draft).toList();
    }

    private void addLine(@Nullable Payer payer) {
        var line = new Line(payer);
        lines.add(line);
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
                lines.remove(this);
                list.remove(this);
            });
            add(code, account, entity, accounts, enrolled, remove);
        }

        /** The fields of the line that is being read are the ones a sentence belongs to. */
        void nameFields() {
            errors.name("payer", code);
            errors.name("awsAccount", account);
            errors.name("legalEntity", entity);
            errors.name("account", accounts);
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
