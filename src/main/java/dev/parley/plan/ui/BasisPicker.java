package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.parley.plan.PlanBasis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** On which reading of the inputs the next run is planned. */
final class BasisPicker extends Div {

    private final Select<PlanBasis.Cases> cases;
    private final Select<PlanBasis.Rates> rates;
    private final Select<PlanBasis.Minutes> minutes;
    private final Select<PlanBasis.Commit> commit;
    private final Select<PlanBasis.Illustrative> illustrative;

    /** @param positions whether negotiated rates may be chosen */
    BasisPicker(PlanBasis chosen, boolean positions) {
        addClassName("p-plan-basis");
        List<PlanBasis.Rates> open = new ArrayList<>(List.of(PlanBasis.Rates.values()));
        if (!positions) {
            open.remove(PlanBasis.Rates.NEGOTIATED);
        }
        cases = select("Cases", Arrays.asList(PlanBasis.Cases.values()), PlanBasis.Cases::label, chosen.cases());
        rates = select("Rates", open, PlanBasis.Rates::label, chosen.rates());
        minutes = select(
                "Minutes", Arrays.asList(PlanBasis.Minutes.values()), PlanBasis.Minutes::label, chosen.minutes());
        commit =
                select("Commit to", Arrays.asList(PlanBasis.Commit.values()), PlanBasis.Commit::label, chosen.commit());
        illustrative = select(
                "Illustrative dates and quotas",
                Arrays.asList(PlanBasis.Illustrative.values()),
                PlanBasis.Illustrative::label,
                chosen.illustrativeFacts());
        add(cases, rates, minutes, commit, illustrative);
    }

    PlanBasis basis() {
        return new PlanBasis(
                cases.getValue(), rates.getValue(), minutes.getValue(), commit.getValue(), illustrative.getValue());
    }

    private static <T> Select<T> select(String label, List<T> items, Function<T, String> name, T chosen) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(name::apply);
        select.setValue(chosen);
        select.setWidthFull();
        return select;
    }
}
