package dev.parley.schedule;

import dev.parley.bill.ContractLine;
import dev.parley.bill.PayerLine;
import dev.parley.engine.quantity.ContractYears;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lines of the bill that have no unit price of a model and are negotiated by spend, as drafts: dollars at list a month, at a
 * list rate of 1.00, so that an ask is a part of it. A contract year is the one before the agreement, grown by the base case
 * once a year; its twelve months are alike. A line whose growth nobody has entered is no draft: its dollars are not known.
 */
final class SpendLines {

    /** What their quantities are counted in. */
    static final String UNIT = "USD at list";

    static final String TERM = "all usage";
    static final String SCOPE = "all regions";
    static final String ACCOUNT = "all accounts";

    static final Map<Bundle, Set<ContractLine>> BUNDLES = Map.of(
            Bundle.SAGEMAKER, EnumSet.of(ContractLine.SAGEMAKER),
            Bundle.OTHER_AI,
                    EnumSet.of(ContractLine.GPU, ContractLine.VECTOR, ContractLine.AI_SERVICES, ContractLine.AGENTS));

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** @param quantities dollars by month, to the cent */
    record Spend(Bundle bundle, ContractLine line, String payer, Map<YearMonth, BigDecimal> quantities) {

        ScheduleLine.Key key() {
            return new ScheduleLine.Key(line.name(), SCOPE, ACCOUNT + " " + payer, null, false);
        }
    }

    private SpendLines() {}

    /** By bundle, then in the order of the bill. */
    static List<Spend> of(ContractYears years, List<PayerLine> bill) {
        var drafts = new ArrayList<Spend>();
        for (var bundle : List.of(Bundle.SAGEMAKER, Bundle.OTHER_AI)) {
            bill.stream()
                    .filter(line -> BUNDLES.get(bundle).contains(line.line()))
                    .filter(line ->
                            line.terms().growth() != null && line.yearZero().signum() > 0)
                    .forEach(line -> drafts.add(new Spend(bundle, line.line(), line.payer(), months(years, line))));
        }
        return List.copyOf(drafts);
    }

    private static Map<YearMonth, BigDecimal> months(ContractYears years, PayerLine line) {
        var growth = BigDecimal.ONE.add(line.terms().growth().base());
        var months = new TreeMap<YearMonth, BigDecimal>();
        for (int year = 1; year <= years.years(); year++) {
            var month = line.yearZero()
                    .multiply(growth.pow(year, MathContext.DECIMAL64))
                    .divide(MONTHS, ScheduleLine.DECIMALS, RoundingMode.HALF_UP);
            years.monthShares(year).keySet().forEach(one -> months.putIfAbsent(one, month));
        }
        return Map.copyOf(months);
    }
}
