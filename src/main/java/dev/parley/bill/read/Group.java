package dev.parley.bill.read;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file that are alike, added up by DuckDB.
 *
 * @param total whether it is a sum by payer, month and type alone, taken beside the others to compare them with
 * @param keys  by the names of {@link Projection#KEYS}; null is not there
 * @param bad   why its rows are no charges: the number of the {@link Projection.Check}, {@link #STRANGER}, or 0
 * @param file  that it stands in, where {@code bad}
 */
record Group(
        boolean total,
        Map<String, String> keys,
        int bad,
        @Nullable String file,
        Amounts amounts) {

    /** Billed by somebody else than AWS. */
    static final int STRANGER = 99;

    /**
     * @param list        null where not one row tells it
     * @param listUnknown whether a row that costs something does not tell what it costs at public prices
     */
    record Amounts(
            long rows,
            long netRows,
            long outside,
            BigDecimal quantity,
            @Nullable BigDecimal list,
            boolean listUnknown,
            BigDecimal billed,
            BigDecimal amortised,
            BigDecimal netAmortised,
            BigDecimal discount) {

        static final Amounts NONE = new Amounts(
                0,
                0,
                0,
                BigDecimal.ZERO,
                null,
                false,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);

        Amounts plus(Amounts other) {
            return new Amounts(
                    rows + other.rows,
                    netRows + other.netRows,
                    outside + other.outside,
                    quantity.add(other.quantity),
                    list == null ? other.list : other.list == null ? list : list.add(other.list),
                    listUnknown || other.listUnknown,
                    billed.add(other.billed),
                    amortised.add(other.amortised),
                    netAmortised.add(other.netAmortised),
                    discount.add(other.discount));
        }
    }

    /** A key's text; empty where there is none. */
    String text(String key) {
        return keys.getOrDefault(key, "");
    }

    @Nullable
    String orNull(String key) {
        return Texts.orNull(keys.get(key));
    }

    /** Reads rows of {@link Query}'s answer; of the texts that come first, equal ones are kept once. */
    static final class Reader {

        private final Map<String, String> known = new HashMap<>();

        Group of(ResultSet row) throws SQLException {
            var keys = new HashMap<String, String>();
            for (var key : Projection.KEYS) {
                var text = kept(row.getString("k_" + key));
                if (text != null) {
                    keys.put(key, text);
                }
            }
            return new Group(
                    row.getInt("total") == 1, keys, row.getInt("bad"), kept(row.getString("file")), amounts(row));
        }

        private @Nullable String kept(@Nullable String text) {
            if (text == null || known.size() >= Bounds.MOST_CHARGES) {
                return text;
            }
            return known.computeIfAbsent(text, same -> same);
        }

        private static Amounts amounts(ResultSet row) throws SQLException {
            return new Amounts(
                    row.getLong("s_rows"),
                    row.getLong("s_net_rows"),
                    row.getLong("s_outside"),
                    orZero(row.getBigDecimal("s_quantity")),
                    row.getBigDecimal("s_list"),
                    row.getLong("s_list_unknown") > 0,
                    orZero(row.getBigDecimal("s_billed")),
                    orZero(row.getBigDecimal("s_amortised")),
                    orZero(row.getBigDecimal("s_net_amortised")),
                    orZero(row.getBigDecimal("s_discount")));
        }

        private static BigDecimal orZero(@Nullable BigDecimal number) {
            return number == null ? BigDecimal.ZERO : number;
        }
    }
}
