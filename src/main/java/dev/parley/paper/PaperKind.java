package dev.parley.paper;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The papers that can be made: for AWS, and for the house. */
public enum PaperKind {
    ASK_WORKBOOK("Excel", Audience.AWS, "bedrock-ask", Format.XLSX),
    FORECAST_WORKBOOK("Excel, forecast", Audience.AWS, "bedrock-forecast", Format.XLSX),
    ASK_PDF("PDF", Audience.AWS, "bedrock-ask", Format.PDF),
    ASK_PAGE("PDF, one page", Audience.AWS, "bedrock-ask-summary", Format.PDF),
    ASK_CSV("CSV, ask", Audience.AWS, "bedrock-ask", Format.CSV),
    DEMAND_CSV("CSV, forecast", Audience.AWS, "bedrock-forecast", Format.CSV),
    ASK_JSON("JSON", Audience.AWS, "bedrock-ask", Format.JSON),
    INSIDE_WORKBOOK("Excel", Audience.HOUSE, "internal", Format.XLSX),
    INSIDE_PDF("PDF", Audience.HOUSE, "internal", Format.PDF),
    INSIDE_PAGE("PDF, one page for the committee", Audience.HOUSE, "internal-committee", Format.PDF),
    INSIDE_CSV("CSV, positions", Audience.HOUSE, "internal-positions", Format.CSV),
    INSIDE_JSON("JSON", Audience.HOUSE, "internal", Format.JSON);

    /** Who reads it. */
    public enum Audience {
        AWS,
        HOUSE
    }

    /** What kind of file it is. */
    public enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PDF("pdf", "application/pdf"),
        CSV("csv", "text/csv;charset=utf-8"),
        JSON("json", "application/json");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }
    }

    private static final int LONGEST_CUSTOMER = 60;

    private final String label;
    private final Audience audience;
    private final String what;
    private final Format format;

    PaperKind(String label, Audience audience, String what, Format format) {
        this.label = label;
        this.audience = audience;
        this.what = what;
        this.format = format;
    }

    /** The papers for one kind of reader. */
    public static List<PaperKind> of(Audience audience) {
        return Arrays.stream(values()).filter(kind -> kind.audience == audience).toList();
    }

    public String label() {
        return label;
    }

    public Audience audience() {
        return audience;
    }

    public boolean forAws() {
        return audience == Audience.AWS;
    }

    public Format format() {
        return format;
    }

    public String mediaType() {
        return format.mediaType;
    }

    /** Whether it says what we ask for. */
    public boolean asks() {
        return forAws() && this != FORECAST_WORKBOOK && this != DEMAND_CSV;
    }

    /** Whether it bears the terms of our latest ask. */
    public boolean terms() {
        return asks() && this != ASK_CSV;
    }

    /** Whether it tells of demand line by line. */
    public boolean forecasts() {
        return forAws() && this != ASK_CSV && this != ASK_PAGE;
    }

    /** Its name in addresses and in the interface: {@code ask-workbook}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "aldermoor-group-plc-bedrock-ask-2027-03-03.xlsx": the customer and the day, nothing else; a draft says so. */
    public String fileName(String customer, LocalDate day, boolean draft) {
        var plain = Normalizer.normalize(customer, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var name =
                plain.substring(0, Math.min(plain.length(), LONGEST_CUSTOMER)).replaceAll("-$", "");
        return (name.isEmpty() ? "" : name + "-") + what + "-" + day + (draft ? "-DRAFT" : "") + "." + format.ending;
    }
}
