package dev.parley.plan.ui;

import dev.parley.base.ui.Numbers;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first thing a pool's plan says to buy, in one line: what, for how long, from when, for how much. */
final class NextPurchase {

    private NextPurchase() {}

    /** What is bought at once: the same term in the same month, on any side of the product. */
    private record Order(YearMonth start, String term) {}

    private record Part(PlanResult.SideResult side, PlanResult.PurchaseLine line) {}

    /** Empty when nothing is bought. */
    static String sentence(PlanResult.PoolResult pool) {
        Map<Order, List<Part>> orders =
                new TreeMap<>(Comparator.comparing(Order::start).thenComparing(Order::term));
        for (PlanResult.SideResult side : pool.sides()) {
            for (PlanResult.PurchaseLine line : side.purchases()) {
                orders.computeIfAbsent(new Order(line.start(), line.termLabel()), _ -> new ArrayList<>())
                        .add(new Part(side, line));
            }
        }
        if (orders.isEmpty()) {
            return "";
        }
        var first = orders.entrySet().iterator().next();
        List<Part> parts = first.getValue();
        BigDecimal usd = parts.stream()
                .map(part -> part.line().usd().add(part.line().usdBeyond()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return "First purchase: " + quantities(pool, parts) + " for "
                + length(parts.getFirst()) + " from "
                + Numbers.month(first.getKey().start()) + ", " + Numbers.usd(usd) + follow(orders.size() - 1);
    }

    private static String follow(int others) {
        return others == 0
                ? ". No other follows."
                : others == 1 ? "; 1 more follows." : "; " + others + " more follow.";
    }

    private static String quantities(PlanResult.PoolResult pool, List<Part> parts) {
        List<String> words = new ArrayList<>();
        for (PlanResult.SideResult side : pool.sides()) {
            int units = parts.stream()
                    .filter(part -> part.side().equals(side))
                    .mapToInt(part -> part.line().units())
                    .sum();
            if (units > 0) {
                words.add(Shown.amount(side, units));
            }
        }
        return String.join(" and ", words);
    }

    private static String length(Part part) {
        return part.side().terms().stream()
                .filter(term -> term.id().equals(part.line().term()))
                .map(PlanResult.TermLine::months)
                .map(months -> months == 1 ? "1 month" : months + " months")
                .findFirst()
                .orElse(part.line().termLabel());
    }
}
