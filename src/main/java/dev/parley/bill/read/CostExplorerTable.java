package dev.parley.bill.read;

import dev.parley.bill.Charge;
import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import dev.parley.intake.Rejects;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One Cost Explorer file while it is read: its cells are added to the bill's charges, its totals kept to be compared. */
final class CostExplorerTable {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Parts whose total is wrong: so many say that the file was changed. */
    private static final int MOST_WRONG = 20;

    /** What the file says a part comes to, in all months, and what its cells add up to. */
    record PartTotal(String part, BigDecimal inFile, BigDecimal cells) {

        boolean agrees() {
            return inFile.subtract(cells).abs().compareTo(CENT) < 0;
        }
    }

    private final String file;
    private final CostExplorerLayout layout;
    private final Rejects rejects;
    private final Ledger charges;
    private final SortedSet<YearMonth> months = new TreeSet<>();
    private final Map<YearMonth, BigDecimal> cells = new TreeMap<>();
    private final Map<YearMonth, BigDecimal> totals = new TreeMap<>();
    private BigDecimal charged = BigDecimal.ZERO;
    private final Map<String, BigDecimal> columns = new TreeMap<>();
    private final Map<String, BigDecimal> columnTotals = new TreeMap<>();
    private final List<PartTotal> wrongParts = new ArrayList<>();
    private @Nullable BigDecimal total;
    private @Nullable String decimalComma;
    private long rows = 0;

    /** @param charges of the whole bill: a file's cells may be more than memory holds, those that differ are few */
    CostExplorerTable(String file, CostExplorerLayout layout, Rejects rejects, Ledger charges) {
        this.file = file;
        this.layout = layout;
        this.rejects = rejects;
        this.charges = charges;
    }

    /** Takes a record in. */
    void take(List<String> record, long line) {
        var first = record.getFirst().strip();
        var month = layout.monthsDown() ? Texts.month(first) : null;
        if (record.size() != layout.columns().size() + 1) {
            rejects.add(
                    file,
                    line,
                    record.size() + " fields where the header has "
                            + (layout.columns().size() + 1),
                    "");
        } else if (CostExplorerLayout.total(first)) {
            totals(record);
        } else if (layout.monthsDown() && month == null) {
            rejects.add(file, line, "the date is not written as 2026-09-01", first);
        } else {
            rows++;
            cells(record, line, first, month);
        }
    }

    private void cells(List<String> record, long line, String first, @Nullable YearMonth date) {
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < layout.columns().size(); i++) {
            var column = layout.columns().get(i);
            var text = record.get(i + 1);
            if (column.holds() == CostExplorerLayout.Holds.USAGE) {
                continue;
            }
            var month = column.month() == null ? date : column.month();
            if (column.holds() == CostExplorerLayout.Holds.COST && month != null) {
                months.add(month);
            }
            if (Texts.none(text)) {
                continue;
            }
            var amount = Texts.amount(text);
            if (amount == null) {
                decimalComma = decimalComma == null && Texts.decimalComma(text) ? text.strip() : decimalComma;
                rejects.add(file, line, "the amount is no number", text.strip());
            } else if (column.holds() == CostExplorerLayout.Holds.COST && month != null) {
                cells.merge(month, amount, BigDecimal::add);
                charged = charged.add(amount);
                sum = sum.add(amount);
                if (column.month() == null) {
                    columns.merge(column.name(), amount, BigDecimal::add);
                }
                charges.add(charge(column.month() == null ? column.name() : first, month, amount));
            } else if (date != null) {
                totals.merge(date, amount, BigDecimal::add);
            } else {
                compare(new PartTotal(first, amount, sum));
            }
        }
    }

    private void compare(PartTotal part) {
        if (!part.agrees() && wrongParts.size() < MOST_WRONG) {
            wrongParts.add(part);
        }
    }

    private void totals(List<String> record) {
        columnTotals.clear();
        for (int i = 0; i < layout.columns().size(); i++) {
            var column = layout.columns().get(i);
            var amount = Texts.amount(record.get(i + 1));
            if (amount == null) {
                continue;
            }
            switch (column.holds()) {
                case TOTAL -> total = amount;
                case COST -> {
                    if (column.month() == null) {
                        columnTotals.merge(column.name(), amount, BigDecimal::add);
                    } else {
                        totals.merge(column.month(), amount, BigDecimal::add);
                    }
                }
                case USAGE -> {}
            }
        }
    }

    private Charge charge(String name, YearMonth month, BigDecimal amount) {
        return switch (layout.grouping()) {
            case SERVICE -> {
                var seller = seller(name);
                yield plain(month, null, seller, name, Kinds.ofService(name, seller), null, amount);
            }
            case ACCOUNT -> {
                var account = Texts.account(name);
                yield plain(month, account == null ? name : account, Seller.AWS, "", Kind.USAGE, null, amount);
            }
            // named, so that a type that is not recognised can be put where it belongs
            case CHARGE_TYPE -> plain(month, null, Seller.AWS, name, Kinds.of(name, "", Seller.AWS), null, amount);
            case REGION -> plain(month, null, Seller.AWS, "", Kind.USAGE, name, amount);
            case USAGE_TYPE -> used(name, month, amount);
        };
    }

    private static Seller seller(String service) {
        var lower = service.toLowerCase(Locale.ROOT);
        return lower.contains("bedrock edition") || lower.contains("marketplace") ? Seller.MARKETPLACE : Seller.AWS;
    }

    private static Charge plain(
            YearMonth month,
            @Nullable String account,
            Seller seller,
            String service,
            Kind kind,
            @Nullable String region,
            BigDecimal amount) {
        return new Charge(
                null, account, month, seller, service, kind, region, null, null, null, null, null, null, null, null,
                amount, amount);
    }

    private static Charge used(String usageType, YearMonth month, BigDecimal amount) {
        boolean bedrock = UsageTypes.bedrock(usageType);
        boolean sageMaker = !bedrock && usageType.contains(":ml.");
        var seller = UsageTypes.marketplace(usageType) ? Seller.MARKETPLACE : Seller.AWS;
        return new Charge(
                null,
                null,
                month,
                seller,
                bedrock ? "Amazon Bedrock" : sageMaker ? "Amazon SageMaker" : "",
                Kinds.ofService(usageType, seller),
                null,
                bedrock ? UsageTypes.model(usageType) : null,
                bedrock ? UsageTypes.scope(usageType, "", "") : null,
                bedrock ? UsageTypes.tokenClass(usageType, "", "") : null,
                bedrock ? UsageTypes.pricingModel(usageType, "") : null,
                usageType,
                null,
                null,
                null,
                amount,
                amount);
    }

    String file() {
        return file;
    }

    long rows() {
        return rows;
    }

    /** What all its cells add up to. */
    BigDecimal charged() {
        return charged;
    }

    SortedSet<YearMonth> months() {
        return months;
    }

    /** A value with a decimal comma, or null. */
    @Nullable
    String decimalComma() {
        return decimalComma;
    }

    /** The file's own total of a month, or null where it has none. */
    @Nullable
    BigDecimal total(YearMonth month) {
        return totals.get(month);
    }

    /** What the cells of a month add up to. */
    BigDecimal cells(YearMonth month) {
        return cells.getOrDefault(month, BigDecimal.ZERO);
    }

    /** The file's own total of all months, or null where it has none. */
    @Nullable
    BigDecimal total() {
        return total;
    }

    /** Parts, such as services, whose own total in the file is not what their cells add up to; the first of them. */
    List<PartTotal> wrongParts() {
        columnTotals.forEach(
                (name, amount) -> compare(new PartTotal(name, amount, columns.getOrDefault(name, BigDecimal.ZERO))));
        columnTotals.clear();
        return List.copyOf(wrongParts);
    }

    /** A sentence where the file's totals are not the sums of its cells. */
    Optional<String> disagreement() {
        for (var month : totals.keySet()) {
            var sum = cells.getOrDefault(month, BigDecimal.ZERO);
            var total = totals.get(month);
            if (sum.subtract(total).abs().compareTo(CENT) >= 0) {
                return Optional.of("The total of " + Texts.named(month) + " in \"" + file + "\" is "
                        + cents(total) + ", its parts add up to " + cents(sum)
                        + ": a part is missing or was changed.");
            }
        }
        return Optional.empty();
    }

    private static String cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
