package dev.parley.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Whether a run is older than what it was made of.
 *
 * @param changed what differs today, in words such as "the forecast"; empty when nothing does
 */
public record Staleness(List<String> changed) {

    private static final int NAMED = 3;

    public Staleness {
        changed = List.copyOf(changed);
    }

    static Staleness between(PlanInputs run, PlanInputs today) {
        List<String> changed = new ArrayList<>();
        note(
                changed,
                "the forecast",
                run,
                today,
                inputs -> inputs.workloads().stream()
                        .map(PlanInputs.Workload::cells)
                        .toList());
        note(
                changed,
                "the workloads",
                run,
                today,
                inputs -> inputs.workloads().stream()
                        .map(Staleness::withoutForecast)
                        .toList());
        note(changed, "the prices", run, today, PlanInputs::rates);
        note(changed, "the unit limits", run, today, PlanInputs::offers);
        note(changed, "the capacity held", run, today, PlanInputs::held);
        note(changed, "the requests", run, today, PlanInputs::requests);
        note(changed, "the planned moves", run, today, PlanInputs::moves);
        note(changed, "the quotas", run, today, inputs -> inputs.facts().quotas());
        note(
                changed,
                "the retirement dates",
                run,
                today,
                inputs -> inputs.facts().lifecycles());
        note(changed, "the closed months", run, today, inputs -> inputs.facts().noStart());
        note(
                changed,
                "the agreement",
                run,
                today,
                inputs -> List.of(
                        inputs.firstMonth(),
                        inputs.lastMonth(),
                        inputs.effective(),
                        inputs.contractYears(),
                        inputs.hours()));
        return new Staleness(changed);
    }

    public boolean stale() {
        return !changed.isEmpty();
    }

    /** "Run 3 is older than the forecast and the prices"; of more than three things their number. */
    public String sentence(int run) {
        if (changed.size() > NAMED) {
            return "Run " + run + " is older than " + changed.size() + " of its inputs";
        }
        String what = changed.size() == 1
                ? changed.getFirst()
                : String.join(", ", changed.subList(0, changed.size() - 1)) + " and " + changed.getLast();
        return "Run " + run + " is older than " + what;
    }

    private static void note(
            List<String> changed, String name, PlanInputs run, PlanInputs today, Function<PlanInputs, Object> part) {
        if (!PlanJson.hash(part.apply(run)).equals(PlanJson.hash(part.apply(today)))) {
            changed.add(name);
        }
    }

    private static PlanInputs.Workload withoutForecast(PlanInputs.Workload one) {
        return one.withCells(List.of());
    }
}
