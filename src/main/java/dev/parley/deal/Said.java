package dev.parley.deal;

import dev.parley.engine.deal.Answer;

/** What a deal says to a topic. */
public enum Said {
    /** In writing; of our own asks: asked for. */
    OFFERED("offered", Answer.YES),
    /** Said, and not in writing: priced both ways. */
    SPOKEN("offered, not in writing", Answer.NOT_IN_WRITING),
    REFUSED("refused", Answer.NO),
    /** Not spoken of: priced both ways, and read against us until it is in writing. */
    SILENT("silent", Answer.NOT_IN_WRITING);

    private final String label;
    private final Answer answer;

    Said(String label, Answer answer) {
        this.label = label;
        this.answer = answer;
    }

    public String label() {
        return label;
    }

    /** What the paper answers to a question of yes or no. */
    Answer answer() {
        return answer;
    }

    /** Whether a value goes with it. */
    public boolean valued() {
        return this == OFFERED || this == SPOKEN;
    }
}
