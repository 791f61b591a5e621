package dev.parley.intake;

import dev.parley.base.data.Explained;

/** Not one row of some files can be taken. The sentence says why the first cannot; all of them are told row by row. */
public final class NothingTaken extends RuntimeException implements Explained {

    private final transient Rejects rejects;

    /** @param rejects at least one */
    public NothingTaken(String sentence, Rejects rejects) {
        super(sentence);
        this.rejects = rejects;
    }

    public Rejects rejects() {
        return rejects;
    }

    @Override
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
