package dev.parley.bill.read;

import dev.parley.bill.Charge.PricingModel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Bedrock usage type says, in whichever of its three spellings: {@code USE1-NovaPro-input-tokens-flex},
 * {@code USE1-MP:USE1_InputTokenCount_Global-Units}, {@code input_tokens_global_standard}. Where it says nothing the
 * description is asked. The ladders are tried from the top: a reserved or a batch row also names input and output.
 */
final class UsageTypes {

    /** The region's code before a usage type; the table is irregular, so it is dropped and never read. */
    private static final Pattern REGION_CODE = Pattern.compile("^[A-Z]{2,4}\\d{0,2}-(?=.)");

    private static final Pattern MARKETPLACE = Pattern.compile("^([A-Z]{2,4}\\d{0,2}-)?MP:|^[A-Z]{2,4}\\d{1,2}_");
    /** What a usage type says after its model's name, which may have hyphens of its own. */
    private static final Pattern DONE = Pattern.compile(
            "(?i)-(mantle|input|output|cache|tokens?|provisionedthroughput|customization|custommodel|reserved|latency|text|speech|image"
                    + "|video|t2i|i2i|search|batch|flex|priority|cross-region)(?![a-z])");

    private static final Pattern ONE_HOUR = Pattern.compile("cachewrite\\w*?(1h|onehour)");
    private static final Set<String> NO_MODEL = Set.of(
            "guardrail",
            "guardrails",
            "agentcore",
            "knowledgebase",
            "knowledgebases",
            "flows",
            "flow",
            "agents",
            "agent",
            "dataautomation",
            "provisionedthroughput",
            "customization",
            "modelevaluation",
            "promptmanagement",
            "bedrock",
            "custommodelimport",
            "customcopy",
            "intelligentpromptrouting",
            "rerank");
    private static final List<String> BATCH_FLEX_PRIORITY = List.of("batch", "flex", "priority");

    private UsageTypes() {}

    /** Whether it is spelt as what the Marketplace bills of Bedrock. */
    static boolean marketplace(String usageType) {
        return MARKETPLACE.matcher(usageType).find();
    }

    /** Whether it is plainly of Bedrock, though no product is named beside it. */
    static boolean bedrock(String usageType) {
        var plain = plain(usageType);
        return tokenClass(usageType, "", "") != null
                || plain.contains("provisionedthroughput") && plain.contains("modelunits");
    }

    /** How it was bought. */
    static PricingModel pricingModel(String usageType, String description) {
        var plain = plain(usageType);
        if (plain.contains("provisionedthroughput") || plain.contains("modelunits")) {
            return PricingModel.PROVISIONED;
        } else if (plain.contains("reserved")) {
            return PricingModel.RESERVED;
        } else if (plain.contains("customization") || plain.contains("rfttraining") || plain.contains("finetuning")) {
            return PricingModel.CUSTOMISATION;
        } else if (plain.contains("custommodelimport") || plain.contains("custommodelunit")) {
            return PricingModel.OTHER;
        }
        for (var tier : BATCH_FLEX_PRIORITY) {
            if (word(usageType, tier) || word(description, tier)) {
                return PricingModel.valueOf(tier.toUpperCase(Locale.ROOT));
            }
        }
        return plain.contains("latencyoptimized") ? PricingModel.OTHER : PricingModel.ON_DEMAND;
    }

    /** Of the five classes of tokens, or null for what is no token. */
    static @Nullable String tokenClass(String usageType, String description, String unit) {
        var plain = plain(usageType);
        if (plain.contains("modelunits") || plain.contains("guardrail") || plain.contains("training")) {
            return null;
        } else if (plain.contains("reserved") && plain.contains("tpm")) {
            return direction(plain);
        }
        var cached = cached(plain);
        if (cached != null) {
            return cached;
        } else if (plain.contains("token") && direction(plain) != null) {
            return direction(plain);
        }
        var told = plain(description);
        if (!told.contains("token") && !plain(unit).contains("token")) {
            return null;
        }
        var toldCached = cached(told);
        var says = direction(plain) == null ? direction(told) : direction(plain);
        return toldCached == null ? says : toldCached;
    }

    private static @Nullable String cached(String plain) {
        if (plain.contains("cacheread")) {
            return "cache-read";
        } else if (plain.contains("cachewrite")) {
            return ONE_HOUR.matcher(plain).find() ? "cache-write-1h" : "cache-write";
        }
        return null;
    }

    private static @Nullable String direction(String plain) {
        return plain.contains("input") ? "input" : plain.contains("output") ? "output" : null;
    }

    /**
     * {@code global}, {@code us geo} where the profile tells which geography, {@code geo} where nothing does, or null for what
     * stays in its region or does not say.
     */
    static @Nullable String scope(String usageType, String description, String profile) {
        if (word(usageType, "global") || word(description, "global") || profile.equals("global")) {
            return "global";
        } else if (!profile.isEmpty()) {
            return profile + " geo";
        }
        var told = plain(description);
        boolean geo = word(usageType, "geo")
                || plain(usageType).contains("crossregion")
                || told.contains("regionalcris")
                || told.contains("geocris");
        return geo ? "geo" : null;
    }

    /** The model as an AWS-billed usage type names it, or null: what stands before what is done with it, where that is no feature. */
    static @Nullable String model(String usageType) {
        if (marketplace(usageType)) {
            return null;
        }
        var bare = REGION_CODE.matcher(usageType).replaceFirst("");
        var done = DONE.matcher(bare);
        var name = done.find() ? bare.substring(0, done.start()) : bare.split("-", 2)[0];
        boolean none = name.equals(bare) || name.contains(":") || name.contains("_") || name.isBlank();
        return none || NO_MODEL.contains(plain(name.split("-", 2)[0])) ? null : name;
    }

    /** Whether a word stands in a text, in any of the spellings. */
    private static boolean word(String text, String word) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
            int after = at + word.length();
            boolean begins =
                    at == 0 || !Character.isLetter(lower.charAt(at - 1)) || Character.isUpperCase(text.charAt(at));
            boolean ends = after == lower.length()
                    || !Character.isLetter(lower.charAt(after))
                    || Character.isUpperCase(text.charAt(after));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** In small letters and digits alone. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < 128 && Character.isLetterOrDigit(one)) {
                plain.append(Character.toLowerCase(one));
            }
        }
        return plain.toString();
    }
}
