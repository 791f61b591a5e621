package dev.parley.price.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.parley.intake.Intake;
import dev.parley.price.PriceVersion;
import dev.parley.price.VersionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which version of the list prices is shown: what is in force of all, one of them, or two beside each other. */
final class VersionBar extends Div {

    private final List<PriceVersion> versions;

    VersionBar(
            List<PriceVersion> versions,
            PriceQuery query,
            Function<PriceVersion, Optional<Intake>> provenance,
            Consumer<PriceQuery> go) {
        this.versions = versions;
        addClassNames("p-row", "p-filters", "p-versions");
        var version = select("Version", "In force, of all versions", keys(null));
        version.setValue(known(query.version()));
        version.addValueChangeListener(change -> go.accept(query.of(change.getValue(), query.against())));
        add(version);
        if (version.getValue() != null) {
            var against = select("Compare with", "Compare with no other", keys(query.version()));
            against.setValue(known(query.against()));
            against.addValueChangeListener(change -> go.accept(query.of(query.version(), change.getValue())));
            add(against);
        }
        taken(query.version()).flatMap(provenance).map(Words::provenance).ifPresent(words -> {
            var where = new Span(words);
            where.addClassName("p-meta");
            add(where);
        });
    }

    private Select<VersionKey> select(String label, String whenEmpty, List<VersionKey> keys) {
        var select = new Select<VersionKey>();
        select.setAriaLabel(label);
        select.setItems(keys);
        select.setItemLabelGenerator(key -> key == null ? whenEmpty : label(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(whenEmpty);
        select.setPlaceholder(whenEmpty);
        // as wide as its longest name, which is cut nowhere: lists of one offer differ at the end of theirs
        int longest = keys.stream().mapToInt(key -> label(key).length()).max().orElse(0);
        select.setWidth("calc(" + Math.max(longest, whenEmpty.length()) + "ch + 3rem)");
        select.setMaxWidth("100%");
        return select;
    }

    private List<VersionKey> keys(@Nullable VersionKey without) {
        var keys = new ArrayList<VersionKey>();
        versions.forEach(version -> keys.add(new VersionKey.Taken(version.id())));
        keys.add(new VersionKey.Own());
        keys.add(new VersionKey.Entered());
        keys.remove(without);
        return keys;
    }

    /** A version that was undone is none. */
    private @Nullable VersionKey known(@Nullable VersionKey key) {
        return key instanceof VersionKey.Taken && taken(key).isEmpty() ? null : key;
    }

    private Optional<PriceVersion> taken(@Nullable VersionKey key) {
        return versions.stream()
                .filter(version ->
                        key instanceof VersionKey.Taken taken && taken.list().equals(version.id()))
                .findFirst();
    }

    private String label(VersionKey key) {
        return switch (key) {
            case VersionKey.Own _ -> "Parley's own list";
            case VersionKey.Entered _ -> "Entered here";
            case VersionKey.Taken _ -> taken(key).map(Words::version).orElse("A version that is not there any more");
        };
    }
}
