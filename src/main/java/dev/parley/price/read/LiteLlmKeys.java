package dev.parley.price.read;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a key of LiteLLM's map names: {@code us.anthropic.…}, {@code bedrock/eu-central-1/6-month-commitment/…},
 * {@code azure/us/gpt-5.4}. A bare Bedrock id bears the global price where the map has a global key of the model; else the
 * map names no region and its price is taken for the United States, so that nothing elsewhere is priced by guessing.
 */
final class LiteLlmKeys {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-gov)?-[a-z]+-\\d");
    private static final Pattern TERM = Pattern.compile("(\\d{1,2})-month-commitment");
    private static final Pattern GEO = Pattern.compile("(us-gov|us|eu|apac|au|jp|ca|sa|in|uk|me|af|global)\\.(.+)");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{1,90}");
    private static final Map<String, String> CHANNELS = Map.of(
            "anthropic", "anthropic-direct",
            "openai", "openai-direct",
            "azure", "azure-openai",
            "vertex_ai-language-models", "vertex",
            "vertex_ai-anthropic_models", "vertex",
            "xai", "xai-direct");
    private static final Map<String, String> MAKERS = Map.of(
            "anthropic-direct", "Anthropic",
            "openai-direct", "OpenAI",
            "azure-openai", "OpenAI",
            "xai-direct", "xAI");

    private final ModelNames names;

    /** @param termMonths of a commitment; 0 without one */
    record Key(Sold model, String region, int termMonths) {}

    LiteLlmKeys(ModelNames names) {
        this.names = names;
    }

    /** @throws NotTaken without a value where the reason is shared by many keys */
    Key read(String key, String provider, Set<String> global) throws NotTaken {
        if (provider.startsWith("bedrock")) {
            return bedrock(key, global);
        }
        var channel = CHANNELS.get(provider);
        if (channel == null) {
            throw new NotTaken("provider " + brief(provider) + ": Parley compares no prices of it", "");
        }
        var maker = channel.equals("vertex")
                ? provider.endsWith("anthropic_models") ? "Anthropic" : "Google"
                : MAKERS.getOrDefault(channel, "Other");
        return direct(key, channel, maker);
    }

    private Key direct(String key, String channel, String maker) throws NotTaken {
        var region = "global";
        var id = key;
        var name = key.substring(key.lastIndexOf('/') + 1);
        if (channel.equals("azure-openai")) {
            if (!key.startsWith("azure/")) {
                throw new NotTaken("the key has a shape that is not known", key);
            }
            var parts = key.split("/");
            if (parts.length == 3 && parts[1].matches("us|eu")) {
                region = parts[1] + "-data-zone";
            } else if (parts.length != 2) {
                throw new NotTaken("the key names a deployment that is not known", key);
            }
        } else if (key.contains("/") && !key.matches("(vertex_ai|xai)/[^/]+")) {
            throw new NotTaken("the key has a shape that is not known", key);
        }
        return new Key(new Sold(channel, maker, id(id.replace("/", "."), id), name, true), region, 0);
    }

    private Key bedrock(String key, Set<String> global) throws NotTaken {
        var rest = key.startsWith("bedrock_mantle/") ? key.substring(15) : key;
        rest = rest.startsWith("bedrock/") ? rest.substring(8) : rest;
        var parts = rest.split("/");
        String region = "";
        int months = 0;
        for (int i = 0; i < parts.length - 1; i++) {
            var term = TERM.matcher(parts[i]);
            if (parts[i].equals("*")) {
                region = "all-listed";
            } else if (REGION.matcher(parts[i]).matches()) {
                region = parts[i];
            } else if (term.matches()) {
                months = Integer.parseInt(term.group(1));
            } else if (!parts[i].matches("invoke|converse")) {
                throw new NotTaken("keys of images by size and steps: the price book keeps no such price", "");
            }
        }
        var model = parts[parts.length - 1];
        var geo = GEO.matcher(model);
        if (region.isEmpty() && geo.matches()) {
            region = geo.group(1).equals("global") ? "global" : geo.group(1) + " geo";
            model = geo.group(2);
        } else if (region.isEmpty()) {
            region = global.contains(id(model)) ? "global" : "us";
        }
        return new Key(sold(model), region, months);
    }

    /** The id that a spelling of it stands for. */
    String id(String spelling) {
        return names.ofId(spelling).map(Sold::id).orElse(spelling);
    }

    private Sold sold(String id) throws NotTaken {
        var given = id(id, id);
        var known = names.ofId(given);
        return known.isPresent() ? known.get() : new Sold(ModelNames.BEDROCK, maker(given), given, given, false);
    }

    private static String maker(String id) {
        int dot = id.indexOf('.');
        return dot < 1 || dot > 40 ? "Other" : Character.toUpperCase(id.charAt(0)) + id.substring(1, dot);
    }

    private static String id(String plain, String id) throws NotTaken {
        if (!ID.matcher(plain).matches()) {
            throw new NotTaken("the key names no model id", id);
        }
        return id;
    }

    private static String brief(String provider) {
        return provider.matches("[A-Za-z0-9_. -]{1,60}") ? provider : "that is not named";
    }
}
