package dev.parley.price.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Format;
import dev.parley.intake.Head;
import dev.parley.intake.NothingTaken;
import dev.parley.intake.ReadingProgress;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** The price lists that are read, each recognised by how it begins. */
public final class PriceFiles {

    public static final Format AWS = new Format("aws-price-list", "AWS Price List");
    public static final Format LITELLM = new Format("litellm-map", "LiteLLM price map");
    public static final Format AZURE = new Format("azure-retail-prices", "Azure Retail Prices");
    public static final Format PLAIN = new Format("price-csv", "Price list as CSV");

    /** Columns and two rows of a price list of one's own. */
    public static final String TEMPLATE = PlainPrices.TEMPLATE;

    private static final Pattern OFFER = Pattern.compile("\"offerCode\"\\s*:");
    private static final Pattern ANSWER =
            Pattern.compile("\"PriceList\"\\s*:|\\\\\"priceDimensions\\\\\"|\"priceDimensions\"");
    private static final Pattern AZURE_ITEM = Pattern.compile("\"(retailPrice|meterName)\"\\s*:");
    private static final Pattern LITELLM_KEY = Pattern.compile("\"litellm_provider\"\\s*:");

    /** A file as it is read: opened when its turn comes. */
    public interface Source {
        String name();

        Head head();

        /** @param packed counts the bytes of the file as it came */
        InputStream open(AtomicLong packed) throws IOException;
    }

    private PriceFiles() {}

    /** Whether a list of this offer holds all that its publisher sells in a region, so that its silence means something. */
    public static boolean whole(String offer) {
        return AwsOffers.BEDROCK.contains(offer);
    }

    public static Optional<Format> recognise(Head head) {
        if (head.packing() != Head.Packing.PLAIN && head.packing() != Head.Packing.GZIP) {
            return Optional.empty();
        }
        var text = head.text();
        if (head.json()) {
            if (LITELLM_KEY.matcher(text).find()) {
                return Optional.of(LITELLM);
            } else if (OFFER.matcher(text).find() || ANSWER.matcher(text).find()) {
                return Optional.of(AWS);
            }
            return AZURE_ITEM.matcher(text).find() ? Optional.of(AZURE) : Optional.empty();
        }
        var first = firstLine(head);
        if (first.toLowerCase(java.util.Locale.ROOT)
                .replace("\"", "")
                .matches("(formatversion,|sku,offertermcode,).*")) {
            return Optional.of(AWS);
        }
        return PlainPrices.separator(first).isPresent() ? Optional.of(PLAIN) : Optional.empty();
    }

    private static String firstLine(Head head) {
        var line = head.stripped().lines().findFirst().orElse("");
        return line.length() <= 5_000 ? line : line.substring(0, 5_000);
    }

    /**
     * Reads files of one format.
     *
     * @throws InvalidInput when they are not what they seem, or hold no price
     */
    public static ReadPrices read(Format format, List<? extends Source> files, ReadingProgress progress)
            throws IOException {
        var names = ModelNames.own();
        var gathering = new Gathering(progress);
        for (var file : files) {
            gathering.begin(file.name());
            try (var in = file.open(gathering.packed())) {
                switch (format.code()) {
                    case "aws-price-list" -> {
                        var terms = new AwsTerms(names);
                        if (file.head().json()) {
                            new AwsJson(terms, gathering).read(in);
                        } else {
                            new AwsCsv(terms, gathering).read(in);
                        }
                    }
                    case "litellm-map" -> new LiteLlmMap(names, gathering).read(in);
                    case "azure-retail-prices" -> new AzurePrices(gathering).read(in);
                    case "price-csv" ->
                        new PlainPrices(names, gathering)
                                .read(
                                        in,
                                        PlainPrices.separator(firstLine(file.head()))
                                                .orElse(','));
                    default ->
                        throw new IllegalArgumentException("No price list has the format " + format.code() + ".");
                }
            }
        }
        var read = Sanity.checked(gathering.done());
        if (read.lists().isEmpty()) {
            throw nothing(files.getFirst().name(), read);
        }
        return read;
    }

    private static RuntimeException nothing(String file, ReadPrices read) {
        var kept = read.rejects().kept();
        var why = kept.isEmpty()
                ? "it has a header but no row"
                : kept.getFirst().reason()
                        + (kept.getFirst().line() > 0
                                ? " (line " + kept.getFirst().line() + ")"
                                : "");
        var sentence = "\"" + file + "\" holds no price that can be taken: " + why
                + (read.rejects().count() > 1
                        ? ", and " + (read.rejects().count() - 1)
                                + (read.rejects().count() == 2 ? " more row was" : " more rows were")
                                + " not taken"
                        : "")
                + ". A price list of your own has the columns "
                + TEMPLATE.lines().findFirst().orElse("") + ".";
        return kept.isEmpty() ? new InvalidInput("file", file, sentence) : new NothingTaken(sentence, read.rejects());
    }
}
