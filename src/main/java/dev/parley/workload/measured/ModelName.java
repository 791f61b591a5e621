package dev.parley.workload.measured;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model id says, however it is written: with the prefix of a cross-region profile, as an ARN, or as a proxy's route.
 *
 * @param id     of the model, without a prefix: {@code anthropic.claude-sonnet-4-6}; of the profile where the model behind it
 *               is not told
 * @param scope  a region, a geography such as {@code us geo}, {@code global}, or empty when unknown
 * @param opaque whether it names an application profile or provisioned capacity and the model behind it is not told
 */
public record ModelName(String id, String scope, boolean opaque) {

    private static final Set<String> GEOGRAPHIES =
            Set.of("us", "eu", "apac", "ap", "au", "jp", "ca", "uk", "in", "sa", "me");
    private static final Pattern PREFIX = Pattern.compile("(us-gov|[a-z]{2,6})\\.([a-z0-9-]+\\..+)");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

    /** @param region that the file tells beside it, or empty */
    public static ModelName of(String text, String region) {
        var name = route(text.strip());
        if (name.startsWith("arn:")) {
            return arn(name, region);
        }
        var slash = name.indexOf('/');
        if (slash > 0 && REGION.matcher(name.substring(0, slash)).matches()) {
            return bare(name.substring(slash + 1), name.substring(0, slash));
        }
        return bare(name, region);
    }

    /** Without what a proxy puts before it. */
    private static String route(String text) {
        var name = text;
        for (var route : new String[] {"bedrock_mantle/", "bedrock_converse/", "bedrock/", "converse/", "invoke/"}) {
            name = name.startsWith(route) ? name.substring(route.length()) : name;
        }
        return name;
    }

    private static ModelName arn(String arn, String region) {
        var parts = arn.split(":", 6);
        var resource = parts.length < 6 ? arn : parts[5];
        var where = parts.length < 6 || parts[3].isEmpty() ? region : parts[3];
        var slash = resource.indexOf('/');
        var kind = slash < 0 ? "" : resource.substring(0, slash);
        return switch (kind) {
            case "foundation-model", "inference-profile" -> bare(resource.substring(slash + 1), where);
            default -> new ModelName(resource, where, true);
        };
    }

    private static ModelName bare(String name, String region) {
        Matcher prefixed = PREFIX.matcher(name);
        if (!prefixed.matches()) {
            return new ModelName(name, region, false);
        }
        var prefix = prefixed.group(1);
        if (prefix.equals("global")) {
            return new ModelName(prefixed.group(2), "global", false);
        } else if (prefix.equals("us-gov")) {
            return new ModelName(prefixed.group(2), region, false);
        }
        return GEOGRAPHIES.contains(prefix)
                ? new ModelName(prefixed.group(2), prefix + " geo", false)
                : new ModelName(name, region, false);
    }

    /** Whether it already says where requests are answered. */
    static boolean tellsScope(String model) {
        return model.startsWith("arn:") || !of(model, "").scope().isEmpty();
    }
}
