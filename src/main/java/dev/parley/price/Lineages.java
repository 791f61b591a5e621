package dev.parley.price;

import dev.parley.base.data.Csv;
import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which models belong to one family, by size and generation: Parley's own data, {@code db/prices/lineage.csv}. */
@Component
public class Lineages {

    private static final String FILE = "/db/prices/lineage.csv";

    private final List<Lineage> all;

    public Lineages() {
        all = Csv.read(FILE).rows().stream().map(Lineages::read).toList();
    }

    /** The place of a model, or empty where none is known: then nothing is proposed for it. */
    public Optional<Lineage> of(String model) {
        return all.stream().filter(one -> one.model().equals(model)).findFirst();
    }

    /** All models of a family, in the order of the file: by size, then generation. */
    public List<Lineage> family(String family) {
        return all.stream().filter(one -> one.family().equals(family)).toList();
    }

    private static Lineage read(Map<String, String> row) {
        var note = row.get("note");
        return new Lineage(
                row.get("provider"),
                row.get("family"),
                Integer.parseInt(row.get("rank")),
                row.get("size"),
                new BigDecimal(row.get("generation")),
                row.get("channel"),
                row.get("model"),
                row.get("name"),
                new Evidence(
                        row.get("source"), LocalDate.parse(row.get("seen")), Grade.valueOf(row.get("grade")), false),
                note == null || note.isEmpty() ? null : note);
    }
}
