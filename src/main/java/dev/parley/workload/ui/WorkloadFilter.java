package dev.parley.workload.ui;

import dev.parley.workload.Workload;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What somebody typed to find workloads: each word must occur in what names one. */
record WorkloadFilter(String typed, Map<String, String> modelNames) {

    boolean takes(Workload workload) {
        var owner = workload.owner();
        var named = String.join(
                        " ",
                        workload.code(),
                        workload.name(),
                        workload.team(),
                        workload.model(),
                        modelNames.getOrDefault(workload.model(), ""),
                        workload.scope(),
                        workload.account().alias(),
                        workload.environment().label(),
                        owner == null ? "" : owner.name())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(named::contains);
    }
}
