package dev.parley.workload.ui;

import dev.parley.base.data.SaveResult;
import dev.parley.workload.CapacityRequest;
import dev.parley.workload.CapacityRequests;
import dev.parley.workload.Held;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.HeldDraft;
import dev.parley.workload.RequestDraft;
import java.util.UUID;

/** How the forms of capacity are saved. */
final class CapacityStores {

    private CapacityStores() {}

    record OfHeld(HeldCapacity held, UUID negotiation) implements EditPanel.Store<Held, HeldDraft> {

        @Override
        public SaveResult<Held> add(HeldDraft draft) {
            return held.add(negotiation, draft);
        }

        @Override
        public SaveResult<Held> change(Held before, long version, HeldDraft draft) {
            return held.change(negotiation, before.id(), version, draft);
        }

        @Override
        public HeldDraft draft(Held row) {
            return row.draft();
        }

        @Override
        public long version(Held row) {
            return row.version();
        }
    }

    record OfRequests(CapacityRequests requests, UUID negotiation)
            implements EditPanel.Store<CapacityRequest, RequestDraft> {

        @Override
        public SaveResult<CapacityRequest> add(RequestDraft draft) {
            return requests.add(negotiation, draft);
        }

        @Override
        public SaveResult<CapacityRequest> change(CapacityRequest before, long version, RequestDraft draft) {
            return requests.change(negotiation, before.id(), version, draft);
        }

        @Override
        public RequestDraft draft(CapacityRequest row) {
            return row.draft();
        }

        @Override
        public long version(CapacityRequest row) {
            return row.version();
        }
    }
}
