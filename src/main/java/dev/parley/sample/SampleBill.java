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

/** The sample's bill: one Cost Explorer CSV of the first payer, taken in as everybody's are, and how its lines grow. */
@Component
class SampleBill {

    private static final String FILE = "/db/demo/aldermoor/bill_by_service.csv";

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
        intake.take(opened.id(), "cost-explorer-by-service.csv", content(), new Answers(Map.of("payer", payer.code())));
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

    private static byte[] content() {
        try (InputStream in = SampleBill.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The file " + FILE + " is missing from the application: build it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + FILE + " cannot be read.", e);
        }
    }
}
