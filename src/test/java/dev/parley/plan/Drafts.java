package dev.parley.plan;

import dev.parley.workload.Workload;
import dev.parley.workload.WorkloadDraft;

/** Changed drafts for tests. */
final class Drafts {

    private Drafts() {}

    static WorkloadDraft renamed(Workload workload, String name) {
        WorkloadDraft draft = workload.draft();
        return new WorkloadDraft(
                draft.code(),
                name,
                draft.team(),
                draft.owner(),
                draft.account(),
                draft.environment(),
                draft.status(),
                draft.launching(),
                draft.model(),
                draft.scope(),
                draft.volume(),
                draft.shape(),
                draft.minuteCv(),
                draft.cvMeasured(),
                draft.guarantee(),
                draft.deferrable(),
                draft.billedBy(),
                draft.evidence(),
                draft.note(),
                draft.illustrative());
    }
}
