package dev.parley.intake;

import dev.parley.negotiation.Permission;

/** What a file can tell. Who may take it in is who may edit what it tells. */
public enum Kind {
    MEASURED("Measured throughput", "workloads", Permission.SEE, Permission.EDIT_OWN_WORKLOADS),
    BILL("Bill", "bill", Permission.SEE_BILL, Permission.EDIT_BILL),
    PRICES("Prices", "prices", Permission.SEE, Permission.EDIT_PRICES);

    private final String label;
    private final String path;
    private final Permission seen;
    private final Permission needed;

    Kind(String label, String path, Permission seen, Permission needed) {
        this.label = label;
        this.path = path;
        this.seen = seen;
        this.needed = needed;
    }

    public String label() {
        return label;
    }

    /** The last part of the address of the screen that shows what it told. */
    public String path() {
        return path;
    }

    /** The permission to see what was taken in, by whom and when. */
    public Permission seen() {
        return seen;
    }

    /** The permission to take in a file of this kind and to undo it. */
    public Permission needed() {
        return needed;
    }
}
