package dev.parley.workload.ui;

import dev.parley.base.data.SaveResult;
import dev.parley.workload.Workload;
import dev.parley.workload.WorkloadDraft;
import dev.parley.workload.Workloads;
import java.util.UUID;

/** How the form of a workload is saved. */
record WorkloadStore(Workloads workloads, UUID negotiation) implements EditPanel.Store<Workload, WorkloadDraft> {

    @Override
    public SaveResult<Workload> add(WorkloadDraft draft) {
        return workloads.add(negotiation, draft);
    }

    @Override
    public SaveResult<Workload> change(Workload before, long version, WorkloadDraft draft) {
        return workloads.change(negotiation, before.id(), version, draft);
    }

    @Override
    public WorkloadDraft draft(Workload row) {
        return row.draft();
    }

    @Override
    public long version(Workload row) {
        return row.version();
    }
}
