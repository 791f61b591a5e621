package dev.parley.price.read;

/**
 * A model as a channel sells it, under the id that Parley's own list uses.
 *
 * @param known whether Parley knows the model; else its id is made of the name that the file has
 */
public record Sold(String channel, String provider, String id, String name, boolean known) {

    /** The same model under other conditions that cost something else, such as long prompts: {@code id:suffix}. */
    Sold variant(String suffix, String words) {
        return new Sold(channel, provider, id + ":" + suffix, name + ", " + words, known);
    }

    /** The same model under the id that its model units are sold under. */
    Sold as(String other) {
        return new Sold(
                channel, provider, other, name + other.substring(id.length()).replace(':', ' '), known);
    }
}
