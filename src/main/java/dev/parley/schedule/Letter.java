package dev.parley.schedule;

import dev.parley.bill.ContractLine;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.deal.Words;
import dev.parley.engine.quantity.ContractYears;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a deal says of the lines of a schedule. A rate or a percentage on a line stands instead of list price and of the
 * discount across services, as the deal is evaluated; the discount reaches the lines that take it and have neither. Nothing
 * reaches a payer outside the agreement.
 */
public final class Letter {

    private static final int DECIMALS = 12;

    private final DealSheet sheet;
    private final List<ProductLink> links;
    private final Set<ContractLine> discounted;
    private final Set<String> enrolled;
    private final ContractYears years;
    private final boolean expired;

    /**
     * @param discounted lines of the bill that take the discount where the deal does not speak of it
     * @param enrolled   codes of the payers that take part where the deal does not speak of them
     */
    Letter(
            DealSheet sheet,
            List<ProductLink> links,
            Set<ContractLine> discounted,
            Set<String> enrolled,
            ContractYears years,
            LocalDate today) {
        this.sheet = sheet;
        this.links = List.copyOf(links);
        this.discounted = Set.copyOf(discounted);
        this.enrolled = Set.copyOf(enrolled);
        this.years = years;
        this.expired = sheet.expired(today);
    }

    public String name() {
        return sheet.name();
    }

    public boolean expired() {
        return expired;
    }

    /** The last day on which it stands, or null. */
    public @Nullable LocalDate expires() {
        return sheet.expires();
    }

    /** Rates and percentages off the rates of products, as far as it states a value. */
    public List<Item> products() {
        return sheet.items().stream()
                .filter(item -> item.topic().about() == Topic.About.PRODUCT && item.topic() != Topic.OTHER)
                .filter(item -> item.said().valued())
                .toList();
    }

    /** Which lines a product was said to be, or null while nobody has. */
    public @Nullable ProductLink link(Item product) {
        return links.stream()
                .filter(link -> link.product().equals(product.subject()))
                .findFirst()
                .orElse(null);
    }

    /**
     * What it comes to on a line.
     *
     * @param year contract year, 1 is the first
     */
    public Optional<Offered> on(ScheduleLine line, int year) {
        if (!takesPart(line, year)) {
            return Optional.empty();
        }
        return own(line)
                .or(() -> line.list() == null || discount(line, year).signum() == 0
                        ? Optional.empty()
                        : Optional.of(offered(
                                line,
                                off(line.list(), discount(line, year)),
                                false,
                                Words.percent(discount(line, year)) + " across services",
                                null)));
    }

    /** What it agrees on a line itself, in whichever contract year its payer begins to take part. */
    Optional<Offered> ofLine(ScheduleLine line) {
        return takesPart(line, years.years()) ? own(line) : Optional.empty();
    }

    private Optional<Offered> own(ScheduleLine line) {
        return product(line).or(() -> percentage(line));
    }

    /** The part of a contract year in which it can reach a line: the payer of the line may begin to take part later. */
    Period reached(ScheduleLine line, Schedule schedule, Period year) {
        return enrolment(line)
                .map(Item::from)
                .map(day -> schedule.since(year, day))
                .orElse(year);
    }

    /**
     * The discount across services that a line takes where it has no rate of its own: a share of list, zero where none.
     *
     * @param year contract year, 1 is the first
     */
    public BigDecimal discount(ScheduleLine line, int year) {
        var item = sheet.item(new Item.Key(Topic.DISCOUNT, ""))
                .filter(said -> said.said() == Said.OFFERED && !said.years().isEmpty());
        if (item.isEmpty() || !takesPart(line, year) || !takesDiscount(contractLine(line))) {
            return BigDecimal.ZERO;
        }
        var shares = item.get().years();
        return shares.get(Math.min(year, shares.size()) - 1);
    }

    /** The line of the bill that a line of the schedule belongs to. */
    static ContractLine contractLine(ScheduleLine line) {
        if (line.bySpend()) {
            return ContractLine.valueOf(line.model());
        }
        return line.paper() == Paper.MARKETPLACE ? ContractLine.BEDROCK_MARKETPLACE : ContractLine.BEDROCK_AWS;
    }

    private Optional<Offered> product(ScheduleLine line) {
        return products().stream()
                .filter(item -> {
                    var link = link(item);
                    return link != null && link.names(line);
                })
                .flatMap(item -> item.topic() == Topic.RATE
                        ? Optional.ofNullable(item.rate())
                                .map(rate ->
                                        offered(line, rate, true, Words.rate(rate) + " for " + item.subject(), item))
                                .stream()
                        : percent(line, item, item.subject()).stream())
                .findFirst();
    }

    private Optional<Offered> percentage(ScheduleLine line) {
        if (line.bundle() == Bundle.CAPACITY) {
            return Optional.empty();
        }
        var about = contractLine(line);
        return sheet.item(new Item.Key(Topic.LINE_DISCOUNT, about.name()))
                .filter(item -> item.said().valued())
                .flatMap(item -> percent(line, item, about.label()));
    }

    private Optional<Offered> percent(ScheduleLine line, Item item, String what) {
        return line.list() == null || item.share() == null
                ? Optional.empty()
                : Optional.of(offered(
                        line,
                        off(line.list(), item.share()),
                        true,
                        Words.percent(item.share()) + " off list, " + what,
                        item));
    }

    private Offered offered(ScheduleLine line, BigDecimal rate, boolean ofLine, String words, @Nullable Item item) {
        var later = enrolment(line)
                .map(Item::from)
                .filter(day -> day.isAfter(years.effective()))
                .map(day -> ", from " + day)
                .orElse("");
        var spoken = item != null && item.said() == Said.SPOKEN ? ", not in writing" : "";
        var last = expired ? ", expired on " + Objects.requireNonNull(sheet.expires()) : "";
        return new Offered(rate, ofLine ? rate : null, sheet.name() + ": " + words + later + spoken + last, expired);
    }

    /** Whether the payer of a line takes part before a contract year is over. */
    private boolean takesPart(ScheduleLine line, int year) {
        return enrolment(line)
                .map(item -> item.said() == Said.OFFERED
                        && (item.from() == null || !item.from().isAfter(years.to(Math.min(year, years.years())))))
                .orElse(enrolled.contains(line.payer()));
    }

    private Optional<Item> enrolment(ScheduleLine line) {
        return sheet.item(new Item.Key(Topic.ENROLMENT, line.payer()));
    }

    private boolean takesDiscount(ContractLine line) {
        return sheet.item(new Item.Key(Topic.TAKES_DISCOUNT, line.name()))
                .map(item -> item.said() == Said.OFFERED)
                .orElse(discounted.contains(line));
    }

    private static BigDecimal off(BigDecimal list, BigDecimal share) {
        var rate = list.multiply(BigDecimal.ONE.subtract(share));
        return rate.scale() > DECIMALS ? rate.setScale(DECIMALS, RoundingMode.HALF_UP) : rate;
    }
}
