package dev.parley.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.Move;
import dev.parley.migration.MoveOption;
import dev.parley.migration.WorkloadMoves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everywhere a workload might go, side by side, with what may be done about each. */
final class OptionsTable {

    private static final String NOT_PLANNED = "not planned";

    /** What the reader may do. */
    interface Actions {

        void consider(WorkloadMoves row, MoveOption option);

        void edit(WorkloadMoves row, MoveOption option);

        void remove(WorkloadMoves row, Move move);

        /** @param from null takes it out of the plan */
        void plan(WorkloadMoves row, Move move, @Nullable Quarter from);
    }

    private final Actions actions;
    private final List<Quarter> quarters;
    private final boolean mayPlan;
    private final int year;

    /** @param quarters from which a move can be planned */
    OptionsTable(Actions actions, List<Quarter> quarters, boolean mayPlan, int year) {
        this.actions = actions;
        this.quarters = quarters;
        this.mayPlan = mayPlan;
        this.year = year;
    }

    DataTable of(WorkloadMoves row) {
        var table = new DataTable("Moves of " + row.workload().code()).bare();
        table.text("Move to");
        table.text("Kind").minor();
        table.number("Price").phoneFigure();
        table.number("Token factor");
        table.number(year + " low");
        table.number(year + " base").bold();
        table.number(year + " high");
        table.number("Once, $").minor();
        table.text("Verdict");
        table.text("Planned");
        table.reason("To be known");
        table.text("");
        for (MoveOption option : row.options()) {
            var line = table.row(
                    target(option),
                    option.kind().label(),
                    Shown.change(option.priceChange()),
                    Shown.factor(option.entered()),
                    Shown.saved(option, year, ForecastCase.LOW),
                    Shown.saved(option, year, ForecastCase.BASE),
                    Shown.saved(option, year, ForecastCase.HIGH),
                    once(option.entered()),
                    Shown.verdict(option.entered()),
                    planned(row, option),
                    remarks(option),
                    tools(row, option));
            if (option.planned()) {
                line.strong();
            } else if (option.failed() || option.data() == MoveOption.DataAnswer.FORBIDDEN) {
                line.faded();
            }
        }
        return table;
    }

    private static Component target(MoveOption option) {
        var words = new Span(option.modelName() + ", " + option.scope());
        var lineage = option.lineage();
        if (lineage != null) {
            var mark = new GradeMark(lineage.evidence().grade().name().charAt(0));
            mark.getElement()
                    .setAttribute(
                            "title",
                            lineage.evidence().source() + ", "
                                    + Numbers.date(lineage.evidence().asOf()));
            words.add(new Span(" "), mark);
        }
        return words;
    }

    private static Component once(@Nullable Move move) {
        if (move == null) {
            return new Span(Numbers.NONE);
        }
        BigDecimal usd = move.oneOffUsd();
        return usd == null ? new Unknown() : new Span(Numbers.usd(usd));
    }

    private static Component remarks(MoveOption option) {
        var all = new ArrayList<>(option.remarks());
        var move = option.entered();
        if (move != null && move.note() != null) {
            all.add(move.note());
        }
        var words = new Span(String.join(" ", all));
        words.getElement().setAttribute("title", String.join(" ", all));
        return words;
    }

    private Component planned(WorkloadMoves row, MoveOption option) {
        Move move = option.entered();
        if (move == null) {
            return new Span(Numbers.NONE);
        }
        Quarter from = move.plannedFrom();
        if (!mayPlan || option.failed()) {
            return new Span(from == null ? NOT_PLANNED : "from " + from.label());
        }
        var select = new Select<Quarter>();
        select.setAriaLabel("Quarter from which " + row.workload().code() + " moves to " + option.modelName() + ", "
                + option.scope());
        select.addClassName("p-migrate-quarter");
        select.setItems(quarters);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(NOT_PLANNED);
        select.setItemLabelGenerator(
                quarter -> quarter == null ? NOT_PLANNED : "from " + Shown.quarter(Objects.requireNonNull(quarter)));
        select.setValue(from);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                actions.plan(row, move, change.getValue());
            }
        });
        return select;
    }

    private Component tools(WorkloadMoves row, MoveOption option) {
        Move move = option.entered();
        if (!row.mayEdit() || option.data() == MoveOption.DataAnswer.FORBIDDEN && move == null) {
            return new Span();
        }
        String called = row.workload().code() + " to " + option.modelName() + ", " + option.scope();
        if (move == null) {
            var consider = new Button("Consider", click -> actions.consider(row, option));
            consider.addThemeVariants(ButtonVariant.SMALL);
            consider.setAriaLabel("Consider " + called);
            return consider;
        }
        var edit = Icon16.EDIT.button("Verdict and token factor of " + called);
        edit.addClickListener(click -> actions.edit(row, option));
        var remove = Icon16.REMOVE.button("Remove " + called);
        remove.addClickListener(click -> actions.remove(row, move));
        var both = new Span(edit, remove);
        both.addClassName("p-nowrap");
        return both;
    }
}
