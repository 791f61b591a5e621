package dev.parley.workload.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.demand.TrafficShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ShapeFitTest {

    private static List<ShapeFit> fits(IntToDoubleFunction hour) {
        var week = new ArrayList<BigDecimal>();
        for (int h = 0; h < 168; h++) {
            week.add(BigDecimal.valueOf(hour.applyAsDouble(h)));
        }
        return ShapeFit.of(new TrafficShape(week));
    }

    @Test
    void a_shape_stands_for_itself_wholly() {
        var flat = ShapeFit.proposed(fits(h -> 3));
        assertThat(flat.kind()).isEqualTo(ShapeFit.Kind.FLAT);
        assertThat(flat.share()).isCloseTo(1, within(1e-12));
        var night = ShapeFit.proposed(fits(h -> h % 24 >= 22 || h % 24 < 3 ? 1 : 0));
        assertThat(night)
                .extracting(ShapeFit::kind, ShapeFit::from, ShapeFit::hours)
                .containsExactly(ShapeFit.Kind.WINDOW, 22, 5);
        var office = ShapeFit.proposed(fits(h -> h < 120 && h % 24 >= 8 && h % 24 < 18 ? 10 : 1));
        assertThat(office)
                .extracting(ShapeFit::kind, ShapeFit::from, ShapeFit::hours)
                .containsExactly(ShapeFit.Kind.BUSINESS_HOURS, 8, 10);
        assertThat(office.quiet()).isEqualByComparingTo("0.1");
        assertThat(office.share()).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_fit_is_the_share_of_the_tokens_in_the_right_hours() {
        // Half of the hours carry three quarters of the tokens: flat has half there, so that a quarter is elsewhere.
        var fits = fits(h -> h % 2 == 0 ? 3 : 1);
        assertThat(fits.getFirst().share()).isCloseTo(0.75, within(1e-9));
        assertThat(ShapeFit.proposed(fits).kind()).isEqualTo(ShapeFit.Kind.MEASURED);
    }

    @Test
    void a_little_noise_is_still_flat_and_more_is_not() {
        assertThat(ShapeFit.proposed(fits(h -> h % 2 == 0 ? 1.09 : 0.91)).kind())
                .isEqualTo(ShapeFit.Kind.FLAT);
        assertThat(ShapeFit.proposed(fits(h -> h % 2 == 0 ? 1.12 : 0.88)).kind())
                .isNotEqualTo(ShapeFit.Kind.FLAT);
    }
}
