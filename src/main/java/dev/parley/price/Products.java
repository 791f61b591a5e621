package dev.parley.price;

import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.CapacityProduct.Limit;
import dev.parley.engine.pricing.CapacityProduct.Side;
import dev.parley.engine.pricing.CapacityProduct.Term;
import dev.parley.engine.pricing.CapacityProduct.WhenFull;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.TokenClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The capacity products, read from their rows. Written by migrations alone, so read once. */
@Component
class Products {

    private record SideRow(
            String product,
            String code,
            String label,
            String unit,
            int minimum,
            int step,
            String carries,
            @Nullable BigDecimal tokensPerMinute) {}

    private record TermRow(String product, String side, PriceKind kind, int months) {}

    private final JdbcClient jdbc;
    private volatile @Nullable List<Product> products;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Product> all() {
        var known = products;
        if (known == null) {
            known = read();
            products = known;
        }
        return known;
    }

    private List<Product> read() {
        var terms = jdbc.sql("select product_code, side_code, price_kind, months from product_term order by position")
                .query((row, _) -> new TermRow(
                        row.getString(1), row.getString(2), PriceKind.valueOf(row.getString(3)), row.getInt(4)))
                .list();
        var sides = jdbc.sql("select product_code, code, label, unit, minimum_units, step_units, carries,"
                        + " tokens_per_minute from product_side order by position")
                .query((row, _) -> new SideRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getBigDecimal(8)))
                .list();
        return jdbc.sql("select code, vendor, name, how_sold, when_full, source, as_of, grade, note"
                        + " from capacity_product order by position")
                .query((row, _) -> {
                    var code = row.getString(1);
                    var mine = sides.stream()
                            .filter(side -> side.product().equals(code))
                            .toList();
                    Map<String, String> units = new LinkedHashMap<>();
                    mine.forEach(side -> units.put(side.code(), side.unit()));
                    return new Product(
                            row.getString(2),
                            row.getString(4),
                            units,
                            new CapacityProduct(
                                    code,
                                    row.getString(3),
                                    mine.stream().map(side -> side(side, terms)).toList(),
                                    WhenFull.valueOf(row.getString(5))),
                            new Evidence(
                                    row.getString(6),
                                    row.getObject(7, LocalDate.class),
                                    Grade.valueOf(row.getString(8)),
                                    false),
                            row.getString(9));
                })
                .list();
    }

    private static Side side(SideRow row, List<TermRow> terms) {
        Set<TokenClass> carries = Arrays.stream(row.carries().split(","))
                .map(TokenClass::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<TokenClass, BigDecimal> weights = new LinkedHashMap<>();
        carries.forEach(tokenClass -> weights.put(tokenClass, BigDecimal.ONE));
        List<Limit> limits = row.tokensPerMinute() == null
                ? List.of()
                : List.of(new Limit(weights, RateRow.plain(row.tokensPerMinute())));
        var mine = terms.stream()
                .filter(term ->
                        term.product().equals(row.product()) && term.side().equals(row.code()))
                .map(term -> new Term(term.months(), term.kind()))
                .toList();
        return new Side(row.code(), row.label(), limits, carries, row.minimum(), row.step(), mine);
    }
}
