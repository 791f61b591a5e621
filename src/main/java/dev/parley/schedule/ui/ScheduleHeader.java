package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.SaveState;
import dev.parley.base.ui.Segmented;
import dev.parley.schedule.Period;
import dev.parley.schedule.Schedule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The head of the schedule: which contract year, which schedule, whether it is saved, and what can be done with it. */
final class ScheduleHeader {

    private final Shown shown;
    private final Consumer<Shown> go;
    private final List<Component> actions = new ArrayList<>();

    /** @param go told another schedule or period */
    ScheduleHeader(Shown shown, Consumer<Shown> go) {
        this.shown = shown;
        this.go = go;
    }

    void action(Component action) {
        actions.add(action);
    }

    /** @param numbers of all schedules of the negotiation */
    PageHeader of(Schedule schedule, List<Integer> numbers, SaveState state) {
        var header = new PageHeader("Schedule")
                .with(periods(schedule))
                .meta("Schedule " + schedule.number() + " from Run " + schedule.planRun() + ", "
                        + Numbers.date(LocalDate.ofInstant(schedule.createdAt(), ZoneOffset.UTC)));
        if (numbers.size() > 1) {
            header.with(picker(numbers, schedule.number()));
        }
        header.with(state);
        return header.actions(actions.toArray(Component[]::new));
    }

    private Segmented<Period> periods(Schedule schedule) {
        var periods = new ArrayList<>(schedule.contractYears());
        var quarters = new Period(Shown.QUARTERS, "By quarter", List.of());
        periods.add(quarters);
        var chosen = shown.quarters() ? quarters : shown.year(schedule);
        var switcher = new Segmented<>("Contract year", periods, Period::label, chosen);
        switcher.addValueChangeListener(
                change -> go.accept(shown.with(change.getValue().key())));
        return switcher;
    }

    private Select<Integer> picker(List<Integer> numbers, int current) {
        var select = new Select<Integer>();
        select.setAriaLabel("Schedule");
        select.setItems(numbers);
        select.setItemLabelGenerator(number -> "Schedule " + number);
        select.setValue(current);
        select.addClassName("p-schedule-picker");
        select.addValueChangeListener(change -> go.accept(shown.withSchedule(change.getValue())));
        return select;
    }
}
