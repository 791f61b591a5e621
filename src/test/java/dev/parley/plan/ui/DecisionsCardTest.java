package dev.parley.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.plan.CapacityDecision;
import dev.parley.plan.CapacityDecision.Facts;
import dev.parley.plan.CapacityDecision.Needs;
import dev.parley.plan.CapacityDecision.Retirement;
import dev.parley.plan.CapacityDecision.UnitQuota;
import dev.parley.plan.PlanBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which columns stand in the table of decisions, and what they say. */
class DecisionsCardTest {

    private static final Retirement ENDS =
            new Retirement(LocalDate.of(2028, 3, 31), LocalDate.of(2028, 9, 30), true, false, true);

    @Test
    void a_side_whose_prices_ask_for_the_same_as_list_has_no_column() {
        CapacityDecision one = decision(
                List.of(
                        new Needs(PlanBasis.Rates.LIST, new BigDecimal("0.67")),
                        new Needs(PlanBasis.Rates.CURRENT, new BigDecimal("0.67")),
                        new Needs(PlanBasis.Rates.TARGET, new BigDecimal("0.52"))),
                new Facts(null, null));
        assertThat(DecisionsCard.sides(List.of(one))).containsExactly(PlanBasis.Rates.LIST, PlanBasis.Rates.TARGET);
    }

    @Test
    void a_level_above_the_quota_and_a_term_past_the_models_end_say_what_stands_against_them() {
        CapacityDecision third = decision(
                List.of(), new Facts(ENDS, new UnitQuota(2, null, false, ", 3 asked for on 18 Jan 2027, open", true)));
        assertThat(LevelFactsCells.sentence(third))
                .isEqualTo(" Its model is Legacy from 31 Mar 2028 and ends on 30 Sep 2028: the term cannot be bought"
                        + " then; the date is illustrative and this plan does not apply it. 2 units are granted, 3 asked"
                        + " for on 18 Jan 2027, open: more must be granted before it is bought.");
        assertThat(LevelFactsCells.quota(third).getElement().getTextRecursively())
                .isEqualTo("above 2 illustrative");
        assertThat(LevelFactsCells.ends(third).getElement().getTextRecursively())
                .isEqualTo("30 Sep 2028 illustrative");
    }

    @Test
    void a_granted_level_and_a_model_without_an_end_have_nothing_against_them() {
        CapacityDecision first = decision(List.of(), new Facts(null, new UnitQuota(2, null, true, "", false)));
        assertThat(LevelFactsCells.sentence(first)).isEmpty();
        assertThat(LevelFactsCells.quota(first).getElement().getTextRecursively())
                .isEqualTo("granted");
    }

    private static CapacityDecision decision(List<Needs> needs, Facts facts) {
        return new CapacityDecision(
                "units",
                3,
                new BigDecimal("0.65"),
                needs,
                CapacityDecision.Decision.ON_DEMAND,
                "6-month",
                null,
                null,
                null,
                null,
                facts);
    }
}
