package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Head;
import dev.parley.intake.NothingTaken;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The CSV that the Cost Explorer console downloads: a row per date and a column per service, or turned about, with totals
 * that it is reconciled with.
 */
final class CostExplorer {

    private CostExplorer() {}

    /** Whether a text begins as such a file does. */
    static boolean is(Head head) {
        return layout(head.text(), head.whole()) != null;
    }

    private static @Nullable CostExplorerLayout layout(String text, boolean whole) {
        for (char separator : new char[] {',', ';', '\t'}) {
            try (var csv = Csv.of(text, separator)) {
                var header = csv.next();
                if (header == null || header.size() < 2) {
                    continue;
                }
                var firsts = new ArrayList<String>();
                for (int i = 0; i < 3; i++) {
                    var record = csv.next();
                    if (record != null) {
                        firsts.add(record.getFirst());
                    }
                }
                var layout = CostExplorerLayout.of(header, firsts, separator);
                if (layout != null) {
                    return layout;
                }
            } catch (IOException unreadable) {
                return null;
            }
        }
        return null;
    }

    /** Reads such files; months may not stand in two of them, nor may they be grouped by different things. */
    static ReadBill read(List<StagedFile> files, ReadingProgress progress, Rejects rejects) throws IOException {
        var ledger = new Ledger();
        var months = new TreeSet<YearMonth>();
        var currencies = new TreeSet<String>();
        var tables = new ArrayList<CostExplorerTable>();
        var groupings = new HashSet<CostExplorerLayout.Grouping>();
        var packed = new AtomicLong();
        long rows = 0;
        Set<String> seen = new HashSet<>();
        for (var file : files) {
            if (!seen.add(file.sha256())) {
                continue;
            }
            var layout = layout(file.head().text(), file.head().whole());
            if (layout == null) {
                throw new InvalidInput("file", file.name(), "\"" + file.name() + "\" is no Cost Explorer CSV.");
            }
            var table = new CostExplorerTable(file.name(), layout, rejects, ledger);
            long before = rows;
            try (var csv = new Csv(file.open(packed), layout.separator())) {
                csv.next();
                for (var record = csv.next(); record != null; record = csv.next()) {
                    table.take(record, csv.line());
                    progress.at(packed.get(), before + table.rows());
                }
            } catch (Csv.Unreadable unreadable) {
                throw new InvalidInput("file", file.name(), "\"" + file.name() + "\": " + unreadable.getMessage());
            }
            rows += table.rows();
            groupings.add(layout.grouping());
            currencies.addAll(layout.currencies());
            table.months().stream()
                    .filter(month -> !months.add(month))
                    .findFirst()
                    .ifPresent(twice -> {
                        throw new InvalidInput(
                                "file",
                                file.name(),
                                Texts.named(twice) + " stands in \"" + file.name()
                                        + "\" and in a file before it: give each month once.");
                    });
            tables.add(table);
        }
        refuse(files, rejects, months, currencies, groupings, tables);
        return new ReadBill(
                currencies.isEmpty() ? "USD" : currencies.first(),
                ledger.charges(),
                List.copyOf(months),
                rows,
                reconciliation(tables, ledger),
                null,
                remarks(tables, groupings.iterator().next(), currencies, seen.size() < files.size()));
    }

    private static void refuse(
            List<StagedFile> files,
            Rejects rejects,
            Set<YearMonth> months,
            TreeSet<String> currencies,
            Set<CostExplorerLayout.Grouping> groupings,
            List<CostExplorerTable> tables) {
        var name = files.getFirst().name();
        if (currencies.size() > 1) {
            throw new InvalidInput(
                    "currency",
                    String.join(", ", currencies),
                    "The amounts are in " + String.join(" and ", currencies)
                            + ": a bill is read in one currency. Export each by itself.");
        } else if (groupings.size() > 1) {
            throw new InvalidInput(
                    "file",
                    name,
                    "These files group the same money by different things: give those grouped by service, or those"
                            + " grouped by usage type, not both.");
        }
        for (var table : tables) {
            if (table.decimalComma() != null) {
                throw new InvalidInput(
                        "file",
                        table.decimalComma(),
                        "\"" + table.file() + "\" was saved with decimal commas (\"" + table.decimalComma()
                                + "\"): download it again and do not save it with a spreadsheet.");
            }
        }
        if (months.isEmpty() && rejects.count() == 0) {
            throw new InvalidInput(
                    "file", name, "\"" + name + "\" has a header and no month under it: there is nothing to take in.");
        } else if (months.isEmpty()) {
            var first = rejects.kept().getFirst();
            throw new NothingTaken(
                    "Not one row of \"" + name + "\" can be read. First: line " + first.line() + ", " + first.reason()
                            + " (\"" + first.value() + "\").",
                    rejects);
        }
    }

    /** The totals that stand in the files, beside what was taken; where a month has none, its cells added up. */
    private static List<ReadBill.Sum> reconciliation(List<CostExplorerTable> tables, Ledger ledger) {
        var sums = new ArrayList<ReadBill.Sum>();
        var taken = ledger.sums();
        for (var table : tables) {
            for (var month : table.months()) {
                var charged = taken.getOrDefault(month, Map.of())
                        .getOrDefault("", Ledger.Sums.NONE)
                        .billed();
                var total = table.totals().of(month);
                var named = "billed, " + Texts.named(month);
                sums.add(
                        total == null
                                ? sum(
                                        named + ", its cells added up",
                                        table.totals().cells(month),
                                        charged)
                                : sum(named, total, charged));
            }
        }
        for (var table : tables) {
            var all = table.totals().all();
            if (all != null) {
                sums.add(sum("billed, the total of " + table.file(), all, table.charged()));
            }
            table.totals()
                    .wrongParts()
                    .forEach(part -> sums.add(sum(
                            "billed, the total of \"" + part.name() + "\" in " + table.file(),
                            part.inFile(),
                            part.cells())));
        }
        return sums;
    }

    private static ReadBill.Sum sum(String what, BigDecimal inFile, BigDecimal taken) {
        return new ReadBill.Sum(what, inFile, BigDecimal.ZERO, taken);
    }

    private static List<String> remarks(
            List<CostExplorerTable> tables,
            CostExplorerLayout.Grouping grouping,
            Set<String> currencies,
            boolean twice) {
        var remarks = new ArrayList<String>();
        remarks.add(
                "Cost Explorer does not write which costs it shows: billed and paid are taken to be the same, and the"
                        + " payer is not told.");
        if (currencies.isEmpty()) {
            remarks.add("No currency stands in the file: the amounts are read as US dollars.");
        }
        if (grouping == CostExplorerLayout.Grouping.USAGE_TYPE) {
            remarks.add(
                    "Usage types do not name their service: what is plainly of Bedrock or SageMaker is told apart, the"
                            + " rest has no service.");
        }
        if (twice) {
            remarks.add("A file was given twice and read once.");
        }
        for (var table : tables) {
            table.totals().disagreement(table.file()).ifPresent(remarks::add);
        }
        return remarks;
    }
}
