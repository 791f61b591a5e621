package dev.parley.benchmark;

import dev.parley.bill.ContractLine;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.engine.bargaining.Batna;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Departure;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import dev.parley.migration.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All alternatives of a negotiation on one bill, beside AWS's lowest tier and no agreement. Prices are there at once; what
 * leaving is worth is drawn when asked, since each asks for the whole bill again.
 *
 * @param proposals   dearest saving first
 * @param noMove      codes of workloads for which no cheaper model on Bedrock is known
 */
public record AlternativeBoard(
        List<AlternativeLine> lines,
        List<Proposal> proposals,
        List<String> noMove,
        Desk desk) {

    /** The deal that is left, or not. */
    public enum Against {
        TODAY("today's terms"),
        LATEST("AWS's latest offer"),
        TARGET("target");

        private final String label;

        Against(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        private Optional<DealSheet> sheet(Desk desk) {
            return switch (this) {
                case TODAY -> desk.today();
                case LATEST -> desk.latestOffer();
                case TARGET -> desk.only(DealRole.TARGET);
            };
        }
    }

    /**
     * @param byDeal         what leaving is worth under each deal there is, over the term
     * @param left           the contract lines whose traffic would leave AWS; none for another model on Bedrock, which takes the
     *                       same discount and so is no answer to it
     * @param discountToStay share off list on all of those lines, instead of what the offer gives, at which staying under AWS's latest offer costs no more than this;
     *                       0: it does as it stands; null: not even free of charge, or there is no offer
     */
    public record Worth(
            AlternativeLine line,
            Map<Against, Batna> byDeal,
            List<ContractLine> left,
            @Nullable BigDecimal discountToStay) {

        public Optional<BigDecimal> under(Against against) {
            return Optional.ofNullable(byDeal.get(against)).map(Batna::worth);
        }
    }

    /**
     * A whole agreement as an alternative.
     *
     * @param expected     payment over the term
     * @param moreThanToday above zero: dearer than today's terms; null without those
     * @param aMonth       the same a month of the term
     */
    public record Whole(
            String name, BigDecimal expected, @Nullable BigDecimal moreThanToday, @Nullable BigDecimal aMonth) {}

    /**
     * What a line of the bill must give so that we stay.
     *
     * @param discount share off list on the line; 1 where not even that would do
     * @param verdict  of the alternative that asks for it; open: it may yet fail
     */
    public record WalkAway(ContractLine line, BigDecimal discount, String alternative, Verdict verdict) {}

    public AlternativeBoard {
        lines = List.copyOf(lines);
        proposals = List.copyOf(proposals);
        noMove = List.copyOf(noMove);
    }

    /** What leaving by an alternative is worth; empty while it cannot be weighed, or the bill is not complete. */
    public Optional<Worth> worth(AlternativeLine line) {
        var move = line.move();
        if (move == null || !desk.ready()) {
            return Optional.empty();
        }
        var valuation = desk.valuation();
        var gone = Batna.gone(valuation, move);
        var byDeal = new EnumMap<Against, Batna>(Against.class);
        for (var against : Against.values()) {
            against.sheet(desk)
                    .map(desk::deal)
                    .ifPresent(deal -> byDeal.put(against, Batna.of(valuation, gone, deal, move)));
        }
        var left = left(move);
        var stay = left.isEmpty()
                ? Optional.<Share>empty()
                : desk.latestOffer()
                        .map(desk::deal)
                        .flatMap(deal -> Batna.discountToStay(
                                valuation,
                                gone,
                                deal,
                                move,
                                left.stream()
                                        .flatMap(one -> desk.linesOf(one).stream())
                                        .toList()));
        return Optional.of(
                new Worth(line, Map.copyOf(byDeal), left, stay.map(Share::value).orElse(null)));
    }

    /** What each alternative is worth that can be weighed, in the order of {@link #lines}. */
    public List<Worth> worths() {
        return lines.stream().flatMap(line -> worth(line).stream()).toList();
    }

    /** AWS's lowest tier and no agreement. */
    public List<Whole> wholes() {
        if (!desk.ready()) {
            return List.of();
        }
        var today = desk.today().map(desk::deal).map(deal -> desk.valuation().expected(deal));
        var wholes = new ArrayList<Whole>();
        desk.tierDeals().stream()
                .min(Comparator.comparing(deal -> deal.header().commitment(1)))
                .ifPresent(deal -> wholes.add(whole("AWS's own lowest tier: " + deal.name(), deal, today)));
        wholes.add(whole("No agreement: list, no commitment", desk.none(), today));
        return List.copyOf(wholes);
    }

    /**
     * The discount off list that a contract line must give so that no alternative that counts is better than staying under
     * AWS's latest offer: its walk-away as far as the alternative says.
     *
     * @param worths as {@link #worths} answered
     * @param sure   only alternatives whose quality passed; else open ones as well
     * @return empty without an alternative of this line alone that can be weighed, or without an offer
     */
    public Optional<WalkAway> walkAway(List<Worth> worths, ContractLine line, boolean sure) {
        return worths.stream()
                .filter(one -> one.left().equals(List.of(line)) && one.byDeal().containsKey(Against.LATEST))
                .filter(one -> one.line().entry().counts() && !(sure && one.line().open()))
                .map(one -> new WalkAway(
                        line,
                        Objects.requireNonNullElse(one.discountToStay(), BigDecimal.ONE),
                        one.line().name(),
                        one.line().entry().verdict()))
                .max(Comparator.comparing(WalkAway::discount));
    }

    private List<ContractLine> left(dev.parley.engine.bargaining.Alternative move) {
        var ids = move.leaving().stream().map(Departure::line).collect(Collectors.toSet());
        return Arrays.stream(ContractLine.values())
                .filter(line -> desk.linesOf(line).stream().anyMatch(ids::contains))
                .toList();
    }

    private Whole whole(String name, Deal deal, Optional<BigDecimal> today) {
        var expected = desk.valuation().expected(deal);
        var more = today.map(expected::subtract);
        var months = BigDecimal.valueOf(12L * desk.negotiation().contractYears());
        return new Whole(
                name,
                expected,
                more.orElse(null),
                more.map(usd -> Money.divide(usd, months)).orElse(null));
    }
}
