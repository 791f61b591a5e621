package dev.parley.bill;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Where a service of the bill stands: in one of the lines that an agreement treats alike, or apart from them. */
public sealed interface BillPlace permits ContractLine, Apart {

    /** As it is kept. */
    String name();

    /** For people. */
    String label();

    /** The lines in their order, then what stands apart. */
    static List<BillPlace> all() {
        return Stream.<BillPlace>concat(Arrays.stream(ContractLine.values()), Arrays.stream(Apart.values()))
                .toList();
    }

    /** @throws IllegalArgumentException when there is none of this name */
    static BillPlace named(String name) {
        return all().stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No place of the bill is called " + name + "."));
    }
}
