package dev.parley.api;

import dev.parley.api.PlanRequest.BlockJson;
import dev.parley.api.PlanRequest.PoolJson;
import dev.parley.api.PlanRequest.TermJson;
import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.DatedRate;
import dev.parley.engine.commitment.Deferrable;
import dev.parley.engine.commitment.Granularity;
import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.Layer;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.MonthHours;
import dev.parley.engine.commitment.NoCommitment;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a request into a problem of the engine. Nothing is filled in that the request does not say. */
final class PlanReader {
    private PlanReader() {}

    static PlanProblem problem(PlanRequest request) {
        return new PlanProblem(
                Needed.month(request.start(), "start"),
                Needed.value(request.months(), "months"),
                hours(request.hoursPerMonth()),
                Needed.oneOf(
                        request.horizonEnd() == null ? "prorate" : request.horizonEnd(),
                        "horizonEnd",
                        List.of("within", "prorate"),
                        List.of(HorizonEnd.WITHIN, HorizonEnd.PRORATE)),
                Needed.each(request.pools(), "pools", PlanReader::pool));
    }

    private static MonthHours hours(@Nullable Object given) {
        String path = "hoursPerMonth";
        return switch (Needed.value(given, path)) {
            case BigDecimal number -> MonthHours.fixed(Needed.number(number, path));
            case Integer number -> MonthHours.fixed(BigDecimal.valueOf(number));
            case String word when word.equals("calendar") -> MonthHours.calendar();
            default -> throw new InvalidProblem(path, given, "give a number of hours or \"calendar\"");
        };
    }

    private static Pool pool(PoolJson pool, String at) {
        return new Pool(
                Needed.value(pool.id(), at + ".id"),
                Needed.each(pool.terms(), at + ".terms", PlanReader::term),
                pool.noCommitment() == null ? null : noCommitment(pool.noCommitment(), at + ".noCommitment"),
                Needed.eachIfAny(pool.existing(), at + ".existing", PlanReader::held),
                Needed.eachIfAny(pool.floor(), at + ".floor", (units, path) -> units),
                limits(pool, at),
                Needed.each(pool.scenarios(), at + ".scenarios", PlanReader::scenario),
                Needed.eachIfAny(pool.deferrable(), at + ".deferrable", PlanReader::deferrable));
    }

    private static Limits limits(PoolJson pool, String at) {
        return new Limits(
                units(pool.maximumLongTermUnits(), at + ".maximumLongTermUnits"),
                units(pool.quota(), at + ".quota"),
                Needed.monthOrNull(pool.lastMonth(), at + ".lastMonth"),
                Set.copyOf(Needed.eachIfAny(pool.noStart(), at + ".noStart", Needed::month)));
    }

    private static @Nullable List<Integer> units(@Nullable List<Integer> given, String path) {
        return given == null ? null : Needed.each(given, path, (units, at) -> units);
    }

    private static Term term(TermJson term, String at) {
        if (term.usdPerUnitHour() != null && term.rates() != null) {
            throw new InvalidProblem(
                    at + ".rates", term.rates().size() + " rates", "give usdPerUnitHour or rates, not both");
        }
        List<DatedRate> rates = term.rates() == null
                ? List.of(new DatedRate(null, null, Needed.number(term.usdPerUnitHour(), at + ".usdPerUnitHour")))
                : Needed.each(term.rates(), at + ".rates", PlanReader::rate);
        return new Term(
                Needed.value(term.id(), at + ".id"),
                Needed.value(term.months(), at + ".months"),
                rates,
                term.maximumUnits());
    }

    private static DatedRate rate(PlanRequest.RateJson rate, String at) {
        return new DatedRate(
                Needed.monthOrNull(rate.from(), at + ".from"),
                Needed.monthOrNull(rate.to(), at + ".to"),
                Needed.number(rate.usdPerUnitHour(), at + ".usdPerUnitHour"));
    }

    private static NoCommitment noCommitment(PlanRequest.NoCommitmentJson none, String at) {
        return new NoCommitment(
                Needed.number(none.usdPerUnitHour(), at + ".usdPerUnitHour"),
                Needed.oneOf(
                        none.granularity(),
                        at + ".granularity",
                        List.of("block", "month"),
                        List.of(Granularity.BLOCK, Granularity.MONTH)));
    }

    private static Held held(PlanRequest.HeldJson held, String at) {
        return new Held(
                Needed.value(held.term(), at + ".term"),
                Needed.month(held.start(), at + ".start"),
                Needed.value(held.units(), at + ".units"),
                Needed.monthOrNull(held.until(), at + ".until"));
    }

    private static Scenario scenario(PlanRequest.ScenarioJson scenario, String at) {
        return new Scenario(
                Needed.number(scenario.probability(), at + ".probability"),
                Needed.each(
                        scenario.demand(),
                        at + ".demand",
                        (month, path) -> new MonthDemand(
                                Needed.month(month.month(), path + ".month"),
                                Needed.each(month.blocks(), path + ".blocks", PlanReader::block))));
    }

    private static Block block(BlockJson block, String at) {
        BigDecimal cv = block.cv() == null ? BigDecimal.ZERO : Needed.number(block.cv(), at + ".cv");
        BigDecimal hours = Needed.number(block.hours(), at + ".hours");
        if (block.layers() == null) {
            Layer layer = new Layer(
                    Needed.number(block.units(), at + ".units"),
                    Needed.number(block.onDemandUsdPerUnitHour(), at + ".onDemandUsdPerUnitHour"));
            return new Block(hours, List.of(layer), cv);
        }
        if (block.units() != null || block.onDemandUsdPerUnitHour() != null) {
            throw new InvalidProblem(
                    at + ".layers",
                    block.layers().size() + " layers",
                    "give units and onDemandUsdPerUnitHour, or layers, not both");
        }
        return new Block(
                hours,
                Needed.each(
                        block.layers(),
                        at + ".layers",
                        (layer, path) -> new Layer(
                                Needed.number(layer.units(), path + ".units"),
                                Needed.number(layer.onDemandUsdPerUnitHour(), path + ".onDemandUsdPerUnitHour"))),
                cv);
    }

    private static Deferrable deferrable(PlanRequest.DeferrableJson work, String at) {
        return new Deferrable(
                Needed.month(work.month(), at + ".month"),
                Needed.number(work.unitHours(), at + ".unitHours"),
                Needed.number(work.usdPerUnitHour(), at + ".usdPerUnitHour"));
    }
}
