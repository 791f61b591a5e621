package dev.parley.negotiation.ui;

import dev.parley.negotiation.Permission;

/**
 * One place in the side navigation. Each feature offers its own as a bean; the shell shows those the member may open.
 *
 * @param path the last part of the address, as in {@code n/aldermoor/workloads}; empty for the overview
 * @param icon id of a symbol in icons.svg
 */
public record NavEntry(Group group, int order, String label, String path, String icon, Permission permission) {

    /** The labelled groups, in the order of the job. */
    public enum Group {
        OVERVIEW(""),
        DEMAND("Demand"),
        DECISION("Decision"),
        NEGOTIATION("Negotiation"),
        SIGNED("Signed"),
        ADMINISTRATION("Administration");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The full path for a negotiation. */
    public String pathFor(String slug) {
        return path.isEmpty() ? "n/" + slug : "n/" + slug + "/" + path;
    }
}
