package dev.parley.bill;

import dev.parley.bill.read.ReadBill;
import dev.parley.intake.Answers;
import dev.parley.intake.Preview;
import dev.parley.intake.Reading;
import dev.parley.intake.Rejects;
import java.util.List;
import java.util.UUID;

/**
 * A bill that was read, not yet written.
 *
 * @param originals SHA-256 of its files
 */
record BillReading(ReadBill bill, Rejects rejects, List<String> originals, BillIntake intake) implements Reading {

    @Override
    public Preview preview(UUID negotiation, Answers answers) {
        return intake.preview(negotiation, bill, originals, answers);
    }

    @Override
    public long rows() {
        return bill.rows();
    }

    @Override
    public void take(UUID negotiation, UUID id, Answers answers) {
        intake.take(negotiation, id, bill, originals, answers);
    }
}
