package dev.parley.api;

import dev.parley.deal.DealRole;
import dev.parley.deal.Desk;
import dev.parley.deal.DeskRow;
import dev.parley.deal.Item;
import dev.parley.deal.Lens;
import dev.parley.deal.Unwritten;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.deal.Worth;
import dev.parley.engine.quantity.Share;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every deal on the same draws of the whole bill. */
record DeskAnswer(
        @Schema(description = "How strongly lines move together, 0 to 1")
        BigDecimal together,

        Lens terms,

        @Schema(description = "What has to be entered first; then there are no rows")
        List<String> missing,

        @Schema(description = "Deals that are left out because they do not fit, and lines that are not as planned")
        List<String> remarks,

        List<Row> rows) {

    /** A deal and what it costs over the term, in dollars. */
    record Row(
            @Schema(description = "Null for a row of the tier table and for no agreement") @Nullable
            UUID deal,

            String name,
            @Nullable DealRole role,
            List<BigDecimal> commitments,

            @Schema(description = "Fractions, by contract year")
            List<BigDecimal> discounts,

            Answer measuredBeforeDiscount,
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high,
            BigDecimal expectedShortfall,

            @Schema(description = "Above zero: dearer than today's terms") @Nullable
            BigDecimal toToday,

            @Schema(description = "Above zero: dearer than AWS's latest offer") @Nullable
            BigDecimal toLatest,

            List<Year> years,

            @Schema(
                    description =
                            "Terms that are silent or were only spoken of; of an offer also those that another deal speaks of and it"
                                    + " does not")
            List<Item.Key> notInWriting,

            @Schema(description = "Items that no figure here follows from")
            List<Item.Key> notPriced) {

        static Row of(Desk desk, DeskRow row) {
            var sheet = row.sheet();
            var header = row.deal().header();
            var outlook = row.outlook();
            return new Row(
                    sheet == null ? null : sheet.id(),
                    row.name(),
                    sheet == null ? null : sheet.role(),
                    header.commitments(),
                    header.discounts().stream().map(Share::value).toList(),
                    header.measuredBeforeDiscount(),
                    outlook.expected(),
                    outlook.low(),
                    outlook.high(),
                    outlook.expectedShortfall(),
                    dearer(row.againstToday()),
                    dearer(row.againstLatest()),
                    outlook.years().stream().map(Year::of).toList(),
                    sheet == null ? List.of() : Unwritten.of(sheet, desk.sheets()),
                    keys(row.unpriced()));
        }

        private static @Nullable BigDecimal dearer(@Nullable Worth worth) {
            return worth == null ? null : worth.usd().negate();
        }

        private static List<Item.Key> keys(List<Item> items) {
            return items.stream().map(Item::key).toList();
        }
    }

    /** A contract year of a deal. */
    record Year(
            int year,
            @Nullable BigDecimal commitment,
            BigDecimal counted,

            @Schema(description = "A fraction") BigDecimal shortfallProbability,

            BigDecimal expectedShortfall,

            @Schema(description = "What a dollar less of counted spend is worth")
            BigDecimal savedDollar) {

        static Year of(Outlook.Year year) {
            return new Year(
                    year.year(),
                    year.commitment(),
                    year.counted(),
                    year.shortfallProbability().value(),
                    year.expectedShortfall(),
                    year.savedDollar().value());
        }
    }

    static DeskAnswer of(Desk desk, BigDecimal together) {
        return new DeskAnswer(
                together,
                desk.lens(),
                desk.missing(),
                Stream.concat(desk.unfit().stream(), desk.remarks().stream()).toList(),
                desk.ready()
                        ? desk.rows().stream().map(row -> Row.of(desk, row)).toList()
                        : List.of());
    }
}
