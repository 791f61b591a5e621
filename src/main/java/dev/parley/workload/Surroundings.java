package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import java.util.Set;
import java.util.UUID;

/** What a workload may refer to in its negotiation, looked up once for any number of drafts. */
record Surroundings(Set<UUID> accounts, Set<UUID> shapes, Set<UUID> members) {

    /** @throws InvalidInput naming the first field that cannot be taken */
    void check(WorkloadDraft draft) {
        draft.validate();
        if (!accounts.contains(draft.account())) {
            throw new InvalidInput(
                    "account", draft.account(), "This account is not part of the negotiation. Choose one that is.");
        }
        if (!shapes.contains(draft.shape())) {
            throw new InvalidInput("shape", draft.shape(), "This traffic shape is no longer there. Choose another.");
        }
        if (draft.owner() != null && !members.contains(draft.owner())) {
            throw new InvalidInput(
                    "owner", draft.owner(), "The owner is not a member of the negotiation. Add them first.");
        }
    }
}
