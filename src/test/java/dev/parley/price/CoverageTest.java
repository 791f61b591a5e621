package dev.parley.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.PriceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Thing INPUT = thing("a", "us-east-1", PriceKind.ON_DEMAND_INPUT);

    private static Thing thing(String model, String region, PriceKind kind) {
        return new Thing(model, region, kind);
    }

    @Test
    void a_publishers_offer_leaves_out_what_it_does_not_list_in_a_region_that_it_names() {
        var coverage = new Coverage("AmazonBedrock", List.of(INPUT));
        assertThat(coverage.leavesOut(INPUT)).isFalse();
        assertThat(coverage.leavesOut(thing("b", "us-east-1", PriceKind.CACHE_READ)))
                .isTrue();
        assertThat(coverage.leavesOut(thing("a", "eu-west-1", PriceKind.ON_DEMAND_INPUT)))
                .isFalse();
    }

    @Test
    void any_other_list_leaves_out_what_it_does_not_list_of_models_regions_and_kinds_that_it_names() {
        var coverage = new Coverage(
                "Price list of our own", List.of(INPUT, thing("b", "us-east-1", PriceKind.ON_DEMAND_OUTPUT)));
        assertThat(coverage.leavesOut(thing("a", "us-east-1", PriceKind.ON_DEMAND_OUTPUT)))
                .isTrue();
        assertThat(coverage.leavesOut(thing("a", "us-east-1", PriceKind.CACHE_READ)))
                .isFalse();
        assertThat(coverage.leavesOut(thing("c", "us-east-1", PriceKind.ON_DEMAND_INPUT)))
                .isFalse();
        assertThat(coverage.leavesOut(thing("a", "us geo", PriceKind.ON_DEMAND_INPUT)))
                .isFalse();
    }
}
