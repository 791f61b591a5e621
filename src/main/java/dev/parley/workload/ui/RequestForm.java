package dev.parley.workload.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Problems;
import dev.parley.price.Product;
import dev.parley.workload.RequestDraft;
import dev.parley.workload.Workload;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** All fields of what a team asks for. */
final class RequestForm extends EditForm<RequestDraft> {

    private final Select<UUID> workload;
    private final Select<String> product;
    private final TextField term;
    private final QuantityFields quantity;
    private final DatePicker start;
    private final TextField askedBy;
    private final TextArea note;

    RequestForm(List<Workload> workloads, List<Product> products) {
        workload = choice(
                "workload",
                "Workload",
                "What it is for.",
                workloads.stream().map(Workload::id).toList(),
                id -> words(workloads, id),
                RequestDraft::workload);
        product = choice(
                "product",
                "Product",
                "What is wanted.",
                HeldForm.codes(products),
                code -> HeldForm.name(products, code),
                RequestDraft::product);
        term = text("termMonths", "Term, months", "0 without commitment.", draft -> String.valueOf(draft.termMonths()));
        quantity = new QuantityFields(this, RequestDraft::quantity);
        start = date("start", "From", "Empty when open.", RequestDraft::start);
        askedBy = text("askedBy", "Asked by", "A team or a person.", RequestDraft::askedBy);
        note = area("note", "Note", "Why.", RequestDraft::note);
        term.setValue("1");
    }

    private static String words(List<Workload> workloads, UUID id) {
        return workloads.stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.code() + ", " + one.name())
                .findFirst()
                .orElse("a workload no longer there");
    }

    @Override
    RequestDraft read(Problems problems) {
        var months = problems.read(() -> Typed.optionalWhole("termMonths", term.getValue()), 0);
        return new RequestDraft(
                workload.getValue(),
                Objects.requireNonNullElse(product.getValue(), ""),
                months == null ? 0 : months,
                quantity.read(problems),
                start.getValue(),
                askedBy.getValue(),
                note.getValue());
    }
}
