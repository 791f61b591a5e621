package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.Problems;
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
        @Nullable String note)
        implements Draft {

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present("workload", workload, "Choose the workload it is for."))
                .check(() -> Checks.text("product", product, 40, "Enter a product."))
                .check(() -> Checks.between("termMonths", termMonths, 0, 36, "months"))
                .check(quantity::validate)
                .check(() -> Check.date("start", start))
                .check(() -> Checks.text("askedBy", askedBy, 120, "Enter who asks for it."))
                .check(() -> Checks.optionalText("note", note, 2000));
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
        row.note = Checks.blankToNull(note);
    }
}
