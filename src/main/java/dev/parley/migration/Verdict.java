package dev.parley.migration;

import java.util.Locale;

/** Whether the answers of the new model are good enough for the workload. */
public enum Verdict {
    /** Nobody has decided. */
    OPEN,
    PASSED,
    FAILED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
