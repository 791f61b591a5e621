package dev.parley.workload;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Capacity a team asks for, as typed.
 *
 * @param workload   null until chosen
 * @param product    code of a capacity product, such as {@code model-units} or {@code reserved}
 * @param termMonths 0 without commitment, to 36
 * @param start      first day wanted, null when open
 * @param askedBy    who asks: a team or a person
 */
public record RequestDraft(
        @Nullable UUID workload,
        String product,
        int termMonths,
        Quantity quantity,
        @Nullable LocalDate start,
        String askedBy,
        @Nullable String note) {

    void validate() {
        if (workload == null) {
            throw Check.wrong("workload", null, "Choose the workload it is for.");
        }
        Check.text("product", "a product", product, 40);
        Check.between("termMonths", termMonths, 0, 36, "months");
        quantity.validate();
        Check.date("start", start);
        Check.text("askedBy", "who asks for it", askedBy, 120);
        Check.optionalText("note", note, 2000);
    }

    void writeTo(RequestRow row) {
        row.workloadId = Objects.requireNonNull(workload);
        row.product = product.strip();
        row.termMonths = termMonths;
        row.units = quantity.units();
        row.inputKtpm = quantity.input();
        row.outputKtpm = quantity.output();
        row.startOn = start;
        row.askedBy = askedBy.strip();
        row.note = Check.blankToNull(note);
    }
}
