package dev.parley.negotiation.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The regions of a negotiation: the usual ones to choose from, and any other typed. */
final class RegionsField extends MultiSelectComboBox<String> {

    private static final List<String> USUAL =
            List.of("us-east-1", "us-east-2", "us-west-2", "eu-central-1", "eu-west-1", "eu-west-3", "ap-northeast-1");

    RegionsField() {
        super("Regions");
        setItems(USUAL);
        setAllowCustomValue(true);
        setAutoExpand(AutoExpandMode.VERTICAL);
        addCustomValueSetListener(event -> {
            var chosen = new LinkedHashSet<>(getValue());
            chosen.add(event.getDetail().strip());
            show(chosen);
        });
    }

    /** Also such as are not among the usual ones. */
    void show(Collection<String> regions) {
        var items = new LinkedHashSet<>(USUAL);
        items.addAll(regions);
        setItems(items);
        setValue(new LinkedHashSet<>(regions));
    }
}
