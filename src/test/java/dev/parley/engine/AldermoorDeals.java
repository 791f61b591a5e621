package dev.parley.engine;

import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Aspect;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.BillLine;
import dev.parley.engine.deal.Biller;
import dev.parley.engine.deal.Clause;
import dev.parley.engine.deal.Credit;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.Estimate;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.deal.Spend;
import dev.parley.engine.deal.SupportPlan;
import dev.parley.engine.deal.Tiers;
import dev.parley.engine.deal.Treatment;
import dev.parley.engine.deal.TrueUp;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sample's whole bill, and its deals as far as its check values go: header terms and the discount on Claude. */
public final class AldermoorDeals {

    public static final ContractYears AGREEMENT = new ContractYears(LocalDate.of(2027, 5, 1), 3);

    /** Bedrock that is billed through the Marketplace: Claude and Cohere. */
    public static final String CLAUDE = "Bedrock, Marketplace-billed";

    public static final String SUPPORT = "Enterprise Support";

    private static final List<String> AWS_BILLED = List.of("W01", "W02", "W07");
    private static final String PETREL = "W04";

    public static final Tiers TIERS =
            new Tiers(List.of(tier("18", "0.07"), tier("20", "0.08"), tier("22", "0.09"), tier("25", "0.10")));

    private AldermoorDeals() {}

    public static Bill bill() {
        List<BillLine> lines = new ArrayList<>(List.of(
                aws("Compute, containers, serverless", "6.10", "-0.05", "0.03", "0.07"),
                aws("Databases", "2.90", "-0.03", "0.03", "0.06"),
                aws("Storage and data transfer", "2.40", "0.01", "0.05", "0.08"),
                aws("Other AWS services", "2.00", "0", "0.04", "0.08"),
                aws("SageMaker AI", "0.94", "-0.25", "-0.05", "0.05"),
                aws("GPU EC2", "0.55", "-0.30", "0", "0.15"),
                aws("OpenSearch vector, Knowledge Bases", "0.31", "0.05", "0.20", "0.35"),
                aws("Textract, Transcribe, Comprehend", "0.36", "-0.30", "-0.10", "0"),
                aws("AgentCore, Guardrails", "0.07", "0.20", "0.60", "1.10"),
                BillLine.of(
                        "Marketplace software",
                        "P1",
                        Biller.MARKETPLACE,
                        Treatment.MARKETPLACE,
                        growing("2.20", "0", "0.06", "0.12"))));
        Map<String, Aldermoor.Workload> workloads = Aldermoor.load().workloads();
        lines.add(bedrock(
                CLAUDE,
                "P1",
                Biller.MARKETPLACE,
                Treatment.MARKETPLACE,
                workloads.values().stream()
                        .filter(workload -> !AWS_BILLED.contains(workload.id())
                                && !workload.id().equals(PETREL))
                        .toList()));
        lines.add(bedrock(
                "Bedrock, AWS-billed",
                "P1",
                Biller.AWS,
                Treatment.DISCOUNTED,
                AWS_BILLED.stream().map(workloads::get).toList()));
        lines.add(bedrock("Bedrock of Petrel", "P3", Biller.AWS, Treatment.DISCOUNTED, List.of(workloads.get(PETREL))));
        return new Bill(AGREEMENT, lines, support(), List.of());
    }

    public static Deal none() {
        return Deal.none(3).with(Header.none(3).withEnrolments(payers(true)));
    }

    public static Deal today() {
        return Deal.of("Today's terms", header("0.07", false, "18", "18", "18"));
    }

    /** AWS's own row of its tier table with Petrel inside. */
    public static Deal row(int row) {
        return TIERS.row(
                today().with(today().header().withEnrolments(payers(true))),
                TIERS.rows().get(row));
    }

    public static Deal r1() {
        return Deal.of("R1", header("0.09", true, "22", "22", "22"));
    }

    public static Deal a1() {
        Header header = header("0.11", true, "18", "19.5", "21")
                .withMeasuredBeforeDiscount(Answer.YES)
                .withRollover(Share.of("0.10"));
        return claude(Deal.of("A1", header), "0.12");
    }

    public static Deal r2() {
        return claude(Deal.of("R2", header("0.09", true, "20", "22", "24")), "0.04");
    }

    public static Deal a2() {
        return claude(Deal.of("A2", carried("0.10", "18.5", "20", "22")), "0.08");
    }

    public static Deal target() {
        return claude(Deal.of("Target", carried("0.095", "18.5", "20.5", "22.5")), "0.06");
    }

    public static Deal walkAway() {
        return claude(Deal.of("Walk-away", carried("0.09", "19.5", "21", "22.5")), "0.05");
    }

    /** R1's credit: 0.35 M for twelve months, only for what AWS bills, and it does not count. */
    public static Credit creditOfR1(Bill bill) {
        return new Credit(
                "Credit", millions("0.35"), LocalDate.of(2027, 5, 1), 12, bill.billedBy(Biller.AWS), Answer.NO);
    }

    public static BigDecimal millions(String millions) {
        return new BigDecimal(millions).movePointRight(6);
    }

    public static Deal claude(Deal deal, String off) {
        return deal.with(LineTerm.of("Claude", new Pricing.PercentOff(Share.of(off), false), CLAUDE))
                .with(outsideTheCap(Answer.YES));
    }

    /** Whether Claude counts outside the cap. */
    public static Clause outsideTheCap(Answer answer) {
        Answer under = switch (answer) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case NOT_IN_WRITING -> Answer.NOT_IN_WRITING;
        };
        return new Clause.Treats("Claude under the cap", List.of(CLAUDE), Aspect.UNDER_MARKETPLACE_CAP, under);
    }

    private static Header carried(String discount, String... commitments) {
        return header(discount, true, commitments).withRollover(Share.of("0.05"));
    }

    private static Header header(String discount, boolean petrel, String... commitments) {
        return new Header(
                List.of(commitments).stream().map(AldermoorDeals::millions).toList(),
                Collections.nCopies(3, Share.of(discount)),
                Answer.NO,
                Share.of("0.25"),
                Share.NONE,
                TrueUp.EACH_YEAR,
                payers(petrel));
    }

    private static List<Enrolment> payers(boolean petrel) {
        Enrolment us = new Enrolment("P1", null);
        return petrel ? List.of(us, new Enrolment("P3", null)) : List.of(us);
    }

    private static Tiers.Tier tier(String commitment, String discount) {
        return new Tiers.Tier(millions(commitment), Share.of(discount), "AWS by telephone, 2027-02-03", Grade.Q);
    }

    private static SupportPlan support() {
        return new SupportPlan(
                SUPPORT,
                List.of(band("150000", "0.10"), band("500000", "0.07"), band("1000000", "0.05"), band(null, "0.03")),
                Treatment.COUNTED);
    }

    private static SupportPlan.Band band(@Nullable String upTo, String share) {
        return new SupportPlan.Band(upTo == null ? null : new BigDecimal(upTo), Share.of(share));
    }

    private static BillLine aws(String id, String yearBefore, String low, String base, String high) {
        return BillLine.of(id, "P1", Biller.AWS, Treatment.DISCOUNTED, growing(yearBefore, low, base, high));
    }

    private static Spend growing(String yearBefore, String low, String base, String high) {
        return new Spend.Growing(millions(yearBefore), new BigDecimal(low), new BigDecimal(base), new BigDecimal(high));
    }

    private static BillLine bedrock(
            String id, String payer, Biller biller, Treatment treatment, List<Aldermoor.Workload> workloads) {
        SortedMap<YearMonth, Estimate> months = new TreeMap<>();
        for (YearMonth month = YearMonth.of(2027, 5);
                !month.isAfter(YearMonth.of(2030, 4));
                month = month.plusMonths(1)) {
            months.put(
                    month,
                    new Estimate(
                            sum(workloads, month, ForecastCase.LOW),
                            sum(workloads, month, ForecastCase.BASE),
                            sum(workloads, month, ForecastCase.HIGH)));
        }
        return BillLine.of(id, payer, biller, treatment, new Spend.ByMonth(months));
    }

    private static BigDecimal sum(List<Aldermoor.Workload> workloads, YearMonth month, ForecastCase scenario) {
        return workloads.stream()
                .map(workload -> workload.cost().month(month, scenario))
                .reduce(Amount.ZERO, Amount::plus)
                .known()
                .orElseThrow();
    }
}
