package dev.parley.base.data;

/** An exception whose message is written for the person in front of the screen; any other stays in the log. */
public interface Explained {

    /** What was refused, why, and what to do. */
    String sentence();
}
