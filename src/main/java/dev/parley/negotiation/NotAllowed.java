package dev.parley.negotiation;

import org.springframework.security.access.AccessDeniedException;

/** The person may not do this here. What exists is not told to those who may not see it. */
public final class NotAllowed extends AccessDeniedException {

    NotAllowed(String sentence) {
        super(sentence);
    }
}
