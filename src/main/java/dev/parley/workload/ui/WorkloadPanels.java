package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Permission;
import dev.parley.workload.Workload;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of the list while somebody edits.
 *
 * @param back goes to the list, with the workload of this code open, or none
 */
record WorkloadPanels(Inventory.Source source, Inventory inventory, Membership membership, Consumer<String> back) {

    private boolean all() {
        return membership.may(Permission.EDIT_ALL_WORKLOADS);
    }

    /** @param workload what is changed, or null to add */
    Component edit(@Nullable Workload workload) {
        var negotiation = inventory.negotiation();
        if (inventory.choices().accounts().isEmpty()) {
            return new EmptyState(
                    "No account yet",
                    "A workload belongs to an account: add a payer and its accounts first.",
                    new Anchor("n/" + negotiation.slug() + "/agreement", "Agreement"));
        }
        var workloads = source.workloads();
        return new EditPanel<>(
                workload == null ? "Add a workload" : "Change " + workload.code() + ", " + workload.name(),
                new WorkloadForm(
                        inventory.choices(),
                        workload == null ? workloads.nextCode(negotiation.id()) : workload.code(),
                        all()),
                new WorkloadStore(workloads, negotiation.id()),
                workload,
                saved -> back.accept(saved.code()),
                () -> back.accept(workload == null ? "" : workload.code()));
    }

    Component paste() {
        var id = inventory.negotiation().id();
        var workloads = source.workloads();
        return new PastePanel(
                inventory.choices(),
                all() ? null : membership.who().id(),
                workloads.nextCode(id),
                drafts -> workloads.problems(id, drafts),
                drafts -> added(workloads.addAll(id, drafts)),
                () -> back.accept(""));
    }

    private void added(List<Workload> added) {
        Notices.toast(Numbers.count(added.size()) + (added.size() == 1 ? " workload added." : " workloads added."));
        back.accept("");
    }

    Component shapes() {
        return new ShapesPanel(
                source.shapes(), inventory.negotiation().id(), inventory.all(), all(), () -> back.accept(""));
    }

    Component series(Workload workload) {
        return new SeriesPanel(
                source.traffic(),
                inventory.negotiation(),
                workload,
                inventory.measured().get(workload.id()),
                inventory.cost(),
                () -> back.accept(workload.code()));
    }
}
