package dev.parley.price.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Icon16;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.ModelInfo;
import dev.parley.price.RateFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The row of filters above the rates. */
final class PriceFilters extends Div {

    private final TextField text = new TextField();
    private final Select<String> channel = new Select<>();
    private final ComboBox<ModelInfo> model = new ComboBox<>();
    private final ComboBox<PriceKind> kind = new ComboBox<>();
    private final ComboBox<String> region = new ComboBox<>();
    private final Select<Grade> grade = new Select<>();
    private final Button clear = new Button("Clear", click -> set(RateFilter.ALL));
    private final Consumer<RateFilter> changed;
    private boolean setting;

    PriceFilters(List<ModelInfo> models, RateFilter filter, Consumer<RateFilter> changed) {
        this.changed = changed;
        addClassNames("p-row", "p-filters");
        getElement().setAttribute("role", "search");
        prepareText();
        prepareChoices(models);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        add(text, channel, model, kind, region, grade, clear);
        show(models, filter);
        for (HasValue<?, ?> field : new HasValue<?, ?>[] {text, channel, model, kind, region, grade}) {
            field.addValueChangeListener(change -> notifyChanged());
        }
    }

    private void prepareText() {
        text.setPlaceholder("Model, region, kind, source");
        text.setAriaLabel("Find rates");
        text.setPrefixComponent(Icon16.SEARCH.create());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
    }

    private void prepareChoices(List<ModelInfo> models) {
        channel.setAriaLabel("Channel");
        channel.setItems(channels(models));
        channel.setItemLabelGenerator(PriceFilters::channelLabel);
        channel.setEmptySelectionAllowed(true);
        channel.setEmptySelectionCaption("All channels");
        channel.setPlaceholder("All channels");
        model.setAriaLabel("Model");
        model.setPlaceholder("All models");
        model.setItems(models);
        model.setItemLabelGenerator(ModelInfo::name);
        model.setClearButtonVisible(true);
        kind.setAriaLabel("Kind of price");
        kind.setPlaceholder("All kinds");
        kind.setItems(PriceKind.values());
        kind.setItemLabelGenerator(PriceKind::label);
        kind.setClearButtonVisible(true);
        region.setAriaLabel("Region or scope");
        region.setPlaceholder("All regions");
        var regions = new TreeSet<String>();
        models.forEach(one -> regions.addAll(one.scopes()));
        region.setItems(regions);
        region.setClearButtonVisible(true);
        grade.setAriaLabel("Grade");
        grade.setItems(Grade.values());
        grade.setItemLabelGenerator(one -> one == null
                ? "All grades"
                : one.name() + ", " + GradeMark.meaning(one.name().charAt(0)));
        grade.setEmptySelectionAllowed(true);
        grade.setEmptySelectionCaption("All grades");
        grade.setPlaceholder("All grades");
    }

    private static String channelLabel(@Nullable String code) {
        if (code == null) {
            return "All channels";
        }
        return code.equals(RateFilter.ALTERNATIVES) ? "All alternatives" : Words.channel(code);
    }

    private static List<String> channels(List<ModelInfo> models) {
        var all = new ArrayList<String>();
        models.stream().map(ModelInfo::channel).distinct().forEach(all::add);
        all.add(Math.min(1, all.size()), RateFilter.ALTERNATIVES);
        return all;
    }

    private void show(List<ModelInfo> models, RateFilter filter) {
        text.setValue(filter.text());
        channel.setValue(
                filter.channel() != null && channels(models).contains(filter.channel()) ? filter.channel() : null);
        model.setValue(models.stream()
                .filter(one -> one.id().equals(filter.model()))
                .findFirst()
                .orElse(null));
        kind.setValue(filter.kind());
        region.setValue(filter.region());
        grade.setValue(filter.grade());
        clear.setVisible(!filter.equals(RateFilter.ALL));
    }

    private void set(RateFilter filter) {
        setting = true;
        show(List.of(), filter);
        setting = false;
        notifyChanged();
    }

    private void notifyChanged() {
        if (!setting) {
            var filter = filter();
            clear.setVisible(!filter.equals(RateFilter.ALL));
            changed.accept(filter);
        }
    }

    private RateFilter filter() {
        return new RateFilter(
                text.getValue(),
                channel.getValue(),
                model.getValue() == null ? null : model.getValue().id(),
                kind.getValue(),
                region.getValue(),
                grade.getValue());
    }
}
