package dev.parley.price.ui;

import com.vaadin.flow.component.html.Div;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.Capacities;
import dev.parley.price.Lifecycle;
import dev.parley.price.Lifecycles;
import dev.parley.price.PriceLine;
import dev.parley.price.Prices;
import dev.parley.price.RateEntry;
import dev.parley.price.RateFilter;
import dev.parley.price.UnitLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The right column: the selected model in detail, or a form. */
final class PricePanel extends Div {

    private final Prices prices;
    private final Capacities capacities;
    private final Lifecycles lifecycles;
    private final RatePopover popover;
    private final Notices notices;
    private final Consumer<@Nullable String> reload;
    private final Consumer<Boolean> whenOpened;
    private UUID negotiation = new UUID(0, 0);
    private boolean edits;
    private LocalDate day = LocalDate.EPOCH;
    private @Nullable PriceLine shown;
    private Div columns = new Div();

    /**
     * @param reload loads the book again and shows the line of an id, or the one shown before
     * @param whenOpened hears whether there is something to show
     */
    PricePanel(
            Prices prices,
            Capacities capacities,
            Lifecycles lifecycles,
            RatePopover popover,
            Notices notices,
            Consumer<@Nullable String> reload,
            Consumer<Boolean> whenOpened) {
        this.prices = prices;
        this.capacities = capacities;
        this.lifecycles = lifecycles;
        this.popover = popover;
        this.notices = notices;
        this.reload = reload;
        this.whenOpened = whenOpened;
        addClassNames("p-stack", "p-price-panel");
    }

    void enter(UUID negotiation, boolean edits, LocalDate day) {
        this.negotiation = negotiation;
        this.edits = edits;
        this.day = day;
    }

    /** The columns the panel stands in: with nothing to show the book has all the room. */
    void besides(Div columns) {
        this.columns = columns;
    }

    /** In a narrow window the panel stands below the book: the reader is taken there. */
    void bringIntoView() {
        getElement().executeJs("if (window.innerWidth < 1200) this.scrollIntoView({block: 'start'})");
    }

    void show(@Nullable PriceLine line) {
        shown = line;
        removeAll();
        open(line != null);
        if (line == null) {
            return;
        }
        var model = new RateFilter("", null, line.model(), null, null, null);
        var lines = new ArrayList<>(prices.lines(negotiation, model, day));
        lines.addAll(unitsOfContextLengths(line.model()));
        var entered = prices.rates(negotiation, model).stream()
                .filter(RateEntry::entered)
                .toList();
        add(new ModelDetail(
                lines,
                entered,
                popover,
                edits ? new ModelDetail.Editing(() -> enterRate(line), this::change, removal()::remove) : null));
        var limits = capacities.limits(negotiation).stream()
                .filter(limit -> limit.model().equals(line.model()))
                .toList();
        var kinds = lines.stream().map(PriceLine::kind).collect(Collectors.<PriceKind>toSet());
        add(new CapacityDetail(
                capacities.products(),
                kinds,
                limits,
                lifecycle(line.model()),
                popover,
                edits
                        ? new CapacityDetail.Editing(
                                limit -> enterLimit(line, limit), removal()::remove, () -> enterLifecycle(line))
                        : null));
    }

    /** Model units are sold under the model's id followed by its context length, such as {@code …:256k}. */
    private List<PriceLine> unitsOfContextLengths(String model) {
        return prices.lines(negotiation, new RateFilter(model, null, null, null, null, null), day).stream()
                .filter(line -> line.model().startsWith(model + ":"))
                .filter(line -> line.model().substring(model.length()).matches(":\\d+k"))
                .toList();
    }

    void enterRate(@Nullable PriceLine line) {
        var form = new RateForm(prices, negotiation, null, this::savedRate, this::back);
        form.startFrom(line);
        showForm("Enter a rate", form);
    }

    private void change(RateEntry entry) {
        showForm("Change a rate", new RateForm(prices, negotiation, entry, this::savedRate, this::back));
    }

    private void enterLimit(PriceLine line, @Nullable UnitLimit limit) {
        showForm(
                "What one unit of " + line.modelName() + " carries",
                new LimitForm(
                        capacities, negotiation, line.model(), limit, _ -> saved("Unit limit saved."), this::back));
    }

    private void enterLifecycle(PriceLine line) {
        showForm(
                "When " + line.modelName() + " retires",
                new LifecycleForm(
                        lifecycles,
                        negotiation,
                        line.model(),
                        lifecycle(line.model()),
                        _ -> saved("Retirement days saved."),
                        this::back));
    }

    private PriceRemoval removal() {
        return new PriceRemoval(prices, capacities, negotiation, notices, () -> reload.accept(null));
    }

    private void savedRate(RateEntry entry) {
        var rate = entry.rate();
        Notices.toast("Rate saved.");
        reload.accept(rate.model() + "|" + rate.region() + "|" + rate.kind());
    }

    private void saved(String sentence) {
        Notices.toast(sentence);
        reload.accept(null);
    }

    private void back() {
        show(shown);
    }

    private void showForm(String title, EntryForm<?> form) {
        removeAll();
        open(true);
        add(new PCard(title).body(form));
        bringIntoView();
    }

    private void open(boolean open) {
        setVisible(open);
        whenOpened.accept(open);
        columns.getClassNames().set("p-closed", !open);
    }

    private @Nullable Lifecycle lifecycle(String model) {
        return lifecycles.of(negotiation).stream()
                .filter(one -> one.model().equals(model))
                .findFirst()
                .orElse(null);
    }
}
