package dev.parley.price.read;

import dev.parley.base.data.Csv;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which Bedrock model a name in a price list, a bill or a log means: Parley's own data, {@code db/prices/model-names.csv}.
 * Names are compared by their words and numbers in any order, so that {@code Claude4.6Sonnet} is {@code Claude Sonnet 4.6};
 * ids without version and date.
 */
public final class ModelNames {

    static final String BEDROCK = "bedrock";

    private static final Pattern WORD = Pattern.compile("\\d+(?:\\.\\d+)*|[a-z]+|\\+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern EDITION = Pattern.compile("\\(Amazon Bedrock Edition\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("(-v\\d+)?(:\\d+[a-z]?)*$");
    private static final Pattern DATE = Pattern.compile("-20\\d{6}$");
    private static final Set<String> SAY_NOTHING =
            Set.of("anthropic", "amazon", "meta", "cohere", "mistral", "ai", "v", "instruct", "model");
    private static final Map<String, String> MAKERS = makers();

    private record Known(Sold model, @Nullable String unitsAs) {}

    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, Known> byWords = new HashMap<>();

    /** Read once: it is part of the application. */
    private static final class Own {
        private static final ModelNames NAMES = new ModelNames();
    }

    public static ModelNames own() {
        return Own.NAMES;
    }

    private ModelNames() {
        this(Csv.read("/db/prices/model-names.csv").rows());
    }

    private ModelNames(List<Map<String, String>> rows) {
        for (var row : rows) {
            var id = row.getOrDefault("model", "");
            var name = row.getOrDefault("name", "");
            var unitsAs = row.getOrDefault("units_as", "");
            var known = new Known(
                    new Sold(BEDROCK, row.getOrDefault("provider", ""), id, name, true),
                    unitsAs.isEmpty() ? null : unitsAs);
            byId.put(id, known);
            var names = new ArrayList<>(List.of(name));
            names.addAll(List.of(row.getOrDefault("aliases", "").split("\\|")));
            for (var one : names) {
                if (!one.isBlank()) {
                    byId.putIfAbsent(one.strip(), known);
                    byWords.putIfAbsent(key(one), known);
                }
            }
        }
    }

    /** Whether two ids or names mean one model: by Parley's own list, else by their families or the words that say something. */
    public boolean same(String one, String other) {
        var known = id(one);
        var its = id(other);
        if (known.isPresent() && its.isPresent()) {
            return known.equals(its);
        }
        return family(one).equals(family(other))
                || !words(one).isEmpty() && words(one).equals(words(other));
    }

    private Optional<String> id(String text) {
        return ofId(text).or(() -> ofName(text)).map(Sold::id);
    }

    /** An id without version and date, by which two spellings of one model are found alike. */
    public static String family(String id) {
        var bare = VERSION.matcher(id.toLowerCase(Locale.ROOT)).replaceFirst("");
        return DATE.matcher(bare).replaceFirst("");
    }

    /** The words and numbers of a name in order of the alphabet, without its maker's and AWS's and with 2.0 as 2. */
    public static List<String> words(String name) {
        return all(name).stream()
                .filter(word -> !SAY_NOTHING.contains(word) && !word.equals("+"))
                .toList();
    }

    /** The model of an id, or of another spelling of it. */
    Optional<Sold> ofId(String id) {
        return Optional.ofNullable(byId.get(id)).map(Known::model);
    }

    /** The model that people call so. */
    Optional<Sold> ofName(String name) {
        return Optional.ofNullable(byWords.get(key(name))).map(Known::model);
    }

    /** The model as its model units are sold: some under an id that ends with a context length. */
    Sold soldAsUnits(Sold model) {
        var known = byId.get(model.id());
        return known == null || known.unitsAs() == null ? model : model.as(known.unitsAs());
    }

    /** A model that Parley does not know yet, under an id of its name such as {@code anthropic.claude-opus-6}. */
    static Sold unknown(String name, String provider) throws NotTaken {
        var shown = clean(name);
        if (shown.length() > 100 || !shown.matches("[\\p{L}\\d][\\p{L}\\d .,:()/+_*'-]*")) {
            throw new NotTaken("the model's name cannot be one", shown);
        }
        var first = shown.toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
        var maker = provider.isBlank() ? MAKERS.getOrDefault(first, "") : clean(provider);
        var slug = slug(shown);
        if (slug.isEmpty()) {
            throw new NotTaken("the model's name cannot be one", shown);
        }
        var id = maker.isEmpty() || slug.startsWith(slug(maker) + ".") ? slug : slug(maker.split(" ")[0]) + "." + slug;
        return new Sold(BEDROCK, maker.isEmpty() ? "Other" : maker, id, shown, false);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("(?<=\\d)\\.(?=\\d)", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
    }

    private static String clean(String name) {
        return EDITION.matcher(name).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    /** Words and numbers in an order of their own, without the maker's name before them. */
    private static String key(String name) {
        return String.join(" ", all(name.replaceFirst("(?i)^\\s*(amazon|anthropic|openai|meta)[ .]", "")));
    }

    private static List<String> all(String name) {
        var apart = HUMP.matcher(clean(name)).replaceAll(" ").toLowerCase(Locale.ROOT);
        return WORD.matcher(apart)
                .results()
                .map(found -> found.group().replaceFirst("(?:\\.0)+$", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> makers() {
        var makers = new HashMap<String, String>();
        makers.put("claude", "Anthropic");
        makers.put("nova", "Amazon");
        makers.put("titan", "Amazon");
        makers.put("llama", "Meta");
        for (var mistral : List.of("mistral", "ministral", "mixtral", "magistral", "pixtral", "voxtral", "devstral")) {
            makers.put(mistral, "Mistral AI");
        }
        makers.put("cohere", "Cohere");
        makers.put("jamba", "AI21 Labs");
        makers.put("qwen", "Qwen");
        makers.put("deepseek", "DeepSeek");
        makers.put("gpt", "OpenAI");
        makers.put("openai", "OpenAI");
        makers.put("kimi", "Moonshot AI");
        makers.put("palmyra", "Writer");
        makers.put("stable", "Stability AI");
        makers.put("glm", "Z.ai");
        makers.put("minimax", "MiniMax");
        makers.put("nemotron", "NVIDIA");
        makers.put("gemma", "Google");
        makers.put("grok", "xAI");
        return makers;
    }
}
