package dev.parley.base.security;

/** A setting with which Parley must not run. The message says which, and what to set instead. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }
}
