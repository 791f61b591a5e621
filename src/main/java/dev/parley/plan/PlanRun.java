package dev.parley.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * A frozen plan.
 *
 * @param number    counts the runs of a negotiation from 1
 * @param inputHash the same inputs have the same hash and, with the same engine, the same result
 * @param createdBy display name of who froze it
 */
public record PlanRun(
        UUID id,
        UUID negotiation,
        int number,
        PlanInputs inputs,
        PlanResult result,
        String engineVersion,
        String inputHash,
        Instant createdAt,
        String createdBy) {

    /** Of what it says: two runs of the same inputs and engine have the same. */
    public String resultHash() {
        return PlanJson.hash(result);
    }

    /** A run without its content, for lists. */
    public record Line(int number, PlanBasis basis, String inputHash, Instant createdAt, String createdBy) {}
}
