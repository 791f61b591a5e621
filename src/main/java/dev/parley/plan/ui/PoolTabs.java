package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import dev.parley.base.ui.Numbers;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One tab a pool with its cost of the year; on a phone, and where there are many, a list to choose from. */
final class PoolTabs extends Div {

    /** More are found by name and account in a list, not by scrolling. */
    private static final int MOST_TABS = 20;

    PoolTabs(PlanResult result, PlanResult.PoolResult chosen, int year, Consumer<String> choose) {
        addClassName("p-plan-pools");
        Select<PlanResult.PoolResult> list = select(result, chosen, choose);
        if (result.pools().size() > MOST_TABS) {
            list.removeClassName("p-phone-only");
            list.setMaxWidth("480px");
            add(list);
        } else {
            add(tabs(result, chosen, year, choose), list);
        }
    }

    private static Tabs tabs(PlanResult result, PlanResult.PoolResult chosen, int year, Consumer<String> choose) {
        Tabs tabs = new Tabs();
        tabs.addClassName("p-wide-only");
        tabs.getElement().setAttribute("aria-label", "Pools");
        // the scroller inside takes no focus of its own: a list of tabs has tabs alone
        tabs.addAttachListener(_ -> tabs.getElement()
                .executeJs("requestAnimationFrame(() =>"
                        + " this.shadowRoot.querySelector('[part=tabs]')?.removeAttribute('tabindex'))"));
        List<PlanResult.PoolResult> order = new ArrayList<>();
        for (PlanResult.PoolResult pool : result.pools()) {
            Span name = new Span(pool.modelName());
            Span meta = new Span(pool.scope() + " \u00b7 " + cost(pool, year));
            meta.addClassName("p-meta");
            Div words = new Div(name, meta);
            words.addClassName("p-plan-tab");
            Tab tab = new Tab(words);
            tabs.add(tab);
            order.add(pool);
            if (pool.id().equals(chosen.id())) {
                tabs.setSelectedTab(tab);
            }
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(order.get(tabs.getSelectedIndex()).id());
            }
        });
        return tabs;
    }

    static Select<PlanResult.PoolResult> select(
            PlanResult result, PlanResult.PoolResult chosen, Consumer<String> choose) {
        Select<PlanResult.PoolResult> select = new Select<>();
        select.addClassName("p-phone-only");
        select.setAriaLabel("Pool");
        select.setWidthFull();
        select.setItems(result.pools());
        select.setItemLabelGenerator(PoolTabs::label);
        select.setValue(chosen);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(change.getValue().id());
            }
        });
        return select;
    }

    /** "Claude Sonnet 4.6 · global · us-prod" */
    static String label(PlanResult.PoolResult pool) {
        return pool.modelName() + " \u00b7 " + pool.scope() + " \u00b7 " + pool.account();
    }

    private static String cost(PlanResult.PoolResult pool, int year) {
        if (pool.months().isEmpty()) {
            return "unknown";
        }
        return Numbers.usd(pool.months().stream()
                .filter(line -> line.month().getYear() == year)
                .map(PlanResult.MonthLine::totalUsd)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
