package dev.parley.forecast.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.forecast.ForecastLine;
import dev.parley.forecast.PlannedPrices;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says whose dollars follow a planned move; nothing where no workload shown has one. */
final class PricePathLine {

    private PricePathLine() {}

    static Optional<Div> of(List<ForecastLine> lines, Map<UUID, PlannedPrices.Step> planned, String slug) {
        String moved = lines.stream()
                .filter(line -> planned.containsKey(line.workload().id()))
                .map(line -> words(
                        line, Objects.requireNonNull(planned.get(line.workload().id()))))
                .collect(Collectors.joining("; "));
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        var line = new Div(
                new Span("With planned moves: " + moved + ". "), new Anchor("n/" + slug + "/migrate", "Migrate first"));
        line.addClassName("p-meta");
        return Optional.of(line);
    }

    private static String words(ForecastLine line, PlannedPrices.Step step) {
        return line.workload().code() + " at the price of " + step.modelName() + ", " + step.scope() + ", from "
                + step.from().label();
    }
}
