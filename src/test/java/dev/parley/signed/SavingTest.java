package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bill.BillRates.OnBill;
import dev.parley.bill.ContractLine;
import dev.parley.engine.pricing.PriceKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SavingTest {

    private static final YearMonth MAY = YearMonth.of(2027, 5);

    @Test
    void a_month_whose_bill_tells_no_quantity_is_not_told_and_a_month_that_saves_nothing_is() {
        var savings = Saving.of(
                List.of(tokens(MAY, null), tokens(MAY.plusMonths(1), "100")),
                _ -> new BigDecimal("15"),
                _ -> null,
                Collections.emptySortedMap());
        assertThat(savings).extracting(Saving::told).containsExactly(false, true);
        assertThat(savings.getLast().realised()).isZero();
    }

    private static OnBill tokens(YearMonth month, @Nullable String millions) {
        return new OnBill(
                "P1",
                month,
                ContractLine.BEDROCK_MARKETPLACE,
                "sonnet",
                "Sonnet",
                "global",
                PriceKind.ON_DEMAND_OUTPUT,
                millions == null ? null : new BigDecimal(millions),
                null,
                new BigDecimal("1500"),
                new BigDecimal("1500"));
    }
}
