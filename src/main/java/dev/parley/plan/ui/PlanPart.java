package dev.parley.plan.ui;

/** The parts of a pool's plan, of which a phone shows one at a time. */
enum PlanPart {
    CURVE("Curve"),
    UNITS("Units"),
    PURCHASES("Purchases"),
    INSTEAD("Instead");

    private final String label;

    PlanPart(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
