package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** The cards that stand below the pool's charts, in their order on the screen. A new card is one line here. */
final class PlanCards {

    private PlanCards() {}

    /** About the pool on screen, over the whole width. */
    static List<Component> ofPool(PlanContext context) {
        return List.of(DecisionsCard.of(context));
    }

    /** About all pools of the run. */
    static List<Component> ofPlan(PlanContext context) {
        return List.of(
                ChecksCard.of(context.result()),
                RequestsCard.of(context.result()),
                TotalsCards.held(context.result()),
                TotalsCards.costs(context.result()),
                TotalsCards.tokens(context.result()));
    }
}
