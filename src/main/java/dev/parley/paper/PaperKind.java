package dev.parley.paper;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** The papers that can be made for AWS. */
public enum PaperKind {
    ASK_WORKBOOK("Excel", "ask", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ASK_CSV("CSV, ask", "ask", "csv", "text/csv;charset=utf-8"),
    DEMAND_CSV("CSV, forecast", "forecast", "csv", "text/csv;charset=utf-8");

    private static final int LONGEST_CUSTOMER = 60;

    private final String label;
    private final String what;
    private final String ending;
    private final String mediaType;

    PaperKind(String label, String what, String ending, String mediaType) {
        this.label = label;
        this.what = what;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** "aldermoor-group-plc-bedrock-ask-2027-03-03.xlsx": the customer and the day, nothing else. */
    public String fileName(String customer, LocalDate day) {
        var plain = Normalizer.normalize(customer, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var name =
                plain.substring(0, Math.min(plain.length(), LONGEST_CUSTOMER)).replaceAll("-$", "");
        return (name.isEmpty() ? "" : name + "-") + "bedrock-" + what + "-" + day + "." + ending;
    }
}
