package dev.parley.migration;

import dev.parley.workload.Scopes;

/** Where the data of a workload must stay. */
public enum Stays {
    ANYWHERE("may leave its geography"),
    GEOGRAPHY("stays in its geography"),
    REGION("stays in its region");

    private final String label;

    Stays(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Whether requests that are answered in {@code own} may be answered in {@code target}.
     *
     * @param own    a region, a geography such as {@code eu geo}, or {@code global}
     * @param target likewise
     */
    public boolean allows(String own, String target) {
        return own.equals(target)
                || own.equals(Scopes.GLOBAL)
                || switch (this) {
                    case ANYWHERE -> true;
                    case GEOGRAPHY ->
                        !target.equals(Scopes.GLOBAL) && Scopes.geography(own).equals(Scopes.geography(target));
                    case REGION -> false;
                };
    }
}
