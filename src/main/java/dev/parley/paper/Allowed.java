package dev.parley.paper;

import dev.parley.engine.quantity.Quarter;
import dev.parley.paper.aws.AskLine;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.DemandLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every text and every figure of a paper: what a file made of it may contain. */
final class Allowed {

    private final Set<String> texts = new HashSet<>();
    private final Set<Double> figures = new HashSet<>();
    private final List<YearMonth> months;
    private final Set<LocalDate> days = new HashSet<>();

    Allowed(AskPaper paper) {
        months = paper.months();
        texts.add(paper.customer() + ": " + paper.agreement());
        texts.add(paper.wording().nonBinding());
        texts.add(paper.currency() + ", before tax");
        paper.months().forEach(month -> texts.add(month.toString()));
        paper.lines().forEach(this::line);
        paper.demand().forEach(this::demand);
        days.add(paper.effective());
        days.add(paper.issued());
        paper.years().forEach(year -> {
            texts.add(year.label());
            days.add(year.from());
            days.add(year.to());
        });
        paper.terms().forEach(term -> {
            texts.add(term.part());
            texts.add(term.term());
            texts.add(term.asked());
            texts.add(term.clause());
        });
    }

    boolean day(LocalDate day) {
        return days.contains(day);
    }

    boolean text(String text) {
        return texts.contains(text);
    }

    boolean figure(double figure) {
        return figures.contains(figure);
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
        texts.add(line.listSource());
        if (line.listDate() != null) {
            days.add(line.listDate());
        }
        if (line.capacity()) {
            bought(line);
        }
        figure(line.list());
        figure(line.ask());
    }

    /** What is bought of a line in each calendar quarter. */
    private void bought(AskLine line) {
        var sums = new HashMap<Quarter, BigDecimal>();
        for (int month = 0; month < months.size(); month++) {
            sums.merge(Quarter.of(months.get(month)), line.quantities().get(month), BigDecimal::add);
        }
        sums.values().forEach(this::figure);
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
            texts.add(quarter.quarter().replace('-', ' '));
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
