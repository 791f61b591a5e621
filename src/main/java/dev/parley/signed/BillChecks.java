package dev.parley.signed;

import dev.parley.bill.BillLines;
import dev.parley.bill.BillRates;
import dev.parley.bill.LineTerms;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bills held against what was agreed. */
@Service
public class BillChecks {

    private final BillRates rates;
    private final BillLines lines;
    private final Agreements agreements;
    private final CountedMonths counted;
    private final Access access;

    BillChecks(BillRates rates, BillLines lines, Agreements agreements, CountedMonths counted, Access access) {
        this.rates = rates;
        this.lines = lines;
        this.agreements = agreements;
        this.counted = counted;
        this.access = access;
    }

    /**
     * A month of bills.
     *
     * @param owed     dollars that AWS owes us for it
     * @param sum      from the first month on
     * @param checked  lines that could be checked: something is agreed for them, and the bill tells enough
     * @param of       of how many
     * @param ours     counted by us as entered, or null
     * @param aws      counted by AWS, or null
     */
    public record Month(
            YearMonth month,
            BigDecimal owed,
            BigDecimal sum,
            long checked,
            long of,
            @Nullable BigDecimal ours,
            @Nullable BigDecimal aws) {

        /** Dollars that AWS owes us, as far as that could be checked; empty where nothing could. */
        public Optional<BigDecimal> knownOwed() {
            return checked == 0 ? Optional.empty() : Optional.of(owed);
        }
    }

    /**
     * @param months   that are billed and over, in order
     * @param findings of all of them
     * @param outside  billed months in which no agreement was in force
     */
    public record Checked(List<Month> months, List<Finding> findings, SortedSet<YearMonth> outside) {

        /** Dollars that AWS owes us for all months, as far as they could be checked; empty where none could. */
        public Optional<BigDecimal> knownOwed() {
            return months.stream()
                    .map(Month::knownOwed)
                    .flatMap(Optional::stream)
                    .reduce(BigDecimal::add);
        }

        /** The findings of a month, what is owed first. */
        public List<Finding> of(YearMonth month) {
            return findings.stream()
                    .filter(one -> one.month().equals(month))
                    .sorted(Comparator.comparing(Finding::overcharged)
                            .thenComparing(Finding::missed)
                            .reversed()
                            .thenComparing(Finding::verdict)
                            .thenComparing(Finding::line))
                    .toList();
        }
    }

    @Transactional(readOnly = true)
    public Checked of(UUID id) {
        access.require(id, Permission.SEE_BILL);
        var charges = rates.of(id);
        var terms = lines.of(id).stream().collect(Collectors.toMap(LineTerms::line, Function.identity()));
        var known = new HashMap<YearMonth, Optional<Agreement>>();
        var findings = new BillCheck(
                        month -> known.computeIfAbsent(month, one -> agreements.inForce(id, one.atDay(1))), terms)
                .of(charges);
        var billed = charges.stream().map(BillRates.OnBill::month).collect(Collectors.toCollection(TreeSet::new));
        var outside = new TreeSet<>(billed);
        findings.forEach(one -> outside.remove(one.month()));
        return new Checked(months(billed, findings, counted.of(id)), findings, outside);
    }

    private static List<Month> months(SortedSet<YearMonth> billed, List<Finding> findings, List<CountedMonth> entered) {
        var months = new ArrayList<Month>();
        var sum = BigDecimal.ZERO;
        for (var month : billed) {
            var here =
                    findings.stream().filter(one -> one.month().equals(month)).toList();
            var owed = here.stream()
                    .filter(one -> one.verdict().owed())
                    .map(Finding::overcharged)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            sum = sum.add(owed);
            months.add(new Month(
                    month,
                    owed,
                    sum,
                    here.stream().filter(one -> one.verdict().checked()).count(),
                    here.size(),
                    entered(entered, month, CountedMonth.Whose.OURS),
                    entered(entered, month, CountedMonth.Whose.AWS)));
        }
        return List.copyOf(months);
    }

    private static @Nullable BigDecimal entered(List<CountedMonth> entered, YearMonth month, CountedMonth.Whose whose) {
        return entered.stream()
                .filter(one -> one.whose() == whose && one.month().equals(month) && !one.projected())
                .map(CountedMonth::usd)
                .findFirst()
                .orElse(null);
    }

    /** What AWS owes for a month, as it is claimed: only what stands on the bill and in the agreement. */
    @Transactional(readOnly = true)
    public Claim claim(UUID id, YearMonth month) {
        return claim(id, month, of(id));
    }

    /** @param checked what {@link #of(UUID)} answered */
    @Transactional(readOnly = true)
    public Claim claim(UUID id, YearMonth month, Checked checked) {
        access.require(id, Permission.SEE_BILL);
        var owed =
                checked.of(month).stream().filter(one -> one.verdict().owed()).toList();
        var agreement = agreements.inForce(id, month.atDay(1));
        return new Claim(
                month,
                agreement.map(Agreement::from).orElse(month.atDay(1)),
                owed.stream()
                        .map(one -> new Claim.Line(
                                one.payer(),
                                one.line().label(),
                                one.what(),
                                one.unit(),
                                one.quantity(),
                                one.onBill(),
                                one.agreed(),
                                one.overcharged()))
                        .toList());
    }
}
