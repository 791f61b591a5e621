package dev.parley.benchmark;

import dev.parley.base.data.Csv;
import dev.parley.price.Lineage;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which models other makers sell in the price class of a family's size: Parley's own data, {@code db/prices/peers.csv}. It is
 * where to begin to look, and says nothing about quality.
 */
@Component
class Peers {

    private static final String FILE = "/db/prices/peers.csv";

    private record Peer(String family, String size, String model) {}

    private final List<Peer> all;

    Peers() {
        all = Csv.read(FILE).rows().stream()
                .map(row -> new Peer(row.get("family"), row.get("size"), row.get("model")))
                .toList();
    }

    /** Model ids of the price book, in the order of the file. */
    List<String> of(Lineage lineage) {
        return all.stream()
                .filter(peer ->
                        peer.family().equals(lineage.family()) && peer.size().equals(lineage.size()))
                .map(Peer::model)
                .toList();
    }
}
