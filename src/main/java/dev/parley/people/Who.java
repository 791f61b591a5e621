package dev.parley.people;

import java.io.Serializable;
import java.util.UUID;

/** The person who acts. */
public record Who(UUID id, String username, String displayName, boolean administrator) implements Serializable {}
