package dev.parley.price;

import java.util.SortedSet;

/**
 * A model that can be chosen.
 *
 * @param id     model id as the channel names it; no two channels share one
 * @param name   as people call it
 * @param scopes the regions and scopes for which some price is known, such as {@code us-east-1} and {@code global}
 */
public record ModelInfo(String channel, String provider, String id, String name, SortedSet<String> scopes) {}
