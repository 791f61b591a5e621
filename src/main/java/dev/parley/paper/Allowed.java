package dev.parley.paper;

import dev.parley.paper.aws.AskLine;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.DemandLine;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every text and every figure of a paper: what a file made of it may contain. */
final class Allowed {

    private final Set<String> texts = new HashSet<>();
    private final Set<Double> figures = new HashSet<>();

    Allowed(AskPaper paper) {
        texts.add(paper.customer() + ": " + paper.agreement());
        texts.add(paper.nonBinding());
        texts.add(paper.currency() + ", before tax");
        paper.months().forEach(month -> texts.add(month.toString()));
        paper.lines().forEach(this::line);
        paper.demand().forEach(this::demand);
    }

    boolean text(String text) {
        return texts.contains(text);
    }

    boolean figure(double figure) {
        return figures.contains(figure);
    }

    int size() {
        return texts.size() + figures.size();
    }

    private void line(AskLine line) {
        texts.add(line.group());
        texts.add(line.label());
        texts.add(line.model());
        texts.add(line.scope());
        texts.add(line.account());
        texts.add(line.term());
        texts.add(line.paper());
        texts.add(line.unit());
        line.quantities().forEach(this::figure);
        figure(line.list());
        figure(line.ask());
    }

    private void demand(DemandLine line) {
        texts.add(line.model());
        texts.add(line.scope());
        texts.add(line.account());
        texts.add(line.standing());
        texts.add(line.needBy());
        figure(line.cacheReadShare());
        figure(line.inputTokensPerRequest());
        figure(line.outputTokensPerRequest());
        for (var quarter : line.quarters()) {
            texts.add(quarter.quarter());
            figure(quarter.steadyInput());
            figure(quarter.steadyOutput());
            figure(quarter.peakInput());
            figure(quarter.peakOutput());
            figure(quarter.requestsPerMinute());
        }
    }

    private void figure(@Nullable BigDecimal figure) {
        if (figure != null) {
            figures.add(figure.doubleValue());
        }
    }
}
