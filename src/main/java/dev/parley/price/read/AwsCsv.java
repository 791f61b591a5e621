package dev.parley.price.read;

import dev.parley.base.data.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The CSV of the AWS Price List: lines about the file, then a header that is read by its names, since each offer has columns
 * of its own.
 */
final class AwsCsv {

    private static final int MOST_LINES_BEFORE = 12;

    private final AwsTerms terms;
    private final Gathering gathering;
    private final Map<String, String> about = new HashMap<>();

    AwsCsv(AwsTerms terms, Gathering gathering) {
        this.terms = terms;
        this.gathering = gathering;
    }

    void read(InputStream in) throws IOException {
        var rows = new CsvRows(gathering.file(), in, ',');
        var header = header(rows);
        var offer = about.getOrDefault("offercode", "");
        if (!offer.isEmpty()) {
            AwsOffers.require(offer, gathering.file());
        }
        for (var row = rows.next(); row != null; row = rows.next()) {
            gathering.row();
            if (row.size() != header.size()) {
                gathering.reject(
                        rows.line(),
                        new NotTaken("the row has " + row.size() + " cells, the header " + header.size(), ""));
            } else {
                take(header, row, offer, rows.line());
            }
        }
    }

    private void take(List<String> header, List<String> row, String offerOfFile, long line) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < row.size(); i++) {
            cells.putIfAbsent(header.get(i), row.get(i));
        }
        var offer = offerOfFile.isEmpty() ? cells.getOrDefault("servicecode", "") : offerOfFile;
        if (!AwsOffers.BEDROCK.contains(offer)) {
            gathering.reject(line, new NotTaken("neither file nor row names an offer of Bedrock", offer));
            return;
        }
        cells.computeIfAbsent("service_tier", _ -> cells.get("servicetier"));
        boolean usd = cells.getOrDefault("currency", "").equalsIgnoreCase("USD");
        var price = new AwsRow(
                cells.getOrDefault("sku", ""),
                cells.getOrDefault("termtype", ""),
                cells,
                cells.getOrDefault("pricedescription", ""),
                cells.getOrDefault("unit", ""),
                usd ? cells.getOrDefault("priceperunit", "") : null,
                cells.getOrDefault("effectivedate", ""),
                cells.getOrDefault("startingrange", ""),
                line);
        AwsOffers.take(
                terms,
                gathering,
                offer,
                about.getOrDefault("version", ""),
                about.getOrDefault("publicationdate", ""),
                price);
    }

    private List<String> header(CsvRows rows) throws IOException {
        for (int before = 0; before < MOST_LINES_BEFORE; before++) {
            var row = rows.next();
            if (row == null) {
                break;
            }
            var names = row.stream().map(AwsCsv::plain).toList();
            if (names.contains("sku") && names.contains("priceperunit")) {
                return names;
            }
            if (row.size() >= 2) {
                about.putIfAbsent(names.getFirst(), row.get(1));
            }
        }
        throw new InvalidInput(
                "file",
                gathering.file(),
                "\"" + gathering.file() + "\" begins like a CSV of the AWS Price List but has no header with SKU and"
                        + " PricePerUnit: it was cut off or changed. Download it again.");
    }

    /** {@code Region Code} and {@code regionCode} alike. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "");
    }
}
