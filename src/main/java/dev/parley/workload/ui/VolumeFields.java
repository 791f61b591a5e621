package dev.parley.workload.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Problems;
import dev.parley.workload.Volume;
import dev.parley.workload.WorkloadDraft;
import java.math.BigDecimal;

/** How much a workload sends: thousand tokens a minute by class, and requests. */
final class VolumeFields {

    private static final String K = "k tokens/min, mean over all hours, also nights and weekends.";

    private final TextField input;
    private final TextField output;
    private final TextField cacheRead;
    private final TextField cacheWrite;
    private final TextField requests;

    VolumeFields(EditForm<WorkloadDraft> form) {
        input = form.text(
                "input", "Input", K, draft -> Typed.shown(draft.volume().input()));
        output = form.text(
                "output", "Output", K, draft -> Typed.shown(draft.volume().output()));
        cacheRead = form.text(
                "cacheRead",
                "Cache reads",
                "k tokens/min read from the prompt cache.",
                draft -> Typed.shown(draft.volume().cacheRead()));
        cacheWrite = form.text(
                "cacheWrite",
                "Cache writes",
                "k tokens/min written to the prompt cache.",
                draft -> Typed.shown(draft.volume().cacheWrite()));
        requests = form.text(
                "requests",
                "Requests",
                "A minute; empty while unknown.",
                draft -> Typed.shown(draft.volume().requests()));
    }

    Volume read(Problems problems) {
        return new Volume(
                tokens(problems, "input", input),
                tokens(problems, "cacheRead", cacheRead),
                tokens(problems, "cacheWrite", cacheWrite),
                tokens(problems, "output", output),
                problems.read(() -> Typed.optionalNumber("requests", requests.getValue()), null));
    }

    private static BigDecimal tokens(Problems problems, String key, TextField field) {
        return problems.read(() -> Typed.number(key, field.getValue()), BigDecimal.ZERO);
    }
}
