package dev.parley.bill.read;

import dev.parley.bill.Charge;
import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import dev.parley.intake.Rejects;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One Cost Explorer file while it is read: its cells are added to the bill's charges, its totals kept to be compared. */
final class CostExplorerTable {

    private final String file;
    private final CostExplorerLayout layout;
    private final Rejects rejects;
    private final Ledger charges;
    private final SortedSet<YearMonth> months = new TreeSet<>();
    private final CostExplorerTotals totals = new CostExplorerTotals();
    private BigDecimal charged = BigDecimal.ZERO;
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
            totals.row(layout, record);
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
                charged = charged.add(amount);
                sum = sum.add(amount);
                totals.cell(column, month, amount);
                charges.add(charge(column.month() == null ? column.name() : first, month, amount));
            } else if (date != null) {
                totals.month(date, amount);
            } else {
                totals.part(first, amount, sum);
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

    /** The totals that the file has of itself. */
    CostExplorerTotals totals() {
        return totals;
    }
}
