package dev.parley.sample;

import dev.parley.bill.BillLines;
import dev.parley.bill.ContractLine;
import dev.parley.bill.LineDraft;
import dev.parley.intake.Answers;
import dev.parley.intake.IntakeAtOnce;
import dev.parley.negotiation.Negotiation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The sample's bill: one Cost Explorer CSV of the first payer and a usage report of the one outside of the agreement, taken in as
 * everybody's are, and how the lines grow.
 */
@Component
class SampleBill {

    private static final String FILE = "/db/demo/aldermoor/bill_by_service.csv";
    private static final String PETREL = "/db/demo/aldermoor/bill_of_petrel.csv";

    private final IntakeAtOnce intake;
    private final BillLines lines;

    SampleBill(IntakeAtOnce intake, BillLines lines) {
        this.intake = intake;
        this.lines = lines;
    }

    void enter(Negotiation opened) {
        var payer = opened.payers().stream()
                .filter(one -> one.code().equals("P1"))
                .findFirst()
                .orElseThrow();
        intake.take(
                opened.id(), "cost-explorer-by-service.csv", content(FILE), new Answers(Map.of("payer", payer.code())));
        intake.take(opened.id(), "cur-petrel.csv", content(PETREL), Answers.NONE);
        for (var row : SampleRow.of("bill_lines")) {
            var line = row.oneOf(ContractLine.class, "line");
            lines.enter(
                    opened.id(),
                    null,
                    new LineDraft(
                            line,
                            line.discounted(),
                            line.counted(),
                            line.capped(),
                            row.number("growth_low"),
                            row.number("growth_base"),
                            row.number("growth_high"),
                            null,
                            SampleRow.INVENTED));
        }
    }

    private static byte[] content(String file) {
        try (InputStream in = SampleBill.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The file " + file + " is missing from the application: build it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
    }
}
