package dev.parley.signed;

import dev.parley.bill.BillLines;
import dev.parley.bill.BillSpend;
import dev.parley.bill.Bills;
import dev.parley.bill.LineTerms;
import dev.parley.deal.DealDesk;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.Desk;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.Landing;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.deal.Spread;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Money;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Payer;
import dev.parley.negotiation.Permission;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where counted spend lands, contract year by contract year. */
@Service
public class Landings {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final CountedMonths counted;
    private final GapClosers closers;
    private final Agreements agreements;
    private final Previews previews;
    private final Deals deals;
    private final DealDesk desks;
    private final Bills bills;
    private final BillSpend spend;
    private final BillLines lines;
    private final Negotiations negotiations;
    private final Access access;
    private final Clock clock;

    Landings(
            CountedMonths counted,
            GapClosers closers,
            Agreements agreements,
            Previews previews,
            Deals deals,
            DealDesk desks,
            Bills bills,
            BillSpend spend,
            BillLines lines,
            Negotiations negotiations,
            Access access,
            Clock clock) {
        this.counted = counted;
        this.closers = closers;
        this.agreements = agreements;
        this.previews = previews;
        this.deals = deals;
        this.desks = desks;
        this.bills = bills;
        this.spend = spend;
        this.lines = lines;
        this.negotiations = negotiations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A contract year that can be looked at.
     *
     * @param signed whether it is signed, or of today's terms
     */
    public record Choice(String label, LocalDate from, boolean signed) {}

    private record Of(Agreement agreement, int year, boolean signed) {}

    /** Today's contract year, the one before, and those of the new agreement. */
    @Transactional(readOnly = true)
    public List<Choice> years(UUID id) {
        access.require(id, Permission.SEE_BILL);
        return all(negotiations.byId(id)).stream()
                .map(of -> new Choice(
                        "CY" + of.year() + ", " + of.agreement().name(),
                        of.agreement().years().from(of.year()),
                        of.signed()))
                .toList();
    }

    private List<Of> all(Negotiation negotiation) {
        var all = new ArrayList<Of>();
        var sheets = deals.of(negotiation.id());
        previews.today(negotiation, sheets).ifPresent(today -> {
            for (int year = Math.max(1, today.years().years() - 1);
                    year <= today.years().years();
                    year++) {
                all.add(new Of(today, year, true));
            }
        });
        for (int year = 1; year <= negotiation.contractYears(); year++) {
            int of = year;
            var last = negotiation.years().to(year);
            var signed = agreements.signed(negotiation.id()).stream()
                    .filter(Agreement.Signed::counts)
                    .map(Agreement.Signed::agreement)
                    .filter(agreement -> agreement.inForceOn(last))
                    .reduce((_, later) -> later);
            signed.map(agreement -> new Of(agreement, of, true))
                    .or(() -> previews.planned(negotiation, sheets).map(agreement -> new Of(agreement, of, false)))
                    .ifPresent(all::add);
        }
        return all;
    }

    /**
     * A contract year; empty where there is no agreement at all, entered or signed.
     *
     * @param from a day of it, or null: the year that runs
     */
    @Transactional(readOnly = true)
    public Optional<LandingYear> of(UUID id, @Nullable LocalDate from) {
        access.require(id, Permission.SEE_BILL);
        var negotiation = negotiations.byId(id);
        var day = from == null ? LocalDate.now(clock) : from;
        var all = all(negotiation);
        return all.stream()
                .filter(of -> of.agreement()
                        .years()
                        .yearOf(day)
                        .filter(year -> year == of.year())
                        .isPresent())
                .reduce((_, later) -> later)
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst()))
                .map(of -> landing(negotiation, of));
    }

    private LandingYear landing(Negotiation negotiation, Of of) {
        var id = negotiation.id();
        var agreement = of.agreement();
        var missing = new ArrayList<String>();
        var expected = expected(negotiation, of, missing);
        var terms = lines.of(id).stream().collect(Collectors.toMap(LineTerms::line, Function.identity()));
        var billed = new CountedFromBills(spend.byPayer(id), terms, agreement, of.year()).byMonth();
        var months = new LandingMonths(
                        agreement.years().months(of.year()),
                        YearMonth.now(clock),
                        counted.of(id),
                        billed,
                        expected.monthly())
                .all();
        var commitment = agreement.commitment(of.year()).orElse(null);
        var landing = LandingMonths.engine(months)
                .map(engine -> Landing.of(engine, commitment, expected.spread()))
                .orElse(null);
        if (landing == null) {
            missing.add(
                    "No month of this contract year is told or expected yet: take in a bill, or enter what counted.");
        }
        var last = agreement.years().to(of.year());
        var offered = new ArrayList<>(closers.of(id));
        offered.addAll(new EnrolPayers(agreement, of.year(), LocalDate.now(clock))
                .of(negotiation.payers().stream().map(Payer::code).toList(), bills.byPayer(id)));
        return new LandingYear(
                agreement.name(),
                of.signed(),
                of.year(),
                agreement.years().from(of.year()),
                last,
                commitment,
                months,
                landing,
                LandingYear.closers(offered, LocalDate.now(clock), last, room(agreement, of.year(), billed)),
                List.copyOf(missing));
    }

    /** @param monthly dollars a month that the whole bill expects to count; null before the new agreement */
    private record Expected(Spread spread, @Nullable BigDecimal monthly) {}

    /** Before the new agreement the spread is that of its first year. */
    private Expected expected(Negotiation negotiation, Of of, List<String> missing) {
        Desk desk = desks.open(negotiation.id(), Sampling.USUAL, Lens.ALL_TERMS);
        if (!desk.ready()) {
            missing.addAll(desk.missing());
            return new Expected(Spread.NONE, null);
        }
        boolean within = of.agreement().years().equals(negotiation.years());
        DealSheet sheet = within
                ? of.agreement().sheet()
                : desk.today().orElse(of.agreement().sheet());
        try {
            var deal = desk.deal(sheet);
            int year = within ? of.year() : 1;
            var base = desk.valuation()
                    .years(deal, ForecastCase.BASE)
                    .get(year - 1)
                    .counted();
            return new Expected(desk.valuation().spread(deal, year), within ? Money.divide(base, MONTHS) : null);
        } catch (InvalidDeal misfit) {
            missing.add("\"" + sheet.name() + "\" cannot be evaluated: " + misfit.getMessage());
            return new Expected(Spread.NONE, null);
        }
    }

    private static @Nullable BigDecimal room(
            Agreement agreement, int year, SortedMap<YearMonth, CountedFromBills.Counted> billed) {
        var used =
                billed.values().stream().map(CountedFromBills.Counted::capped).reduce(BigDecimal.ZERO, BigDecimal::add);
        return agreement
                .commitment(year)
                .map(usd ->
                        usd.multiply(agreement.marketplaceCap()).subtract(used).max(BigDecimal.ZERO))
                .orElse(null);
    }
}
