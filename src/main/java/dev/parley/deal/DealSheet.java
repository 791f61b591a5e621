package dev.parley.deal;

import dev.parley.engine.pricing.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deal as somebody entered it.
 *
 * @param dated   the day it was made, or null
 * @param expires the last day it stands, or null
 * @param source  the letter, the call, the meeting; or null
 * @param grade   of the source, or null
 * @param items   in the order of {@link Topic}, then by subject
 * @param by      display name of who changed its head last
 */
public record DealSheet(
        UUID id,
        String name,
        DealRole role,
        @Nullable LocalDate dated,
        @Nullable LocalDate expires,
        @Nullable String source,
        @Nullable Grade grade,
        @Nullable String note,
        List<Item> items,
        long version,
        String by,
        Instant at) {

    public Optional<Item> item(Item.Key key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The deals of a role by their day; those without one first. */
    public static Stream<DealSheet> inOrder(Collection<DealSheet> all, DealRole role) {
        return all.stream()
                .filter(sheet -> sheet.role() == role)
                .sorted(Comparator.comparing(DealSheet::dated, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** The deal of a role with the latest day: AWS's latest offer, our latest ask, or the only one there is. */
    public static Optional<DealSheet> latest(Collection<DealSheet> all, DealRole role) {
        return inOrder(all, role).reduce((_, last) -> last);
    }

    /** The same deal with these items in place of its own of the same topics. */
    public DealSheet with(List<Item> others) {
        var keys = others.stream().map(Item::key).collect(Collectors.toSet());
        return withItems(Stream.concat(items.stream().filter(item -> !keys.contains(item.key())), others.stream())
                .toList());
    }

    /** The same head with other items. */
    public DealSheet withItems(List<Item> others) {
        return new DealSheet(id, name, role, dated, expires, source, grade, note, others, version, by, at);
    }

    /** Whether its day has passed: it can no longer be taken. */
    public boolean expired(LocalDate today) {
        return expires != null && expires.isBefore(today);
    }

    /** As a form begins with it. */
    public DealDraft draft() {
        return new DealDraft(name, role, dated, expires, source, grade, note);
    }
}
