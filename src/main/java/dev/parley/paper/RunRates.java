package dev.parley.paper;

import dev.parley.bill.BedrockBeside;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By how much a forecast differs from the run rate AWS sees: what its reps ask first. It is shown here and leaves in no paper. */
@Service
public class RunRates {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(3);

    private final BedrockBeside bedrock;
    private final Negotiations negotiations;
    private final Access access;

    RunRates(BedrockBeside bedrock, Negotiations negotiations, Access access) {
        this.bedrock = bedrock;
        this.negotiations = negotiations;
        this.access = access;
    }

    /** The last months billed beside the first quarter of the forecast. */
    @Transactional(readOnly = true)
    public RunRate of(UUID negotiation) {
        access.require(negotiation, Permission.MAKE_PAPERS);
        var rows = bedrock.of(negotiation).rows();
        var first = negotiations.byId(negotiation).forecastFrom();
        var forecast = rows.stream()
                .filter(row -> row.quarter().equals(first))
                .findFirst()
                .map(BedrockBeside.Row::forecast)
                .map(cases -> cases.get(ForecastCase.BASE))
                .flatMap(Amount::known)
                .map(usd -> Money.divide(usd, MONTHS))
                .orElse(null);
        var last = rows.stream()
                .map(BedrockBeside.Row::billed)
                .filter(java.util.Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(null);
        return last == null
                ? new RunRate(null, 0, null, first, forecast)
                : new RunRate(
                        last.quarter(),
                        last.months(),
                        Money.divide(last.paid(), BigDecimal.valueOf(last.months())),
                        first,
                        forecast);
    }
}
