package dev.parley.negotiation;

import dev.parley.base.data.Explained;
import org.springframework.security.access.AccessDeniedException;

/** The person may not do this here. What exists is not told to those who may not see it. */
public final class NotAllowed extends AccessDeniedException implements Explained {

    /** @param sentence what may not be done, and whom to ask */
    public NotAllowed(String sentence) {
        super(sentence);
    }

    @Override
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
