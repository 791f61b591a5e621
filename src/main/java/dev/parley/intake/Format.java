package dev.parley.intake;

/**
 * A kind of file, recognised by its content.
 *
 * @param code  kept with what was taken in, such as {@code cur-2}
 * @param label for people, such as {@code AWS CUR 2.0}
 */
public record Format(String code, String label) {}
