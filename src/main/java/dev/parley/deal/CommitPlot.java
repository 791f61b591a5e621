package dev.parley.deal;

import dev.parley.engine.deal.CommitCurve;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commit curve: what a deal costs at other flat commitments, its other terms as they stand, and where the deals of the
 * desk are beside it.
 *
 * @param base    the deal whose other terms are taken
 * @param basis   which discount a commitment earns; the deal's own where there is no tier table
 * @param points  by commitment upward
 * @param marks   deals by their commitment, the mean of a ramp; each at its own terms, so beside the curve and not on it
 * @param none    what no agreement costs
 */
public record CommitPlot(
        DealSheet base, CurveBasis basis, List<CommitCurve.Point> points, List<Mark> marks, Outlook none) {

    private static final BigDecimal LOWEST = new BigDecimal("0.6");
    private static final BigDecimal HIGHEST = new BigDecimal("1.4");
    private static final int STEPS = 64;

    /**
     * @param commitment dollars a contract year, the mean of a ramp
     * @param ramp       whether it is that mean
     */
    public record Mark(DealRole role, String name, BigDecimal commitment, boolean ramp, Outlook outlook) {}

    /** Empty where no deal commits to anything: there is nothing to draw a curve around. */
    static Optional<CommitPlot> of(Desk desk, DealSheet base, CurveBasis wanted) {
        var rows = desk.rows();
        var marks = marks(desk, rows);
        var centre = desk.today()
                .flatMap(sheet -> mean(desk, sheet))
                .or(() -> mean(desk, base))
                .or(() -> marks.stream().map(Mark::commitment).findFirst());
        if (centre.isEmpty()) {
            return Optional.empty();
        }
        var basis = desk.tiers().isEmpty() ? CurveBasis.DEAL : wanted;
        int years = desk.negotiation().contractYears();
        var points = CommitCurve.points(
                desk.valuation(),
                desk.deal(base),
                basis == CurveBasis.TIER_TABLE ? desk.tierTable() : null,
                candidates(centre.get(), desk, marks).stream()
                        .map(usd -> Collections.nCopies(years, usd))
                        .toList());
        return Optional.of(
                new CommitPlot(base, basis, points, marks, rows.getLast().outlook()));
    }

    /** The flat commitment of the curve with the least expected payment. */
    public CommitCurve.Point least() {
        return CommitCurve.least(points);
    }

    /** The discount of a point; of the first year where the deal's own discount changes by year. */
    public static Share discount(CommitCurve.Point point) {
        return point.deal().header().discount(1);
    }

    public static BigDecimal commitment(CommitCurve.Point point) {
        return point.commitments().getFirst();
    }

    /** Dollars a contract year, the mean of a ramp; null where nothing is committed. */
    public static @Nullable BigDecimal mean(List<BigDecimal> commitments) {
        return commitments.isEmpty()
                ? null
                : commitments.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(commitments.size()), 2, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> mean(Desk desk, DealSheet sheet) {
        return Optional.ofNullable(mean(desk.deal(sheet).header().commitments()));
    }

    private static List<Mark> marks(Desk desk, List<DeskRow> rows) {
        var marked = Stream.of(
                        desk.today(),
                        desk.latestOffer(),
                        desk.latestAsk(),
                        desk.only(DealRole.TARGET),
                        desk.only(DealRole.WALK_AWAY))
                .flatMap(Optional::stream)
                .toList();
        var marks = new ArrayList<Mark>();
        for (var row : rows) {
            var sheet = row.sheet();
            var years = row.deal().header().commitments();
            var commitment = mean(years);
            if (sheet != null && marked.contains(sheet) && commitment != null) {
                boolean ramp = years.stream().anyMatch(year -> year.compareTo(years.getFirst()) != 0);
                marks.add(new Mark(sheet.role(), sheet.name(), commitment, ramp, row.outlook()));
            }
        }
        return List.copyOf(marks);
    }

    /** From 60 to 140 % of the centre in round steps, as far as the marks reach, and every row of the tier table between. */
    private static List<BigDecimal> candidates(BigDecimal centre, Desk desk, List<Mark> marks) {
        var low = marks.stream().map(Mark::commitment).reduce(centre.multiply(LOWEST), BigDecimal::min);
        var high = marks.stream().map(Mark::commitment).reduce(centre.multiply(HIGHEST), BigDecimal::max);
        var step = step(high.subtract(low));
        int from = low.divide(step, 0, RoundingMode.FLOOR).intValueExact();
        int to = high.divide(step, 0, RoundingMode.CEILING).intValueExact();
        var candidates = new TreeSet<BigDecimal>();
        IntStream.rangeClosed(Math.max(1, from), to)
                .mapToObj(i -> step.multiply(BigDecimal.valueOf(i)))
                .forEach(candidates::add);
        desk.tiers().stream()
                .map(Tier::commitment)
                .filter(usd -> usd.compareTo(candidates.first()) > 0 && usd.compareTo(candidates.last()) < 0)
                .forEach(candidates::add);
        return List.copyOf(candidates);
    }

    /** A step of 1, 2.5 or 5 times a power of ten of which about {@link #STEPS} make the range. */
    private static BigDecimal step(BigDecimal range) {
        var raw = range.divide(BigDecimal.valueOf(STEPS), 2, RoundingMode.UP);
        var power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        return Stream.of("1", "2.5", "5", "10")
                .map(BigDecimal::new)
                .map(power::multiply)
                .filter(step -> step.compareTo(raw) >= 0)
                .findFirst()
                .orElseThrow();
    }
}
