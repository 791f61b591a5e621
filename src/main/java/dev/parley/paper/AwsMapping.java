package dev.parley.paper;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.negotiation.Negotiation;
import dev.parley.paper.aws.AskLine;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.AskTerm;
import dev.parley.paper.aws.DemandLine;
import dev.parley.paper.aws.Wording;
import dev.parley.schedule.Bundle;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Slice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one door of the house: the only place where what AWS gets is made. Positions are no argument here. */
final class AwsMapping {

    private AwsMapping() {}

    /** @param issued the day on the cover */
    static AskPaper paper(
            Negotiation negotiation,
            Schedule schedule,
            List<Demand> demand,
            List<AskTerms.Term> terms,
            boolean purchases,
            PaperWords words,
            LocalDate issued) {
        return new AskPaper(
                negotiation.customer(),
                "Amazon Bedrock ask, " + schedule.years().from(1) + " to "
                        + schedule.years().to(schedule.years().years()),
                negotiation.currency(),
                schedule.years().effective(),
                issued,
                years(schedule.years()),
                schedule.lines().stream().map(line -> line(schedule, line)).toList(),
                demand.stream().map(AwsMapping::demand).toList(),
                terms.stream()
                        .map(term -> new AskTerm(term.part(), term.term(), term.asked(), term.clause()))
                        .toList(),
                purchases,
                new Wording(words.nonBinding(), Objects.requireNonNullElse(words.nda(), ""), false));
    }

    private static List<AskPaper.Year> years(ContractYears years) {
        var all = new ArrayList<AskPaper.Year>();
        for (int year = 1; year <= years.years(); year++) {
            all.add(new AskPaper.Year(years.label(year), years.from(year), years.to(year), years.months(year)));
        }
        return all;
    }

    private static AskLine line(Schedule schedule, ScheduleLine line) {
        return new AskLine(
                line.bundle().label(),
                line.label(),
                line.model(),
                line.scope(),
                line.payer() + " " + line.account(),
                line.term(),
                line.paper().label(),
                line.unit(),
                schedule.slices().stream()
                        .map((Slice slice) -> line.quantity(slice))
                        .toList(),
                line.list(),
                line.ask(),
                published(line) ? ListSource.of(line.source()) : "",
                published(line) && ListSource.named(line.source()) ? line.sourceDate() : null,
                line.bundle() == Bundle.CAPACITY,
                line.upside());
    }

    /** Only what AWS itself publishes is named: every other source is ours. */
    private static boolean published(ScheduleLine line) {
        return line.grade() == Grade.A && !line.illustrative();
    }

    private static DemandLine demand(Demand demand) {
        return new DemandLine(
                demand.model(),
                demand.scope(),
                demand.payer() + " " + demand.account(),
                demand.standing().label(),
                demand.cacheReadShare().setScale(3, RoundingMode.HALF_UP),
                shown(demand.inputPerRequest()),
                shown(demand.outputPerRequest()),
                demand.needBy(),
                demand.loads().stream().map(AwsMapping::quarter).toList());
    }

    private static DemandLine.QuarterDemand quarter(Demand.Load load) {
        return new DemandLine.QuarterDemand(
                load.quarter().toString(),
                shown(load.steadyInput()),
                shown(load.steadyOutput()),
                shown(load.peakInput()),
                shown(load.peakOutput()),
                shown(load.requests()));
    }

    /** To one decimal: what is shown is all there is. */
    private static @Nullable BigDecimal shown(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }
}
