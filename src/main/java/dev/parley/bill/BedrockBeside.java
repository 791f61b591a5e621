package dev.parley.bill;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bedrock as paid beside the forecast, quarter by quarter. */
@Service
public class BedrockBeside {

    private static final int QUARTERS = 5;

    private final BillSpend spend;
    private final BedrockOutlook outlook;
    private final Negotiations negotiations;
    private final Access access;

    BedrockBeside(BillSpend spend, BedrockOutlook outlook, Negotiations negotiations, Access access) {
        this.spend = spend;
        this.outlook = outlook;
        this.negotiations = negotiations;
        this.access = access;
    }

    /**
     * @param running paid so far in months that are not over: in no row
     */
    public record Beside(List<Row> rows, BigDecimal running) {}

    /**
     * @param billed   null where nothing is billed
     * @param forecast on demand at list by case; empty outside the forecast
     */
    public record Row(Quarter quarter, BillSpend.@Nullable BedrockQuarter billed, Map<ForecastCase, Amount> forecast) {}

    /** The last quarters that are billed and the first ones of the forecast, in order; a quarter may be both. */
    @Transactional(readOnly = true)
    public Beside of(UUID id) {
        access.require(id, Permission.SEE_BILL);
        var negotiation = negotiations.byId(id);
        var bedrock = spend.bedrock(id);
        var billed = bedrock.quarters().stream()
                .collect(Collectors.toMap(
                        BillSpend.BedrockQuarter::quarter, Function.identity(), (one, _) -> one, TreeMap::new));
        var shown = new TreeSet<Quarter>();
        billed.descendingKeySet().stream().limit(QUARTERS).forEach(shown::add);
        Quarter.range(negotiation.forecastFrom(), negotiation.forecastTo()).stream()
                .limit(QUARTERS - 1)
                .forEach(shown::add);
        var forecast = outlook.quarters(negotiation, shown);
        var rows = shown.stream()
                .map(quarter -> new Row(
                        quarter, billed.get(quarter), Objects.requireNonNullElse(forecast.get(quarter), Map.of())))
                .toList();
        return new Beside(rows, bedrock.running());
    }
}
