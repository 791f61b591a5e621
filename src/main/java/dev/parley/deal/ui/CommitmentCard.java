package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.bill.ui.BillAddition;
import dev.parley.deal.DealDesk;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.CaseYear;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Permission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The foot of the whole bill: paid, counted and committed under today's terms and AWS's latest offer, and what is uncertain. */
@SpringComponent
class CommitmentCard implements BillAddition {

    private static final BigDecimal MOST_OF_IT = new BigDecimal("0.8");

    private final DealDesk desks;

    CommitmentCard(DealDesk desks) {
        this.desks = desks;
    }

    @Override
    public Optional<Component> of(Negotiation negotiation, Membership reader) {
        if (!reader.may(Permission.SEE_POSITIONS)) {
            return Optional.empty();
        }
        var desk = desks.open(negotiation.id(), Sampling.USUAL, Lens.ALL_TERMS);
        var sheets = Stream.concat(desk.today().stream(), desk.latestOffer().stream())
                .toList();
        if (!desk.ready() || sheets.isEmpty()) {
            return Optional.empty();
        }
        var card = new PCard("Against the commitment")
                .meta("all lines low, base or high together; a year's own figures, in dollars")
                .tools(new Anchor("n/" + negotiation.slug() + "/commit", "Commit desk"))
                .internal()
                .flush()
                .body(table(desk, sheets))
                .foot(uncertain(desk));
        return Optional.of(card);
    }

    private static DataTable table(Desk desk, List<DealSheet> sheets) {
        int years = desk.negotiation().contractYears();
        var table = new DataTable("Paid, counted and committed by contract year");
        table.text("Deal");
        table.text("");
        for (int year = 1; year <= years; year++) {
            table.number("CY" + year);
        }
        for (var sheet : sheets) {
            try {
                rows(table, desk, sheet);
            } catch (InvalidDeal unfit) {
                table.row(unread(sheet, unfit, years));
            }
        }
        return table;
    }

    private static Object[] unread(DealSheet sheet, InvalidDeal unfit, int years) {
        var cells = new ArrayList<Object>(List.of(sheet.name(), String.valueOf(unfit.getMessage())));
        for (int year = 0; year < years; year++) {
            cells.add(Numbers.NONE);
        }
        return cells.toArray();
    }

    private static void rows(DataTable table, Desk desk, DealSheet sheet) {
        var deal = desk.deal(sheet);
        Map<ForecastCase, List<CaseYear>> cases = new EnumMap<>(ForecastCase.class);
        for (var scenario : ForecastCase.values()) {
            cases.put(scenario, desk.valuation().years(deal, scenario));
        }
        row(table, sheet.name(), "Paid, shortfall included", cases, year -> Numbers.usd(year.payment()));
        row(table, "", "Counted", cases, year -> Numbers.usd(counted(year)));
        row(table, "", "Commitment", cases, CommitmentCard::commitment);
        row(table, "", "Above the commitment", cases, CommitmentCard::headroom);
        row(table, "", "Of the Marketplace cap", cases, CommitmentCard::capUsed);
    }

    private static void row(
            DataTable table,
            String deal,
            String what,
            Map<ForecastCase, List<CaseYear>> cases,
            Function<CaseYear, String> words) {
        var cells = new ArrayList<Object>(List.of(deal, what));
        var base = cases.getOrDefault(ForecastCase.BASE, List.of());
        for (int y = 0; y < base.size(); y++) {
            var low = words.apply(cases.getOrDefault(ForecastCase.LOW, base).get(y));
            var high = words.apply(cases.getOrDefault(ForecastCase.HIGH, base).get(y));
            var middle = words.apply(base.get(y));
            cells.add(low.equals(middle) && high.equals(middle) ? middle : TwoLines.of(middle, low + " to " + high));
        }
        table.row(cells.toArray());
    }

    private static BigDecimal counted(CaseYear year) {
        return year.counted().add(year.carriedIn());
    }

    private static String commitment(CaseYear year) {
        return year.commitment() == null ? "none" : Numbers.usd(year.commitment());
    }

    private static String headroom(CaseYear year) {
        return year.commitment() == null
                ? Numbers.NONE
                : Numbers.usd(counted(year).subtract(year.commitment()));
    }

    private static String capUsed(CaseYear year) {
        return year.marketplaceCap() == null || year.marketplaceCap().signum() == 0
                ? Numbers.NONE
                : Numbers.percent(year.capped().divide(year.marketplaceCap(), 4, RoundingMode.HALF_UP), 0);
    }

    /** The fewest lines that together carry four fifths of the spread. */
    private static String uncertain(Desk desk) {
        var carried = BigDecimal.ZERO;
        var named = new ArrayList<String>();
        for (var line : desk.valuation().uncertainty()) {
            if (carried.compareTo(MOST_OF_IT) >= 0) {
                break;
            }
            carried = carried.add(line.share());
            named.add(line.line() + " " + Numbers.percent(line.share(), 0));
        }
        return named.isEmpty()
                ? "No line of the bill is uncertain: low, base and high are the same."
                : "Of the uncertainty of the whole bill, " + Numbers.percent(carried, 0) + " comes from "
                        + String.join(", ", named) + ".";
    }
}
