package dev.parley.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who would serve a workload, by the channel of the price book. */
public enum Channel {
    BEDROCK("Bedrock", null),
    ANTHROPIC_DIRECT("Anthropic", null),
    OPENAI_DIRECT("OpenAI", null),
    AZURE_OPENAI("Azure OpenAI", "ptu"),
    VERTEX("Google Vertex", "gsu");

    private final String label;
    private final @Nullable String capacity;

    Channel(String label, @Nullable String capacity) {
        this.label = label;
        this.capacity = capacity;
    }

    public String label() {
        return label;
    }

    /** As the price book names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The capacity product it sells that Parley compares, and its prices' model; Bedrock's are planned in another room. */
    Optional<String> capacity() {
        return Optional.ofNullable(capacity);
    }

    /** Whether what goes there stays on the bill: paid to the same biller and counted as before. */
    public boolean staysOnTheBill() {
        return this == BEDROCK;
    }

    static Optional<Channel> of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }

    /** Which limit of a unit holds for a scope, as the price facts name it. */
    String limitRegion(String scope) {
        return this == AZURE_OPENAI ? wide(scope) ? "global/data-zone" : "regional" : "any";
    }

    /** Which price of a unit holds for a scope. */
    String unitPriceRegion(String scope) {
        if (this != AZURE_OPENAI) {
            return scope.equals("global") ? "global" : "non-global";
        }
        return wide(scope) ? scope.equals("global") ? "global" : "data-zone" : "regional";
    }

    private static boolean wide(String scope) {
        return scope.equals("global") || scope.endsWith("data-zone");
    }
}
