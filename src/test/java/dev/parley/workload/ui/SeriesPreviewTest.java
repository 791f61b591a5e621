package dev.parley.workload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.demand.MeasuredFlow;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a measured mean is made of, in words. */
class SeriesPreviewTest {

    @Test
    void a_class_of_token_that_is_not_told_is_named_and_a_cache_that_nobody_used_is_not() {
        assertThat(SeriesPreview.parts(
                        new MeasuredFlow(new BigDecimal("2.7"), null, BigDecimal.ZERO, new BigDecimal("0.3"))))
                .isEqualTo("2.7 input, cache read not told, 0.3 output");
    }
}
