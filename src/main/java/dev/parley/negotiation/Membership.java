package dev.parley.negotiation;

import dev.parley.people.Who;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in one negotiation.
 *
 * @param until last day of a guest's membership; null for those who stay
 */
public record Membership(
        UUID negotiation, Who who, Role role, @Nullable LocalDate until) {

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
