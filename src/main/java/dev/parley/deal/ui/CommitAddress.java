package dev.parley.deal.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.parley.deal.BedrockSource;
import dev.parley.deal.CurveBasis;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.Sampling;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the address says is shown. What it does not name, or names wrongly, takes its default.
 *
 * @param together how strongly lines move together, 0 to 1
 * @param bedrock  what the Bedrock lines of the bill are made of
 * @param base     the deal whose other terms the curve takes, or null: the usual one
 * @param deal     the deal whose detail is open, or null
 */
record CommitAddress(
        BigDecimal together,
        Lens lens,
        CurveBasis basis,
        BedrockSource bedrock,
        @Nullable UUID base,
        @Nullable UUID deal) {

    private static final BigDecimal USUAL = new BigDecimal("0.5");
    private static final String WITHOUT_CREDITS = "without-credits";
    private static final String RUN = "run";

    static CommitAddress of(QueryParameters query) {
        return new CommitAddress(
                query.getSingleParameter("together")
                        .filter(text -> text.matches("0|1|0\\.\\d{1,2}|1\\.0{1,2}"))
                        .map(BigDecimal::new)
                        .orElse(USUAL),
                query.getSingleParameter("terms")
                                .filter(WITHOUT_CREDITS::equals)
                                .isPresent()
                        ? Lens.WITHOUT_CREDITS
                        : Lens.ALL_TERMS,
                query.getSingleParameter("curve").filter("deal"::equals).isPresent()
                        ? CurveBasis.DEAL
                        : CurveBasis.TIER_TABLE,
                query.getSingleParameter("bedrock").filter(RUN::equals).isPresent()
                        ? BedrockSource.PLAN_RUN
                        : BedrockSource.ON_DEMAND,
                query.getSingleParameter("base").flatMap(CommitAddress::id).orElse(null),
                query.getSingleParameter("deal").flatMap(CommitAddress::id).orElse(null));
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("together", together.stripTrailingZeros().toPlainString());
        parameters.put("terms", lens == Lens.WITHOUT_CREDITS ? WITHOUT_CREDITS : "all");
        parameters.put("curve", basis == CurveBasis.DEAL ? "deal" : "table");
        if (bedrock == BedrockSource.PLAN_RUN) {
            parameters.put("bedrock", RUN);
        }
        if (base != null) {
            parameters.put("base", base.toString());
        }
        if (deal != null) {
            parameters.put("deal", deal.toString());
        }
        return QueryParameters.simple(parameters);
    }

    Sampling sampling() {
        return Sampling.USUAL.withLoading(together.doubleValue());
    }

    CommitAddress together(BigDecimal changed) {
        return new CommitAddress(changed, lens, basis, bedrock, base, deal);
    }

    CommitAddress through(Lens changed) {
        return new CommitAddress(together, changed, basis, bedrock, base, deal);
    }

    CommitAddress by(CurveBasis changed) {
        return new CommitAddress(together, lens, changed, bedrock, base, deal);
    }

    CommitAddress of(BedrockSource changed) {
        return new CommitAddress(together, lens, basis, changed, base, deal);
    }

    CommitAddress on(@Nullable UUID changed) {
        return new CommitAddress(together, lens, basis, bedrock, changed, deal);
    }

    CommitAddress open(@Nullable UUID changed) {
        return new CommitAddress(together, lens, basis, bedrock, base, changed);
    }
}
