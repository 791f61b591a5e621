package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.negotiation.Payer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a row of a letter is about, by its label. */
final class OfferTopics {

    /** @param remark what was taken for granted, or null */
    record Found(Item.Key key, @Nullable String remark) {}

    /** How letters call the lines of the bill; the first that fits. */
    private static final Map<Pattern, ContractLine> LINES = new LinkedHashMap<>();

    static {
        line("gpu", ContractLine.GPU);
        line("claude|anthropic|cohere|marketplace-billed|bedrock marketplace", ContractLine.BEDROCK_MARKETPLACE);
        line("llama|nova|bedrock, aws-billed|aws-billed bedrock", ContractLine.BEDROCK_AWS);
        line("sagemaker", ContractLine.SAGEMAKER);
        line("opensearch|knowledge base|vector", ContractLine.VECTOR);
        line("textract|transcribe|comprehend", ContractLine.AI_SERVICES);
        line("agentcore|guardrail", ContractLine.AGENTS);
        line("support", ContractLine.SUPPORT);
        line("marketplace software|marketplace", ContractLine.MARKETPLACE);
        line("database|\\brds\\b", ContractLine.DATABASES);
        line("storage|\\bs3\\b|data transfer", ContractLine.STORAGE);
        line("compute|\\bec2\\b|container|serverless", ContractLine.COMPUTE);
        line("other aws", ContractLine.OTHER);
    }

    private static final Pattern RATE = Pattern.compile("\\$\\s*/|/\\s*h\\b|per (unit-)?hour|an hour|\\bunits?\\b");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)[,:;]?\\s*(\\(?\\$\\s*/\\s*\\w+\\)?|off (the )?list( rate)?|usd|per (unit-)?hour|rate)\\s*$");

    private final List<Payer> payers;
    private final List<Item> known;

    /** @param known items of former deals, whose products are recognised again */
    OfferTopics(List<Payer> payers, List<Item> known) {
        this.payers = payers;
        this.known = known;
    }

    private static void line(String names, ContractLine line) {
        LINES.put(Pattern.compile(names), line);
    }

    /** Empty where it is not known. */
    Optional<Found> of(String label) {
        var text = label.toLowerCase(Locale.ROOT);
        if (has(text, "asks? of (us|you)|asked of|in return|in exchange")) {
            return all(Topic.ASKED_OF_US);
        }
        if (has(text, "\\bcredits?\\b")) {
            return sure(Topic.CREDIT, has(text, "aws-billed|aws billed") ? Topic.AWS_BILLED : Topic.ANY_LINE);
        }
        if (has(text, "true[- ]?up")) {
            return has(text, "\\bend\\b|once") ? all(Topic.TRUE_UP_AT_END) : Optional.empty();
        }
        if (has(text, "carr(y|ied)|roll[- ]?over")) {
            return all(Topic.ROLLOVER);
        }
        if (has(text, "\\bcap\\b") && has(text, "marketplace|\\bcounts?\\b|outside")) {
            return has(text, "outside|counts") ? about(Topic.OUTSIDE_CAP, text) : all(Topic.MARKETPLACE_CAP);
        }
        return clause(text).or(() -> priced(label, text));
    }

    private Optional<Found> clause(String text) {
        if (has(text, "measur|\\bbasis\\b|before discount|pre-discount")) {
            return all(Topic.BEFORE_DISCOUNT);
        }
        if (has(text, "\\bpayers?\\b|enrol|takes? part")) {
            return payer(text);
        }
        if (has(text, "swap|substitut")) {
            return about(Topic.SWAP, text);
        }
        if (has(text, "price cuts?|cuts? pass|price reductions?")) {
            return all(Topic.PRICE_CUTS);
        }
        if (has(text, "price (rise|increase)s?|rate cap|uplift|escalat")) {
            return all(Topic.RATE_CAP);
        }
        if (has(text, "commit|minimum spend|annual spend")) {
            return line(text)
                    .<Optional<Found>>map(line -> sure(Topic.SUB_COMMITMENT, line.name()))
                    .orElseGet(() -> all(Topic.COMMITMENT));
        }
        if (has(text, "eligible for|takes? the discount")) {
            return about(Topic.TAKES_DISCOUNT, text);
        }
        return has(text, "\\bcounts?\\b") ? about(Topic.COUNTS, text) : Optional.empty();
    }

    private Optional<Found> priced(String label, String text) {
        var product = product(label);
        var before = Item.last(
                known,
                item -> (item.topic() == Topic.RATE || item.topic() == Topic.RATE_DISCOUNT)
                        && letters(item.subject()).equals(letters(product)));
        if (before.isPresent()) {
            return Optional.of(new Found(before.get().key(), null));
        }
        if (has(text, "reserved|provisioned|throughput") && !RATE.matcher(text).find()) {
            return sure(Topic.RATE_DISCOUNT, product);
        }
        if (RATE.matcher(text).find()) {
            return sure(Topic.RATE, product);
        }
        if (has(text, "cross-service|\\bedp\\b|\\bppa\\b") && has(text, "discount")) {
            return all(Topic.DISCOUNT);
        }
        var line = line(text);
        if (line.isPresent()) {
            return sure(Topic.LINE_DISCOUNT, line.get().name());
        }
        return has(text, "bedrock")
                ? about(Topic.LINE_DISCOUNT, text)
                : has(text, "discount") ? all(Topic.DISCOUNT) : Optional.empty();
    }

    /** A topic about a line; the label may leave open which. */
    private static Optional<Found> about(Topic topic, String text) {
        var line = line(text);
        return Optional.of(new Found(
                new Item.Key(
                        topic, line.orElse(ContractLine.BEDROCK_MARKETPLACE).name()),
                line.isPresent()
                        ? null
                        : "The line is not named: taken as " + ContractLine.BEDROCK_MARKETPLACE.label() + "."));
    }

    private static Optional<ContractLine> line(String text) {
        for (var line : ContractLine.values()) {
            if (text.contains(line.label().toLowerCase(Locale.ROOT))) {
                return Optional.of(line);
            }
        }
        return LINES.entrySet().stream()
                .filter(one -> one.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<Found> payer(String text) {
        return payers.stream()
                .filter(payer -> named(text, payer.code())
                        || named(text, payer.awsAccount())
                        || named(text, payer.legalEntity())
                        || named(text, payer.legalEntity().split("[\\s,]")[0])
                        || payer.accounts().stream().anyMatch(account -> named(text, account.alias())))
                .findFirst()
                .flatMap(payer -> sure(Topic.ENROLMENT, payer.code()));
    }

    private static boolean named(String text, String name) {
        return name.length() > 1
                && Pattern.compile("(?<!\\w)" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?!\\w)")
                        .matcher(text)
                        .find();
    }

    private static String product(String label) {
        var product = label.strip();
        for (var shorter = TAIL.matcher(product).replaceFirst("").strip();
                !shorter.isEmpty() && !shorter.equals(product);
                shorter = TAIL.matcher(product).replaceFirst("").strip()) {
            product = shorter;
        }
        return product.length() <= 120 ? product : product.substring(0, 120);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static boolean has(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private static Optional<Found> all(Topic topic) {
        return sure(topic, "");
    }

    private static Optional<Found> sure(Topic topic, String subject) {
        return Optional.of(new Found(new Item.Key(topic, subject), null));
    }
}
