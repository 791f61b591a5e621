package dev.parley.engine.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** That the search is exact is told by brute force elsewhere; here, that it takes few steps and knows when to stop. */
class CappedSearchTest {
    private static CappedSearch search(int seed, int mostFlows) {
        PlanProblem problem = new RandomPools(seed).problemWithLimitedTerms();
        PoolModel model = CommitmentPlanner.model(problem, "a");
        int longer = (int) model.contracts.stream().filter(c -> c.length() > 1).count();
        return new PoolSolver(model).search(UnitBounds.none(longer), mostFlows);
    }

    private static int steps(int seed) {
        CappedSearch search = search(seed, CappedSearch.MOST_FLOWS);
        search.solve();
        return search.flows();
    }

    /** Of these pools 1 flow is enough for two in five; the others take 11 on average. Steered worse they take more. */
    @Test
    void limits_on_single_terms_take_few_flows() {
        int all = 0;
        int most = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            int steps = steps(seed);
            all += steps;
            most = Math.max(most, steps);
        }
        assertTrue(all <= 6_900, all + " flows for 1,000 pools");
        assertTrue(most <= 100, most + " flows for one pool");
    }

    @Test
    void the_search_gives_up_after_the_last_flow_it_may_take_and_not_before() {
        int steps = steps(139);
        assertTrue(steps > 20, "a pool that is searched in parts");
        assertEquals(
                search(139, CappedSearch.MOST_FLOWS).solve().cost(),
                search(139, steps).solve().cost());
        InvalidProblem refused =
                assertThrows(InvalidProblem.class, () -> search(139, steps - 1).solve());
        assertEquals("pools[0].terms", refused.path());
        assertEquals(
                "the limits on single terms could not be planned exactly after " + (steps - 1)
                        + " steps; use maximumLongTermUnits for all longer terms together",
                refused.getMessage());
    }
}
