package dev.parley.price;

import dev.parley.engine.pricing.Grade;
import dev.parley.intake.Preview;
import dev.parley.intake.Preview.Figure;
import dev.parley.intake.Preview.Option;
import dev.parley.intake.Preview.Question;
import dev.parley.price.read.ReadPrices;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a price list holds and what it would change. */
final class PricePreview {

    private final ReadPrices read;
    private final PriceChoice choice;
    private final List<PriceIntakes.Version> versions;
    private final PriceChanges changes;
    private final OlderVersions older;
    private final PriceTables tables;

    PricePreview(
            ReadPrices read,
            PriceChoice choice,
            List<PriceIntakes.Version> versions,
            PriceChanges changes,
            OlderVersions older,
            List<Lifecycle> lifecycles) {
        this.read = read;
        this.choice = choice;
        this.versions = versions;
        this.changes = changes;
        this.older = older;
        this.tables = new PriceTables(read, choice, versions, changes, older, lifecycles);
    }

    Preview preview() {
        var asOf = versions.stream()
                .map(one -> one.version().asOf())
                .max(LocalDate::compareTo)
                .orElse(null);
        return new Preview(
                headline(),
                asOf == null ? null : asOf.atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                figures(),
                tables.all(),
                questions(),
                remarks(),
                change(),
                versions.isEmpty() ? obstacle(choice) : null);
    }

    /** Why nothing can be taken as it stands. */
    static String obstacle(PriceChoice choice) {
        return choice.dayMissing()
                ? "The file does not say of which day it is: answer it, then look at what changes."
                : "Nothing is left to take: every price is in conflict or zero. Choose among them, or drop the file.";
    }

    private String headline() {
        if (versions.isEmpty()) {
            return read.lists().stream().map(list -> list.label()).distinct().collect(Collectors.joining(", ")) + ", "
                    + prices(read.lists().stream()
                            .mapToLong(list -> list.prices().size())
                            .sum());
        }
        return versions.stream()
                .map(one -> one.version().label() + ", " + (one.chosen().list().asItIs() ? "published " : "up to ")
                        + one.version().asOf() + ", " + prices(one.rates().size()))
                .collect(Collectors.joining("; "));
    }

    private static String prices(long count) {
        return grouped(count) + (count == 1 ? " price" : " prices");
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        long models = changes.rows().stream()
                .map(row -> row.entry().rate().model())
                .distinct()
                .count();
        figures.add(figure(
                "Prices", changes.rows().size(), models == 1 ? "of 1 model" : "of " + grouped(models) + " models"));
        figures.add(figure("New", changes.of(PriceChanges.Change.NEW).size(), "the price book has none yet"));
        figures.add(figure("Changed", changes.of(PriceChanges.Change.CHANGED).size(), "another price than in force"));
        figures.add(figure("The same", changes.of(PriceChanges.Change.SAME).size(), "as in force"));
        if (!changes.of(PriceChanges.Change.KEPT).isEmpty()) {
            figures.add(figure(
                    "Set aside", changes.of(PriceChanges.Change.KEPT).size(), "an entered or newer rate stands"));
        }
        if (!tables.gone().isEmpty()) {
            figures.add(figure("No longer listed", tables.gone().size(), "by the version before, and left out here"));
        }
        if (!choice.conflicts().isEmpty()) {
            figures.add(figure("Conflicting", choice.conflicts().size(), "two prices for one thing"));
        }
        long rejected = read.rejects().count() + choice.leftOut().size();
        figures.add(
                figure("Not taken", rejected, rejected == 1 ? "row, with its reason" : "rows, each with its reason"));
        return figures;
    }

    private static Figure figure(String label, long count, String note) {
        return new Figure(label, grouped(count), note);
    }

    private List<Question> questions() {
        var questions = new ArrayList<Question>();
        if (choice.asksDay()) {
            questions.add(new Question(
                    PriceChoice.AS_OF,
                    "Of which day is this list?",
                    "The file does not say. Its prices count from this day, written as 2026-09-01, and never before.",
                    List.of(),
                    versions.isEmpty()
                            ? ""
                            : versions.getFirst().version().asOf().toString(),
                    true,
                    false));
        }
        if (choice.asksGrade()) {
            questions.add(new Question(
                    PriceChoice.GRADE,
                    "How well are these prices evidenced?",
                    "",
                    Arrays.stream(Grade.values())
                            .map(grade -> new Option(grade.name(), grade.name() + ", " + grade.meaning()))
                            .toList(),
                    choice.grade().name(),
                    false,
                    false));
        }
        if (!choice.free().isEmpty()) {
            questions.add(new Question(
                    PriceChoice.FREE,
                    prices(choice.free().size()) + " of zero dollars",
                    "Unknown is not free.",
                    List.of(
                            new Option(PriceChoice.NONE, "Leave them out"),
                            new Option(PriceChoice.TAKE, "Take them as free")),
                    choice.takesFree() ? PriceChoice.TAKE : PriceChoice.NONE,
                    false,
                    false));
        }
        choice.conflicts().stream()
                .limit(PriceChoice.MOST_ASKED)
                .forEach(conflict -> questions.add(question(conflict)));
        return questions;
    }

    private Question question(PriceConflict conflict) {
        var options = new ArrayList<Option>();
        options.add(new Option(PriceChoice.NONE, "Take none"));
        conflict.prices()
                .forEach(price -> options.add(new Option(
                        price.usd().toPlainString(),
                        PriceTables.usd(price.usd()) + (price.item().isEmpty() ? "" : " by " + price.item()))));
        return new Question(
                conflict.key(),
                "Which price of " + conflict.words() + "?",
                "",
                options,
                choice.answer(conflict),
                false,
                false);
    }

    private List<String> remarks() {
        var remarks = new ArrayList<>(read.remarks());
        for (var version : versions) {
            older.after(version.version())
                    .ifPresent(later -> remarks.add(
                            "A later version of " + version.version().offer() + ", published " + later.asOf()
                                    + ", is taken in already: from that day it comes before this one."));
        }
        long worse = changes.of(PriceChanges.Change.CHANGED).stream()
                .filter(row -> PriceTables.known(row.before())
                                .grade()
                                .compareTo(row.entry().rate().grade())
                        < 0)
                .count();
        if (worse > 0) {
            remarks.add(prices(worse) + " would replace better evidenced ones: look at them before you confirm.");
        }
        if (choice.conflicts().size() > PriceChoice.MOST_ASKED) {
            remarks.add("The first " + PriceChoice.MOST_ASKED
                    + " conflicts are asked about; the others are left out and stand among the rows not taken.");
        }
        remarks.add("What the list does not name stays as it is: silence is no price.");
        return remarks;
    }

    private String change() {
        if (versions.isEmpty()) {
            return "Nothing yet.";
        }
        return "Adds " + (versions.size() == 1 ? "a version" : versions.size() + " versions")
                + " to the price book: "
                + grouped(changes.of(PriceChanges.Change.NEW).size()) + " new and "
                + grouped(changes.of(PriceChanges.Change.CHANGED).size())
                + " changed prices, each from its own day. Plan runs that exist stay as they are.";
    }

    private static String grouped(long count) {
        return String.format(Locale.US, "%,d", count);
    }
}
