package dev.parley.negotiation;

import static dev.parley.negotiation.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** A person's role in one negotiation. Approval is a right of its own, with a kind and a limit, not a role. */
public enum Role {
    PLATFORM_LEAD("Platform lead", EnumSet.of(SEE, EDIT_OWN_WORKLOADS, RUN_PLAN)),
    PROCUREMENT("Procurement", EnumSet.allOf(Permission.class)),
    FINANCE(
            "Finance",
            EnumSet.of(
                    SEE,
                    EDIT_OWN_WORKLOADS,
                    EDIT_PRICES,
                    SEE_BILL,
                    EDIT_BILL,
                    RUN_PLAN,
                    SEE_SCHEDULE,
                    SEE_POSITIONS,
                    MAKE_PAPERS)),
    COUNSEL("Counsel", EnumSet.of(SEE, SEE_BILL, SEE_SCHEDULE, SEE_POSITIONS, MAKE_PAPERS)),
    ADVISER("Outside adviser", EnumSet.of(SEE, SEE_BILL, SEE_SCHEDULE, SEE_POSITIONS));

    private final String label;
    private final Set<Permission> permissions;

    Role(String label, Set<Permission> permissions) {
        this.label = label;
        this.permissions = permissions;
    }

    public String label() {
        return label;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Counsel and outside advisers are guests: their membership ends on a date. */
    public boolean guest() {
        return this == COUNSEL || this == ADVISER;
    }
}
