package dev.parley.signed;

/** What somebody can be reminded of. */
public enum ReminderKind {
    RENEWAL("Capacity renews itself", "capacity"),
    NOTICE("Notice for capacity held", "capacity"),
    OFFER("An offer expires", "rounds?part=dates"),
    QUOTA("A quota must be granted", "capacity"),
    END_OF_LIFE("A model ends", "prices"),
    YEAR_END("The contract year ends", "landing"),
    TRUE_UP("True-up", "landing");

    private final String label;
    private final String place;

    ReminderKind(String label, String place) {
        this.label = label;
        this.place = place;
    }

    public String label() {
        return label;
    }

    /** The screen that it is about, below the negotiation. */
    public String place() {
        return place;
    }
}
