package dev.parley.schedule.ui;

import com.vaadin.flow.component.html.Div;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.SaveState;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.schedule.ProductLink;
import dev.parley.schedule.ProductLinks;
import dev.parley.schedule.Schedule;

/** Below the table, for those who may see positions: the products of AWS's latest letter, and the savings. */
final class InsideCards extends Div {

    private final transient InsideParts parts;
    private final transient ProductLinks links;
    private final transient Schedule schedule;
    private final boolean editable;
    private final Notices notices;
    private final SaveState state;
    private final transient Runnable linked;

    /** @param linked told when a product is other lines than before */
    InsideCards(
            InsideParts parts,
            ProductLinks links,
            Schedule schedule,
            boolean editable,
            Notices notices,
            SaveState state,
            Runnable linked) {
        this.parts = parts;
        this.links = links;
        this.schedule = schedule;
        this.editable = editable;
        this.notices = notices;
        this.state = state;
        this.linked = linked;
        addClassName("p-schedule");
        refresh();
    }

    /** As the database has asks, positions and letters now. */
    void refresh() {
        removeAll();
        parts.below(schedule, editable, this::link).forEach(this::add);
    }

    private void link(ProductLink link, boolean keep) {
        try {
            var id = schedule.negotiation();
            switch (keep ? links.link(id, link) : links.unlink(id, link)) {
                case SaveResult.Saved<ProductLink> saved -> state.saved(BrowserTime.secondOf(saved.at()));
                case SaveResult.Conflict<ProductLink> conflict ->
                    notices.error(
                            "Not linked.",
                            conflict.by() + " has just linked \"" + link.product() + "\" otherwise; theirs is shown.");
                case SaveResult.Gone<ProductLink> _ ->
                    notices.error("Not linked.", "The link was taken away meanwhile: choose again.");
            }
        } catch (InvalidInput problem) {
            notices.error("Not linked.", problem.sentence());
        }
        linked.run();
    }
}
