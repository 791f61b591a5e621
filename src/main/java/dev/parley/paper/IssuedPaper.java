package dev.parley.paper;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper that was made.
 *
 * @param schedule number of the schedule it was made from
 * @param size     in bytes
 * @param sha256   of the bytes, 64 hexadecimal digits
 * @param by       display name of who made it
 */
public record IssuedPaper(
        UUID id, PaperKind kind, int schedule, String fileName, int size, String sha256, Instant at, String by) {}
