package dev.parley.price.read;

import dev.parley.engine.pricing.PriceKind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a row of the AWS Price List prices: the model, the region or scope, the kind, and the price in the book's unit. */
final class AwsTerms {

    private static final Pattern HOUR_WRITE =
            Pattern.compile("cachewrite(tokens?)?1h|cachewrite.*1h(our|input|token|long|glob|batch|unit|$)");
    private static final Pattern OTHER_TOKENS = Pattern.compile("speech|audio|image|video");
    private static final Pattern PREFIX =
            Pattern.compile("^([A-Z]{2,4}\\d+|EU|[A-Z]{3}\\d+-MP:[A-Z]{2,4}\\d+|MP)[-:_]");

    private final ModelNames names;

    AwsTerms(ModelNames names) {
        this.names = names;
    }

    /** @param remarks hears what a person should know of how the row was read */
    ReadPrice read(AwsRow row, Gathering remarks) throws NotTaken {
        if (!row.terms().equalsIgnoreCase("OnDemand")) {
            throw new NotTaken("terms of this kind are not known", row.terms());
        }
        var text = AwsUnit.plain(row.said());
        var kind = kind(row, text);
        if (row.usd() == null) {
            throw new NotTaken("the row has no price in USD", "");
        }
        if (!row.begin().isBlank() && new BigDecimal("0").compareTo(Decimals.price(row.begin())) != 0) {
            throw new NotTaken("the price holds above a volume only", row.begin());
        }
        var usd = Decimals.kept(Decimals.price(row.usd()).multiply(factor(row, kind, remarks)), row.usd());
        return new ReadPrice(
                model(row, text, kind),
                region(row, text),
                kind,
                usd,
                Decimals.day(row.effective()),
                row.usageType(),
                remarks.file(),
                row.line());
    }

    private static PriceKind kind(AwsRow row, String text) throws NotTaken {
        if (text.contains("provisionedthroughput") || text.contains("modelunit")) {
            return units(row, text);
        }
        if (text.contains("reserved")) {
            return reserved(row, text);
        }
        for (var no :
                new String[] {"customization", "training", "storage", "guardrail", "custommodelimport", "rerank"}) {
            if (text.contains(no)) {
                throw new NotTaken("it is a price of a kind that the price book does not keep", row.usageType());
            }
        }
        if (!(text + AwsUnit.plain(row.unit())).contains("token")) {
            throw new NotTaken("it is no price of tokens or capacity", row.unit());
        }
        if (OTHER_TOKENS.matcher(withoutModel(row, text)).find()) {
            throw new NotTaken(
                    "it prices tokens that are no text, which the price book does not keep", row.usageType());
        }
        return tokens(row, text);
    }

    private static PriceKind units(AwsRow row, String text) throws NotTaken {
        if (text.contains("nocommit")) {
            return PriceKind.MODEL_UNIT_HOUR_NO_COMMIT;
        } else if (text.contains("6month")) {
            return PriceKind.MODEL_UNIT_HOUR_6_MONTH;
        } else if (text.contains("1month")) {
            return PriceKind.MODEL_UNIT_HOUR_1_MONTH;
        }
        throw new NotTaken("the model unit is for a term that is not known", row.usageType());
    }

    private static PriceKind reserved(AwsRow row, String text) throws NotTaken {
        boolean input = text.contains("inputtpm");
        if (input == text.contains("outputtpm")) {
            throw new NotTaken("the Reserved price is for neither input nor output, or for both", row.usageType());
        } else if (text.contains("3month")) {
            return input ? PriceKind.RESERVED_INPUT_TPM_HOUR_3_MONTH : PriceKind.RESERVED_OUTPUT_TPM_HOUR_3_MONTH;
        } else if (text.contains("1month")) {
            return input ? PriceKind.RESERVED_INPUT_TPM_HOUR_1_MONTH : PriceKind.RESERVED_OUTPUT_TPM_HOUR_1_MONTH;
        }
        throw new NotTaken("the Reserved price is for a term that is not known", row.usageType());
    }

    private static PriceKind tokens(AwsRow row, String text) throws NotTaken {
        boolean batch = text.contains("batch");
        boolean flex = text.contains("flex");
        boolean priority = text.contains("priority");
        if ((batch ? 1 : 0) + (flex ? 1 : 0) + (priority ? 1 : 0) > 1) {
            throw new NotTaken("the row names more than one service tier", row.usageType());
        }
        boolean plain = !batch && !flex && !priority;
        if (text.contains("cacheread")) {
            return onlyPlain(PriceKind.CACHE_READ, plain, row);
        } else if (text.contains("cachewrite")) {
            var told = row.description().toLowerCase(Locale.ROOT);
            boolean hour =
                    HOUR_WRITE.matcher(text).find() || told.contains("1 hour cache") || told.contains("1h cache");
            return onlyPlain(hour ? PriceKind.CACHE_WRITE_1H : PriceKind.CACHE_WRITE, plain, row);
        }
        boolean input = text.contains("input");
        boolean output = text.contains("output") || text.contains("response");
        if (input == output) {
            throw new NotTaken("the row prices neither input nor output, or both", row.usageType());
        } else if (batch) {
            return input ? PriceKind.BATCH_INPUT : PriceKind.BATCH_OUTPUT;
        } else if (flex) {
            return input ? PriceKind.FLEX_INPUT : PriceKind.FLEX_OUTPUT;
        } else if (priority) {
            return input ? PriceKind.PRIORITY_INPUT : PriceKind.PRIORITY_OUTPUT;
        }
        return input ? PriceKind.ON_DEMAND_INPUT : PriceKind.ON_DEMAND_OUTPUT;
    }

    private static PriceKind onlyPlain(PriceKind kind, boolean plain, AwsRow row) throws NotTaken {
        if (!plain) {
            throw new NotTaken("the price book keeps no cache price of this service tier", row.usageType());
        }
        return kind;
    }

    private static BigDecimal factor(AwsRow row, PriceKind kind, Gathering remarks) throws NotTaken {
        return switch (kind.unit()) {
            case MODEL_UNIT_HOUR -> {
                AwsUnit.perHour(row);
                yield BigDecimal.ONE;
            }
            case THOUSAND_TPM_HOUR -> {
                AwsUnit.perThousandTpm(row);
                if (AwsUnit.saysMillionTpm(row)) {
                    remarks.remark(
                            "The unit of the Reserved tier's prices says \"" + row.unit()
                                    + "\", their description 1,000 tokens a minute: they were read per 1,000, as they are sold.");
                }
                yield BigDecimal.ONE;
            }
            default -> AwsUnit.perMillionTokens(row);
        };
    }

    private Sold model(AwsRow row, String text, PriceKind kind) throws NotTaken {
        var name = name(row);
        var found = names.ofId(name).or(() -> names.ofName(name));
        var model = found.isPresent() ? found.get() : ModelNames.unknown(name, row.attribute("provider"));
        if (kind.unit() == dev.parley.engine.pricing.PriceUnit.MODEL_UNIT_HOUR) {
            model = names.soldAsUnits(model);
        }
        if (withoutModel(row, text).contains("custom")) {
            return model.variant("custom", "customised");
        } else if (text.contains("latencyoptimized") || text.contains("optimizedlatency")) {
            return model.variant("latency-optimized", "latency-optimised");
        } else if (text.contains("longctx") || text.contains("longcontext")) {
            return model.variant("long-context", "long prompts");
        }
        return model;
    }

    /** By attribute; else the name of the Marketplace product; else what the usage type has behind the region. */
    private String name(AwsRow row) throws NotTaken {
        for (var attribute : new String[] {"model", "titanmodel", "titanmodelunit"}) {
            if (!row.attribute(attribute).isEmpty()) {
                return row.attribute(attribute);
            }
        }
        var service = row.attribute("servicename");
        if (service.toLowerCase(Locale.ROOT).contains("bedrock edition")) {
            return service;
        }
        return ofUsageType(row.usageType()).orElseThrow(() -> new NotTaken("the row names no model", row.usageType()));
    }

    /** {@code USE1-Claude4.6Sonnet-input-tokens}: as many of the words behind the region as name a model that is known. */
    private Optional<String> ofUsageType(String usageType) {
        var words = PREFIX.matcher(usageType).replaceFirst("").split("-");
        for (int length = Math.min(5, words.length); length > 0; length--) {
            var name = String.join("-", java.util.Arrays.copyOf(words, length));
            if (names.ofName(name).isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** A name may hold a word that means something elsewhere. */
    private static String withoutModel(AwsRow row, String text) {
        var model = AwsUnit.plain(row.attribute("model") + row.attribute("titanmodel"));
        return model.isEmpty() ? text : text.replace(model, " ");
    }

    private static String region(AwsRow row, String text) throws NotTaken {
        boolean global = text.contains("global");
        var told = row.description().toLowerCase(Locale.ROOT);
        if (global && told.contains("regional")) {
            throw new NotTaken("the usage type says global, the description regional", row.usageType());
        }
        if (global || told.endsWith(" global") || told.contains(" global ") && !told.contains("regional")) {
            return "global";
        }
        var region = row.attribute("regioncode").toLowerCase(Locale.ROOT);
        if (!region.matches("[a-z]{2,3}(-[a-z]+){1,3}-\\d+(-[a-z0-9-]+)?") || region.length() > 60) {
            throw new NotTaken("the row names no region", region.isEmpty() ? row.attribute("location") : region);
        }
        return region;
    }
}
