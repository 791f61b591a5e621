package dev.parley.schedule;

import dev.parley.bill.ContractLine;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.deal.Words;
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
            LocalDate today) {
        this.sheet = sheet;
        this.links = List.copyOf(links);
        this.discounted = Set.copyOf(discounted);
        this.enrolled = Set.copyOf(enrolled);
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
        if (!takesPart(line)) {
            return Optional.empty();
        }
        return product(line)
                .or(() -> percentage(line))
                .or(() -> line.list() == null || discount(line, year).signum() == 0
                        ? Optional.empty()
                        : Optional.of(offered(
                                off(line.list(), discount(line, year)),
                                false,
                                Words.percent(discount(line, year)) + " across services",
                                null)));
    }

    /**
     * The discount across services that a line takes where it has no rate of its own: a share of list, zero where none.
     *
     * @param year contract year, 1 is the first
     */
    public BigDecimal discount(ScheduleLine line, int year) {
        var item = sheet.item(new Item.Key(Topic.DISCOUNT, ""))
                .filter(said -> said.said() == Said.OFFERED && !said.years().isEmpty());
        if (item.isEmpty() || !takesPart(line) || !takesDiscount(contractLine(line))) {
            return BigDecimal.ZERO;
        }
        var years = item.get().years();
        return years.get(Math.min(year, years.size()) - 1);
    }

    /** The line of the bill that a line of the schedule belongs to. */
    static ContractLine contractLine(ScheduleLine line) {
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
                                .map(rate -> offered(rate, true, Words.rate(rate) + " for " + item.subject(), item))
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
                        off(line.list(), item.share()),
                        true,
                        Words.percent(item.share()) + " off list, " + what,
                        item));
    }

    private Offered offered(BigDecimal rate, boolean ofLine, String words, @Nullable Item item) {
        var spoken = item != null && item.said() == Said.SPOKEN ? ", not in writing" : "";
        var last = expired ? ", expired on " + Objects.requireNonNull(sheet.expires()) : "";
        return new Offered(rate, ofLine ? rate : null, sheet.name() + ": " + words + spoken + last, expired);
    }

    private boolean takesPart(ScheduleLine line) {
        return sheet.item(new Item.Key(Topic.ENROLMENT, line.payer()))
                .map(item -> item.said() == Said.OFFERED)
                .orElse(enrolled.contains(line.payer()));
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
