package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.util.Set;
import java.util.UUID;

/** What a workload may refer to in its negotiation, looked up once for any number of drafts. */
record Surroundings(Set<UUID> accounts, Set<UUID> shapes, Set<UUID> members) {

    /** @throws InvalidInput with all that stands against it */
    void check(WorkloadDraft draft) {
        var problems = new Problems();
        draft.check(problems);
        if (draft.account() != null && !accounts.contains(draft.account())) {
            problems.add(new InvalidInput(
                    "account", draft.account(), "This account is not part of the negotiation. Choose one that is."));
        }
        if (draft.shape() != null && !shapes.contains(draft.shape())) {
            problems.add(
                    new InvalidInput("shape", draft.shape(), "This traffic shape is no longer there. Choose another."));
        }
        if (draft.owner() != null && !members.contains(draft.owner())) {
            problems.add(new InvalidInput(
                    "owner", draft.owner(), "The owner is not a member of the negotiation. Add them first."));
        }
        problems.refuse();
    }
}
