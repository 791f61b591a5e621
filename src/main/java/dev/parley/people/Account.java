package dev.parley.people;

import java.time.Instant;

/** An account as administrators see it. */
public record Account(Who who, boolean disabled, Instant createdAt) {}
