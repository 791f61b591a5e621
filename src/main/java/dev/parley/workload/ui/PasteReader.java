package dev.parley.workload.ui;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Deferrable;
import dev.parley.workload.Environment;
import dev.parley.workload.Evidence;
import dev.parley.workload.Guarantee;
import dev.parley.workload.Shape;
import dev.parley.workload.Status;
import dev.parley.workload.Volume;
import dev.parley.workload.WorkloadDraft;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes workloads of the cells of one pasted row, by the words of the header. */
final class PasteReader {

    private final Choices choices;
    private final @Nullable UUID owner;
    private final PasteHeader header;

    /**
     * @param owner  who owns a workload where no owner is pasted, or null
     * @param header the cells of the first line
     * @throws InvalidInput when a column is not understood, stands twice, or one that is needed is missing
     */
    PasteReader(Choices choices, @Nullable UUID owner, List<String> header) {
        this.choices = choices;
        this.owner = owner;
        this.header = new PasteHeader(header);
    }

    /**
     * @param code taken where no code is pasted
     * @throws InvalidInput naming the cell that cannot be read
     */
    WorkloadDraft read(List<String> cells, String code) {
        if (cells.size() > header.columns()) {
            throw new InvalidInput(
                    "row",
                    null,
                    cells.size() + " cells, but the first line has " + header.columns() + ". Check for a stray tab.");
        }
        var months = Typed.optionalWhole("evidenceMonths", cell(cells, "evidenceMonths"));
        var hours = Typed.optionalWhole("deferrableHours", cell(cells, "deferrableHours"));
        var percent = Typed.optionalNumber("deferrablePercent", cell(cells, "deferrablePercent"));
        return new WorkloadDraft(
                or(cells, "code", code),
                cell(cells, "name"),
                or(cells, "team", "no team"),
                owner(cell(cells, "owner")),
                account(cell(cells, "account")),
                one(Environment.values(), Environment::label, cells, "environment", Environment.PRODUCTION),
                one(Status.values(), Status::label, cells, "status", Status.LIVE),
                Typed.optionalDate("launching", cell(cells, "launching")),
                model(cell(cells, "model")),
                cell(cells, "scope"),
                new Volume(
                        Typed.number("input", cell(cells, "input")),
                        Typed.number("cacheRead", cell(cells, "cacheRead")),
                        Typed.number("cacheWrite", cell(cells, "cacheWrite")),
                        Typed.number("output", cell(cells, "output")),
                        Typed.optionalNumber("requests", cell(cells, "requests"))),
                shape(cell(cells, "shape")),
                Typed.number("minuteCv", cell(cells, "minuteCv")),
                yes("cvMeasured", cell(cells, "cvMeasured")),
                one(Guarantee.values(), Guarantee::label, cells, "guarantee", Guarantee.NONE),
                hours == null
                        ? null
                        : new Deferrable(hours, Objects.requireNonNullElse(percent, BigDecimal.valueOf(100))),
                one(BilledBy.values(), BilledBy::label, cells, "billedBy", BilledBy.AWS),
                new Evidence(
                        months == null ? 0 : months,
                        cell(cells, "evidenceSource"),
                        Typed.optionalDate("evidenceAsOf", cell(cells, "evidenceAsOf")),
                        grade(cell(cells, "evidenceGrade"))),
                cell(cells, "note"),
                yes("illustrative", cell(cells, "illustrative")));
    }

    private String cell(List<String> cells, String field) {
        int column = header.column(field);
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    private String or(List<String> cells, String field, String otherwise) {
        var text = cell(cells, field);
        return text.isEmpty() ? otherwise : text;
    }

    private @Nullable UUID owner(String text) {
        return text.isEmpty()
                ? owner
                : choices.members().stream()
                        .filter(member -> member.who().username().equalsIgnoreCase(text)
                                || member.who().displayName().equalsIgnoreCase(text))
                        .map(member -> member.who().id())
                        .findFirst()
                        .orElseThrow(() -> unknown("owner", text, "Use the user name or display name of a member."));
    }

    private @Nullable UUID account(String text) {
        if (text.isEmpty()) {
            return choices.accounts().size() == 1
                    ? choices.accounts().getFirst().id()
                    : null;
        }
        var alias = text.replaceAll("\\s*\\(.*\\)$", "");
        return choices.accounts().stream()
                .filter(account -> account.alias().equalsIgnoreCase(alias))
                .map(AccountOfPayer::id)
                .findFirst()
                .orElseThrow(() -> unknown(
                        "account",
                        text,
                        "Use one of "
                                + choices.accounts().stream()
                                        .map(AccountOfPayer::alias)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** A model by its name, where one model alone is called so, else the id as pasted. */
    private String model(String text) {
        var called = choices.models().stream()
                .filter(model ->
                        model.channel().equals("bedrock") && model.name().equalsIgnoreCase(text))
                .toList();
        return called.size() == 1 ? called.getFirst().id() : text;
    }

    private @Nullable UUID shape(String text) {
        return choices.shapes().stream()
                .filter(shape -> text.isEmpty() ? shape.flat() : shape.name().equalsIgnoreCase(text))
                .map(Shape::id)
                .findFirst()
                .orElseThrow(() -> text.isEmpty()
                        ? new InvalidInput(
                                "shape", null, "No shape is given and none is flat: name one in a column \"shape\".")
                        : unknown("shape", text, "Add it under Shapes first."));
    }

    private static @Nullable Grade grade(String text) {
        return text.isEmpty()
                ? null
                : Arrays.stream(Grade.values())
                        .filter(grade -> grade.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> unknown("evidenceGrade", text, "Use one of A, B, C, X, M, Q."));
    }

    private static boolean yes(String field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "no", "false", "0" -> false;
            case "yes", "true", "1", "x" -> true;
            default -> throw unknown(field, text, "Use yes or no.");
        };
    }

    private <E extends Enum<E>> E one(
            E[] values, Function<E, String> label, List<String> cells, String field, E otherwise) {
        var text = cell(cells, field);
        return text.isEmpty()
                ? otherwise
                : Arrays.stream(values)
                        .filter(value -> value.name().equalsIgnoreCase(text)
                                || label.apply(value).equalsIgnoreCase(text)
                                || text.length() >= 3
                                        && label.apply(value)
                                                .toLowerCase(Locale.ROOT)
                                                .contains(text.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> unknown(
                                field,
                                text,
                                "Use one of "
                                        + Arrays.stream(values).map(label).collect(Collectors.joining(", "))
                                        + "."));
    }

    private static InvalidInput unknown(String field, String text, String whatToDo) {
        return new InvalidInput(field, text, "\"" + text + "\" is no known " + field + ". " + whatToDo);
    }
}
