package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.deal.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a cell or a sentence says to a topic. */
final class OfferValues {

    /**
     * @param draft   null where the cell says that it does not apply
     * @param remarks what was taken for granted
     * @param problem what has to be decided before it can be saved, or null
     */
    record Read(
            @Nullable ItemDraft draft,
            List<String> remarks,
            @Nullable String problem) {}

    private static final Pattern SILENT =
            Pattern.compile("^(\\(?silent\\b|silence|no offer\\b|not mentioned|not addressed|n/?a\\b|tbd\\b|$)");
    private static final Pattern REFUSED = Pattern.compile(
            "^(refused|rejected|declined|no\\b|none\\b|not (offered|available|possible|accepted|agreed|granted)|excluded)");
    private static final Pattern REFUSING = Pattern.compile(
            "\\b(cannot|can not|can't|unable|not able|will not|won't|decline|refuse|reject)|not offered");
    private static final Pattern SPOKEN =
            Pattern.compile("verbal|by (tele)?phone|orally|not in writing|indicative|informally");
    private static final Pattern YES =
            Pattern.compile("^(yes\\b|y$|included?\\b|agreed\\b|accepted\\b|granted\\b|ok\\b|confirmed\\b|\u2713|x$)");
    private static final Pattern NO_MATTER = Pattern.compile("[-\u2013\u2014]+|does not apply");

    private final OfferNumbers numbers;
    private final OfferRates rates;

    /** @param known items of former deals, for their list rates */
    OfferValues(OfferNumbers numbers, List<Item> known) {
        this.numbers = numbers;
        this.rates = new OfferRates(numbers, known);
    }

    /** @param label of the row; its unit holds for the cell */
    Read read(Item.Key key, String label, String cell, boolean prose) {
        var text = cell.toLowerCase(Locale.ROOT).strip();
        if (!prose && NO_MATTER.matcher(text).matches()) {
            return new Read(null, List.of(), null);
        }
        if (SILENT.matcher(text).find()) {
            return of(ItemDraft.of(key.topic(), key.subject(), Said.SILENT));
        }
        if (refused(key.topic(), text, prose)) {
            return of(ItemDraft.of(key.topic(), key.subject(), Said.REFUSED)
                    .with(values ->
                            values.words(text.matches("refused|no|none|after") ? null : shortened(cell), null)));
        }
        var said = SPOKEN.matcher(text).find() ? Said.SPOKEN : Said.OFFERED;
        var remarks = new ArrayList<String>();
        numbers.doubt(cell).ifPresent(remarks::add);
        var draft = value(
                ItemDraft.of(key.topic(), key.subject(), said), label.toLowerCase(Locale.ROOT), cell, prose, remarks);
        return new Read(draft, remarks, problem(draft));
    }

    private static boolean refused(Topic topic, String text, boolean prose) {
        if (topic == Topic.BEFORE_DISCOUNT && text.matches("(?s)after\\b.*")) {
            return true;
        }
        return prose
                ? REFUSING.matcher(text).find()
                : REFUSED.matcher(text).find() || topic == Topic.CREDIT && text.matches("\\$?0");
    }

    private ItemDraft value(ItemDraft draft, String label, String cell, boolean prose, List<String> remarks) {
        return switch (draft.topic().value()) {
            case USD_BY_YEAR -> draft.with(values -> values.years(numbers.dollars(cell, places(label), prose)));
            case SHARE_BY_YEAR -> draft.with(values -> values.years(shares(draft.topic(), label, cell, remarks)));
            case SHARE -> share(draft, label, cell, remarks);
            case RATE -> rates.read(draft, cell, remarks);
            case CREDIT -> credit(draft, label, cell, prose, remarks);
            case YES_NO -> yes(draft, cell, remarks);
            case WORDS -> draft.with(values -> values.words(shortened(cell), null));
        };
    }

    /** A label such as "commitment, M" or "USD million" gives the cells their scale. */
    private static int places(String label) {
        return Pattern.compile("[,(\\s]\\$?m\\b|million|\\bmio\\b|\\bm usd\\b")
                        .matcher(label)
                        .find()
                ? 6
                : Pattern.compile("[,(\\s]\\$?k\\b|thousand").matcher(label).find() ? 3 : 0;
    }

    private List<BigDecimal> shares(Topic topic, String label, String cell, List<String> remarks) {
        var percents = numbers.percents(cell);
        if (percents.isEmpty()) {
            percents = numbers.plain(cell).stream()
                    .map(number -> number.movePointLeft(2))
                    .toList();
            if (!label.contains("%")
                    && !label.contains("per cent")
                    && percents.stream().anyMatch(one -> one.signum() != 0)) {
                remarks.add("There is no % sign: \u201c" + shortened(cell) + "\u201d is read as per cent.");
            }
        }
        boolean off = topic == Topic.LINE_DISCOUNT || topic == Topic.RATE_DISCOUNT;
        // A price that falls by 20 % is written as -20 %.
        return off && percents.stream().allMatch(one -> one.signum() <= 0)
                ? percents.stream().map(BigDecimal::abs).toList()
                : percents;
    }

    private ItemDraft share(ItemDraft draft, String label, String cell, List<String> remarks) {
        if (draft.topic() == Topic.LINE_DISCOUNT && cell.strip().equalsIgnoreCase("list")) {
            return draft.with(values -> values.share(BigDecimal.ZERO));
        }
        var shares = draft.topic() == Topic.SWAP ? numbers.percents(cell) : shares(draft.topic(), label, cell, remarks);
        if (draft.topic() == Topic.RATE_DISCOUNT
                && numbers.percents(cell).isEmpty()
                && !cell.contains("%")
                && cell.contains("$")) {
            remarks.add("It speaks of dollars where a percentage off list is meant.");
            return draft;
        }
        var with = shares.isEmpty() ? draft : draft.with(values -> values.share(shares.getFirst()));
        return shares.isEmpty() || letters(cell) ? with.with(values -> values.words(shortened(cell), null)) : with;
    }

    private static boolean letters(String cell) {
        return cell.chars().filter(Character::isLetter).count() > 3;
    }

    private ItemDraft credit(ItemDraft draft, String label, String cell, boolean prose, List<String> remarks) {
        var text = cell.toLowerCase(Locale.ROOT);
        var dollars = numbers.dollars(cell, places(label), prose);
        var months = OfferNumbers.months(cell).orElse(null);
        var counts = text.matches("(?s).*\\b(not count|n't count|not counted|non-counting)\\b.*")
                ? Answer.NO
                : text.matches("(?s).*\\bcounts?\\b.*") ? Answer.YES : Answer.NOT_IN_WRITING;
        if (counts == Answer.NOT_IN_WRITING) {
            remarks.add("Whether what it pays counts is not said.");
        }
        var subject = text.matches("(?s).*aws[- ]billed.*") ? Topic.AWS_BILLED : draft.subject();
        return ItemDraft.of(draft.topic(), subject, draft.said())
                .with(values -> values.credit(dollars.isEmpty() ? null : dollars.getFirst(), months, counts)
                        .words(shortened(cell), null));
    }

    private static ItemDraft yes(ItemDraft draft, String cell, List<String> remarks) {
        var text = cell.toLowerCase(Locale.ROOT).strip();
        if (YES.matcher(text).find() || draft.topic() == Topic.BEFORE_DISCOUNT && text.startsWith("before")) {
            return text.matches("yes|y|before|included|\u2713|x")
                    ? draft
                    : draft.with(values -> values.words(shortened(cell), null));
        }
        remarks.add("Neither yes nor no: \u201c" + shortened(cell) + "\u201d is read as yes.");
        return draft.with(values -> values.words(shortened(cell), null));
    }

    /** The first sentence that stands against saving it, or null. */
    static @Nullable String problem(ItemDraft draft) {
        var problems = new Problems();
        draft.check(problems);
        try {
            problems.refuse();
            return null;
        } catch (InvalidInput refused) {
            return refused.sentence();
        }
    }

    private static Read of(ItemDraft draft) {
        return new Read(draft, List.of(), null);
    }

    static String shortened(String text) {
        var plain = text.strip();
        return plain.length() <= 1000 ? plain : plain.substring(0, 999) + "\u2026";
    }
}
