package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import java.util.regex.Pattern;

/** Where requests are answered: in a region, somewhere in a geography, or anywhere. */
public final class Scopes {

    /** Anywhere. */
    public static final String GLOBAL = "global";

    /** Characters of the longest scope that is kept. */
    private static final int LONGEST = 40;

    private static final Pattern SCOPE = Pattern.compile("global|[a-z]{2,6} geo|[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

    private Scopes() {}

    static boolean isScope(String scope) {
        var bare = scope.strip();
        return bare.length() <= LONGEST && SCOPE.matcher(bare).matches();
    }

    /** @throws InvalidInput for the field "scope" */
    public static void require(String scope) {
        if (!isScope(scope)) {
            throw new InvalidInput(
                    "scope",
                    scope,
                    (scope.isBlank() ? "Enter" : "\"" + scope + "\" is no scope: enter")
                            + " a region such as us-east-1, a geography such as us geo, or global.");
        }
    }

    /** {@code eu} of {@code eu-central-1} and of {@code eu geo}; {@code ap} also of {@code apac geo}. */
    public static String geography(String scope) {
        if (scope.equals("apac geo")) {
            return "ap";
        }
        int end = scope.indexOf(scope.endsWith(" geo") ? ' ' : '-');
        return end < 0 ? scope : scope.substring(0, end);
    }
}
