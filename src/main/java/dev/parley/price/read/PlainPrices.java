package dev.parley.price.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parley's own layout: one price a row, its columns by name and in any order. */
final class PlainPrices {

    static final String OFFER = "Price list as CSV";

    /** What a file looks like; the kinds are the codes of {@link PriceKind}. */
    static final String TEMPLATE = """
            model,region,kind,usd,from,name,provider,channel,source
            anthropic.claude-sonnet-4-6,global,on_demand_input,3,2026-09-01,Claude Sonnet 4.6,Anthropic,bedrock,price page
            anthropic.claude-sonnet-4-6,global,reserved_input_tpm_hour_1_month,0.18,2026-09-01,,,,price page
            """;

    private static final List<String> NEEDED = List.of("model", "region", "kind", "usd");

    private final ModelNames names;
    private final Gathering gathering;

    PlainPrices(ModelNames names, Gathering gathering) {
        this.names = names;
        this.gathering = gathering;
    }

    /** The columns of a first line, with what separates them; empty when it is no such file. */
    static Optional<Character> separator(String firstLine) {
        for (char separator : new char[] {',', ';', '\t'}) {
            var columns = Arrays.stream(firstLine.split(java.util.regex.Pattern.quote(String.valueOf(separator))))
                    .map(PlainPrices::plain)
                    .collect(Collectors.toSet());
            if (columns.containsAll(List.of("model", "kind"))
                    && (columns.contains("usd") || columns.contains("price"))) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    void read(InputStream in, char separator) throws IOException {
        var rows = new CsvRows(gathering.file(), in, separator);
        var first = rows.next();
        var header = first == null
                ? List.<String>of()
                : first.stream().map(PlainPrices::plain).toList();
        var missing = NEEDED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    "file",
                    gathering.file(),
                    "\"" + gathering.file() + "\" lacks the column " + String.join(", ", missing)
                            + ". A price list of your own has the columns "
                            + TEMPLATE.lines().findFirst().orElse("")
                            + "; the first four are needed, prices are in dollars per unit of the kind.");
        }
        var list = gathering.list(OFFER, "", null, OFFER, Grade.C, false);
        for (var row = rows.next(); row != null; row = rows.next()) {
            gathering.row();
            try {
                gathering.price(list, price(cells(header, row), rows.line()));
            } catch (NotTaken problem) {
                gathering.reject(rows.line(), problem);
            }
        }
    }

    private static Map<String, String> cells(List<String> header, List<String> row) throws NotTaken {
        if (row.size() != header.size()) {
            throw new NotTaken("the row has " + row.size() + " cells, the header " + header.size(), "");
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(
                    header.get(i),
                    row.get(i).equalsIgnoreCase("null") ? "" : row.get(i).strip());
        }
        return cells;
    }

    private ReadPrice price(Map<String, String> cells, long line) throws NotTaken {
        var side = cells.getOrDefault("side", "");
        if (!side.isEmpty() && !side.equalsIgnoreCase("list")) {
            throw new NotTaken("only list prices are taken from files: enter this one in the price book", side);
        }
        var currency = cells.getOrDefault("currency", "");
        if (!currency.isEmpty() && !currency.equalsIgnoreCase("usd")) {
            throw new NotTaken("the price is not in USD", currency);
        }
        var code = cells.getOrDefault("kind", "");
        var kind = PriceKind.of(code).orElse(null);
        if (kind == null) {
            throw new NotTaken("the kind is none of the price book's, such as on_demand_input", code);
        }
        var region = cells.getOrDefault("region", "").toLowerCase(Locale.ROOT);
        if (!region.matches("[a-z0-9][a-z0-9 /-]{0,59}")) {
            throw new NotTaken("the region is none, such as us-east-1, us geo or global", region);
        }
        var given = cells.getOrDefault("usd", "");
        var usd = Decimals.kept(Decimals.price(given), given);
        return new ReadPrice(
                model(cells),
                region,
                kind,
                usd,
                Decimals.day(cells.get("from")),
                cells.getOrDefault("source", ""),
                gathering.file(),
                line);
    }

    private Sold model(Map<String, String> cells) throws NotTaken {
        var id = cells.getOrDefault("model", "");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9 ._:/@+-]{0,119}")) {
            throw new NotTaken("the model is no id", id);
        }
        var channel = cells.getOrDefault("channel", "").toLowerCase(Locale.ROOT);
        if (!channel.isEmpty() && !channel.matches("[a-z0-9][a-z0-9.-]{0,39}")) {
            throw new NotTaken("the channel is none: use small letters, digits and hyphens", channel);
        }
        var known = channel.isEmpty() || channel.equals(ModelNames.BEDROCK)
                ? names.ofId(id).or(() -> names.ofName(id))
                : Optional.<Sold>empty();
        if (known.isPresent()) {
            return known.get();
        }
        return new Sold(
                channel.isEmpty() ? ModelNames.BEDROCK : channel,
                word(cells.getOrDefault("provider", ""), "Other", 60),
                id,
                word(cells.getOrDefault("name", ""), id, 120),
                false);
    }

    /** A name for people: no formula, nothing that cannot be kept. */
    private static String word(String text, String whenEmpty, int most) throws NotTaken {
        if (text.isEmpty()) {
            return whenEmpty;
        }
        if (text.length() > most || !text.matches("[\\p{L}\\p{N}(][^\\p{Cntrl}\\p{Cs}]*")) {
            throw new NotTaken("the name cannot be one", text);
        }
        return text;
    }

    private static String plain(String name) {
        var plain = name.strip().replace("\"", "").replace("\ufeff", "").toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "price" -> "usd";
            case "scope" -> "region";
            case "valid_from", "effective" -> "from";
            default -> plain;
        };
    }
}
