package dev.parley.negotiation;

import org.springframework.security.access.AccessDeniedException;

/** The person may not do this here. What exists is not told to those who may not see it. */
public final class NotAllowed extends AccessDeniedException {

    /** @param sentence what may not be done, and whom to ask */
    public NotAllowed(String sentence) {
        super(sentence);
    }
}
