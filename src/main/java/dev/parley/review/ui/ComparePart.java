package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Segmented;
import dev.parley.review.Difference;
import dev.parley.review.ReviewKind;
import dev.parley.review.SideBySide;
import dev.parley.review.SideBySide.Choice;
import dev.parley.review.SideBySide.Side;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two runs, two schedules or two deals side by side, as they are or as they were submitted. */
@SpringComponent
class ComparePart {

    private final SideBySide sides;

    ComparePart(SideBySide sides) {
        this.sides = sides;
    }

    Component of(ReviewContext context) {
        var all = sides.all(context.id());
        var address = context.address();
        var from = side(context, address.from());
        var to = side(context, address.to())
                .filter(one -> from.isEmpty()
                        || one.choice().kind() == from.get().choice().kind());
        var kind = from.map(one -> one.choice().kind()).orElse(null);
        var choosing = Columns.row(
                select("Compare", all, from, key -> context.go().accept(address.comparing(key, address.to()))),
                select(
                        "with",
                        all.stream()
                                .filter(choice -> kind == null || choice.kind() == kind)
                                .toList(),
                        to,
                        key -> context.go().accept(address.comparing(address.from(), key))));
        choosing.addClassName("p-review-choosing");
        var card = new PCard("Side by side")
                .meta("two runs, two schedules or two deals")
                .body(choosing);
        if (from.isEmpty() || to.isEmpty()) {
            return card.body(new EmptyState(
                    "Choose two", "What differs stands line by line, the earlier value beside the later one."));
        }
        return Columns.stack(card, beside(context, from.get(), to.get(), kind));
    }

    private Optional<Side> side(ReviewContext context, @Nullable String key) {
        return key == null ? Optional.empty() : sides.side(context.id(), key);
    }

    private static PCard beside(ReviewContext context, Side from, Side to, @Nullable ReviewKind kind) {
        var differences = Difference.between(from.lines(), to.lines());
        var switcher = new Segmented<>(
                "Lines",
                List.of(false, true),
                all -> all ? "All lines" : "What differs",
                context.address().all());
        switcher.addValueChangeListener(
                change -> context.go().accept(context.address().showing(change.getValue())));
        var card = new PCard(differences.isEmpty() ? "They say the same" : "What differs")
                .meta(Numbers.counted(differences.size(), "line") + " of "
                        + Math.max(from.lines().size(), to.lines().size()))
                .tools(switcher);
        if (kind != ReviewKind.PLAN_RUN) {
            card.internal();
        }
        var table = new DifferenceTable(from.choice().label(), to.choice().label());
        return card.flush().body(context.address().all() ? table.of(from.lines(), to.lines()) : table.of(differences));
    }

    private static Select<Choice> select(
            String label, List<Choice> choices, Optional<Side> chosen, Consumer<String> choose) {
        var select = new Select<Choice>();
        select.setLabel(label);
        select.setItems(choices);
        select.setItemLabelGenerator(Choice::label);
        chosen.ifPresent(side -> select.setValue(side.choice()));
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose.accept(change.getValue().key());
            }
        });
        return select;
    }
}
