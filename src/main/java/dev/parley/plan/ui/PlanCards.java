package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import dev.parley.base.ui.Columns;
import java.util.List;

/** The cards that stand below the pool's charts, in their order on the screen. A new card is one line here. */
final class PlanCards {

    private PlanCards() {}

    /** About the pool on screen, over the whole width. */
    static List<Component> ofPool(PlanContext context) {
        return context.planned()
                ? List.of(
                        DecisionsCard.of(context), Columns.even(SensitivityCard.of(context), new OwnPlanCard(context)))
                : List.of(WaitingCard.of(context));
    }

    /** About all pools of the run. */
    static List<Component> ofPlan(PlanContext context) {
        return List.of(
                AdviceCard.of(context),
                RegretCard.of(context),
                ChecksCard.of(context.result()),
                ProofCard.of(context.result()),
                RequestsCard.of(context),
                CoupledCard.of(context),
                TotalsCards.held(context.result()),
                TotalsCards.costs(context.result()),
                TotalsCards.tokens(context.result()));
    }
}
