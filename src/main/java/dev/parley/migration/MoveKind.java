package dev.parley.migration;

/** In what the model of a move differs. */
public enum MoveKind {
    SUCCESSOR("successor"),
    SMALLER("smaller model"),
    /** The same model at the global scope. */
    GLOBAL("global instead of geo"),
    OTHER("another model");

    private final String label;

    MoveKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
