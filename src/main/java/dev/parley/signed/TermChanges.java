package dev.parley.signed;

import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Topic;
import dev.parley.signed.SigningPreview.TermChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The terms of the negotiation before and after a signature: header, payers and clauses; what changes and what stays. */
final class TermChanges {

    private TermChanges() {}

    /** @param before what is in force until then; empty where nothing is */
    static List<TermChange> of(Optional<Agreement> before, Agreement after, List<String> payers) {
        var changes = new ArrayList<TermChange>();
        keys(before, after.sheet())
                .forEach(key -> changes.add(new TermChange(
                        ItemWords.name(key),
                        before.map(one -> said(one.sheet(), key)).orElse("no agreement"),
                        said(after.sheet(), key))));
        payers.stream()
                .filter(payer -> changes.stream()
                        .noneMatch(
                                change -> change.what().equals(ItemWords.name(new Item.Key(Topic.ENROLMENT, payer)))))
                .forEach(payer -> changes.add(new TermChange(
                        ItemWords.name(new Item.Key(Topic.ENROLMENT, payer)),
                        before.map(one -> yes(one.takesPart(payer, after.from().minusDays(1))))
                                .orElse("no agreement"),
                        yes(after.takesPart(payer, after.from())))));
        return List.copyOf(changes);
    }

    private static List<Item.Key> keys(Optional<Agreement> before, DealSheet after) {
        return Stream.concat(before.map(one -> one.sheet().items()).orElse(List.of()).stream(), after.items().stream())
                .map(Item::key)
                .distinct()
                .filter(key -> key.topic() != Topic.ASKED_OF_US)
                .sorted(Comparator.comparing(Item.Key::topic).thenComparing(Item.Key::subject))
                .toList();
    }

    /** What is in force is no longer refused: it is a no. */
    private static String said(DealSheet sheet, Item.Key key) {
        return sheet.item(key)
                .map(item ->
                        ItemWords.value(item, DealRole.TODAY) + (item.from() == null ? "" : " from " + item.from()))
                .orElse("not spoken of");
    }

    private static String yes(boolean takesPart) {
        return takesPart ? "yes" : "no";
    }
}
