package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Skeleton;
import dev.parley.plan.PlanResult;
import dev.parley.plan.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether to wait with a long term: from which probability of abandonment on, by how long one waits. */
final class WaitingCard {

    private static final int PATIENCE = 40;
    private static final int LINES = 3;

    private WaitingCard() {}

    static PCard of(PlanContext context) {
        PCard card =
                new PCard("Wait or commit").meta("from " + context.quarter().label());
        card.addClassName("p-plan-waiting");
        return card.flush()
                .body(new Deferred<>(
                        PATIENCE,
                        new Skeleton(LINES),
                        () -> context.questions()
                                .waiting(context.run(), context.pool().id(), context.quarter()),
                        answer -> content(context.pool(), answer)))
                .foot(
                        "Waiting m months of a term of L costs m (c \u2212 r) more if the demand stays and saves (L \u2212 m) r if"
                                + " it is abandoned after them: wait if that is likelier than p* = m (c \u2212 r) / ((L \u2212 m) r)."
                                + " It informs; what is proven decides.");
    }

    static Component content(PlanResult.PoolResult pool, Optional<Waiting.Answer> found) {
        if (found.isEmpty() || found.get().levels().isEmpty()) {
            return padded(new Paragraph("No term longer than a month has a rate here: there is nothing to wait with."));
        }
        Waiting.Answer answer = found.get();
        int most = answer.levels().stream()
                .mapToInt(level -> level.points().size())
                .max()
                .orElse(0);
        DataTable table = new DataTable("Wait or commit").dense();
        table.text("Level");
        table.number("Long term, $/h").phoneLabelled();
        table.number("Cheapest without, $/h").phoneLabelled();
        for (int m = 1; m <= most; m++) {
            table.number("Wait " + m + (m == 1 ? " month if" : " months if")).phoneLabelled();
        }
        for (Waiting level : answer.levels()) {
            row(table, pool, level, most);
        }
        return new Div(table, padded(new Paragraph(sentence(pool, answer))));
    }

    private static Div padded(Paragraph words) {
        Div div = new Div(words);
        div.addClassName("p-plan-words");
        return div;
    }

    private static void row(DataTable table, PlanResult.PoolResult pool, Waiting level, int most) {
        List<Object> cells = new ArrayList<>();
        cells.add(name(pool, level));
        cells.add(Shown.rate(level.rate()) + " (" + level.longTerm() + ")");
        cells.add(Shown.rate(level.without()) + " (" + level.withoutWhat() + ")");
        for (int m = 0; m < most; m++) {
            cells.add(m < level.points().size() ? when(level.points().get(m)) : Numbers.NONE);
        }
        table.row(cells.toArray());
    }

    private static String name(PlanResult.PoolResult pool, Waiting level) {
        return pool.sides().stream()
                .filter(side -> side.code().equals(level.side()))
                .findFirst()
                .map(side -> Shown.capital(Shown.level(side, level.level()))
                        + (pool.sides().size() > 1 ? " " + side.code() : ""))
                .orElse(String.valueOf(level.level()));
    }

    static String when(Waiting.Point point) {
        return point.always() ? "always" : point.never() ? "never" : "over " + Numbers.percent(point.probability(), 1);
    }

    private static String sentence(PlanResult.PoolResult pool, Waiting.Answer answer) {
        Waiting first = answer.levels().getFirst();
        Waiting.Point month = first.points().getFirst();
        String rule = name(pool, first) + ": wait a month "
                + (month.always()
                        ? "whatever the chance of abandonment, because a month without the term is no dearer."
                        : month.never()
                                ? "in no case."
                                : "only if the chance that it is abandoned after that month is above "
                                        + Numbers.percent(month.probability(), 1) + ".");
        String ends = answer.abandoned().stream()
                .map(one -> one.workload() + " ends in its low case"
                        + (one.from() == null ? "" : " from " + Numbers.month(one.from())) + ", weight "
                        + Numbers.percent(one.probability()))
                .collect(Collectors.joining("; "));
        return rule + (ends.isEmpty() ? " No workload here ends in its low case." : " " + ends + ".");
    }
}
