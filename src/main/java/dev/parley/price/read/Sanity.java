package dev.parley.price.read;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What prices of one reading say about each other. 1,000 tokens a minute are 60,000 an hour: a Reserved price is near 0.06
 * times the on-demand price per million, and one that is ten times off was read in a wrong unit. Regional prices of models
 * with a global one are 1.1 times that.
 */
final class Sanity {

    private static final BigDecimal TOKENS_AN_HOUR = new BigDecimal("0.06");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal NEAR_LOW = new BigDecimal("0.5");
    private static final BigDecimal NEAR_HIGH = new BigDecimal("1.5");
    private static final BigDecimal REGIONAL = new BigDecimal("1.1");

    private Sanity() {}

    static ReadPrices checked(ReadPrices read) {
        Map<ReadPrice.Thing, BigDecimal> usd = new HashMap<>();
        read.lists().forEach(list -> list.prices().forEach(price -> usd.putIfAbsent(price.thing(), price.usd())));
        var remarks = new ArrayList<>(read.remarks());
        var lists = read.lists().stream()
                .map(list -> with(
                        list,
                        list.prices().stream()
                                .filter(price -> reserved(price, usd, read, remarks))
                                .toList()))
                .filter(list -> !list.prices().isEmpty())
                .toList();
        regional(usd, remarks);
        return new ReadPrices(lists, read.rejects(), read.read(), List.copyOf(remarks));
    }

    private static ReadList with(ReadList list, List<ReadPrice> prices) {
        return new ReadList(
                list.offer(),
                list.version(),
                list.asOf(),
                list.label(),
                list.grade(),
                list.asItIs(),
                prices,
                list.retired());
    }

    private static boolean reserved(
            ReadPrice price, Map<ReadPrice.Thing, BigDecimal> usd, ReadPrices read, List<String> remarks) {
        var tokens = tokens(price.kind());
        var onDemand = tokens == null
                ? null
                : usd.get(new ReadPrice.Thing(price.model().id(), price.region(), tokens));
        if (onDemand == null || onDemand.signum() == 0 || price.usd().signum() == 0) {
            return true;
        }
        var share = price.usd().divide(onDemand.multiply(TOKENS_AN_HOUR), MathContext.DECIMAL32);
        if (share.compareTo(TEN) >= 0 || share.multiply(TEN).compareTo(BigDecimal.ONE) <= 0) {
            read.rejects()
                    .add(
                            price.file(),
                            price.line(),
                            "the Reserved price is ten times or more off 60,000 tokens an hour at the on-demand price:"
                                    + " its unit is not what it seems",
                            price.item());
            return false;
        }
        if (share.compareTo(NEAR_LOW) < 0 || share.compareTo(NEAR_HIGH) > 0) {
            remarks.add("The Reserved price of " + price.model().name() + ", " + price.region() + ", is "
                    + share.movePointRight(2)
                            .setScale(0, java.math.RoundingMode.HALF_UP)
                            .toPlainString()
                    + " % of the on-demand price at full load: look at it before use.");
        }
        return true;
    }

    private static @Nullable PriceKind tokens(PriceKind kind) {
        if (kind.unit() != PriceUnit.THOUSAND_TPM_HOUR) {
            return null;
        }
        return kind.name().contains("INPUT") ? PriceKind.ON_DEMAND_INPUT : PriceKind.ON_DEMAND_OUTPUT;
    }

    /** One sentence for all that differ; models whose regional price is the global one are not told. */
    private static void regional(Map<ReadPrice.Thing, BigDecimal> usd, List<String> remarks) {
        var odd = new TreeSet<String>();
        usd.forEach((thing, price) -> {
            var global = usd.get(new ReadPrice.Thing(thing.model(), "global", thing.kind()));
            if (global != null
                    && global.signum() > 0
                    && !thing.region().startsWith("us-gov")
                    && thing.kind().unit() != PriceUnit.MODEL_UNIT_HOUR
                    && price.compareTo(global) != 0
                    && price.compareTo(global.multiply(REGIONAL)) != 0) {
                odd.add(thing.model() + ", " + thing.region() + ", "
                        + thing.kind().label());
            }
        });
        if (!odd.isEmpty()) {
            remarks.add(odd.size() + (odd.size() == 1 ? " regional price is" : " regional prices are")
                    + " not 1.1 times the global one, such as " + odd.first() + ".");
        }
    }
}
