package dev.parley.migration;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who enters what hangs on a workload: whoever may edit the workload itself. */
@Component
class OwnWorkloads {

    private final Access access;
    private final Workloads workloads;

    OwnWorkloads(Access access, Workloads workloads) {
        this.access = access;
        this.workloads = workloads;
    }

    /**
     * A workload in use that the acting person may edit.
     *
     * @throws InvalidInput when it was removed
     * @throws NotAllowed   when it is somebody else's
     */
    Workload require(UUID negotiation, UUID id) {
        var membership = access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        var workload = workloads.all(negotiation).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("workload", id, "This workload was removed. Choose another."));
        var owner = workload.owner();
        if (!workloads.mayEdit(membership, owner == null ? null : owner.id())) {
            throw new NotAllowed(workload.code() + ", " + workload.name()
                    + ", is not your workload. Ask its owner or procurement to enter its moves.");
        }
        return workload;
    }
}
