package dev.parley.negotiation;

import dev.parley.people.Who;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in one negotiation.
 *
 * @param until last day of a guest's membership; null for those who stay
 * @param version counts its changes; a change bears the one it was made on
 */
public record Membership(
        UUID negotiation, Who who, Role role, @Nullable LocalDate until, long version) {

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
