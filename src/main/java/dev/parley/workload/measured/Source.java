package dev.parley.workload.measured;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose traffic it is, as the file tells.
 *
 * @param model   as the file names it; empty when it does not
 * @param part    the application, team or profile, or empty
 * @param account number of the account, or empty
 * @param region  where the model id does not say more, or empty
 */
public record Source(String model, String part, String account, String region) implements Comparable<Source> {

    private static final Comparator<Source> ORDER = Comparator.comparing(Source::model)
            .thenComparing(Source::part)
            .thenComparing(Source::account)
            .thenComparing(Source::region);

    /** As people read it and as questions about it are keyed. */
    public String label() {
        return Stream.of(model.isEmpty() ? "no model named" : model, part, region, account)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}
