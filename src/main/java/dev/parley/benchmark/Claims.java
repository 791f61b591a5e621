package dev.parley.benchmark;

import dev.parley.base.data.Csv;
import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What advisers publish about discounts: Parley's own data, {@code db/prices/claims.csv}. Shown, and never counted. */
@Component
class Claims {

    private static final String FILE = "/db/prices/claims.csv";

    private final List<Benchmark> all;

    Claims() {
        all = Csv.read(FILE).rows().stream().map(Claims::read).toList();
    }

    List<Benchmark> all() {
        return all;
    }

    private static Benchmark read(Map<String, String> row) {
        var dated = LocalDate.parse(row.get("dated"));
        var sample = text(row, "sample_size");
        return new Benchmark(
                UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8)),
                About.valueOf(row.get("about")),
                row.get("subject"),
                number(row, "low"),
                number(row, "middle"),
                number(row, "high"),
                sample == null ? null : Integer.valueOf(sample),
                null,
                dated,
                row.get("source"),
                Grade.X,
                Confidentiality.PUBLIC,
                null,
                text(row, "note"),
                true,
                0,
                "Parley",
                dated.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static @Nullable BigDecimal number(Map<String, String> row, String column) {
        var text = text(row, column);
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable String text(Map<String, String> row, String column) {
        var text = row.get(column);
        return text == null || text.isBlank() ? null : text;
    }
}
