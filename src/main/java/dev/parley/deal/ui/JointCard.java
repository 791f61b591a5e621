package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.FaceOff;
import dev.parley.deal.FaceOff.Place;
import dev.parley.deal.Jointly;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What AWS's latest is worth as a whole, if silence means no, and which terms carry it. */
final class JointCard {

    private static final int OPEN_SHOWN = 6;

    private JointCard() {}

    /** The other columns, by what they are called beside the offer. */
    static SequencedMap<String, DealSheet> others(FaceOff faceOff) {
        var others = new LinkedHashMap<String, DealSheet>();
        for (var place : List.of(Place.BEFORE, Place.LEFT, Place.TARGET, Place.WALK_AWAY, Place.ASK)) {
            var sheet = faceOff.columns().get(place);
            if (sheet != null && !sheet.equals(faceOff.columns().get(Place.LATEST))) {
                others.put(
                        switch (place) {
                            case BEFORE -> "round before";
                            case ASK -> "our ask";
                            default -> sheet.role().single() ? sheet.role().label() : "column before";
                        },
                        sheet);
            }
        }
        return others;
    }

    static Component missing(List<String> missing) {
        return new EmptyState("The rounds cannot be evaluated yet", String.join(" ", missing));
    }

    static Component of(Jointly jointly) {
        var content = Columns.stack();
        content.addClassName("p-joint");
        content.add(band(jointly), sentence(jointly));
        var carried = Stream.of(jointly.toTarget(), jointly.moved())
                .filter(Objects::nonNull)
                .map(JointCard::carried)
                .toList();
        var columns = Columns.even(carried.toArray(Component[]::new));
        columns.add(silence(jointly));
        content.add(columns);
        return content;
    }

    private static FigureBand band(Jointly jointly) {
        var outlook = jointly.outlook();
        var band = new FigureBand().small();
        band.figure(jointly.offer().name() + " over the term", DealMoney.millions(outlook.expected()))
                .note("eight of ten times " + DealMoney.millions(outlook.low()) + " to "
                        + DealMoney.millions(outlook.high()));
        for (var against : jointly.against()) {
            var figure = band.figure("against " + against.label(), DealMoney.cost(against.worth()))
                    .note(against.other().name() + ", " + DealMoney.spread(against.worth()));
            if (against.other().role().single() && against.other().role() != DealRole.TODAY) {
                figure.internal();
            }
        }
        return band;
    }

    private static Paragraph sentence(Jointly jointly) {
        var gap = jointly.outlook().expected().subtract(jointly.favoured().expected());
        var silent = jointly.silence().isEmpty()
                ? " Nothing that it is silent about has a price."
                : " If silence means no, it is "
                        + DealMoney.millions(jointly.outlook().expected())
                        + "; if silence is read as we asked, "
                        + DealMoney.millions(jointly.favoured().expected()) + ": "
                        + DealMoney.millions(gap) + " hang on what is not in writing.";
        var unpriced = jointly.unpriced().isEmpty()
                ? ""
                : " Not in these figures: " + String.join("; ", jointly.unpriced())
                        + ". Rates of products are, with Bedrock as planned, once the Schedule says which lines they are.";
        return new Paragraph("Plus costs us more, minus saves." + silent + unpriced);
    }

    private static Component carried(Jointly.Carried carried) {
        var caption = carried.from().name() + " to " + carried.to().name() + ": " + DealMoney.gain(carried.whole());
        var table = new DataTable(caption).bare();
        table.text("Carries 80 % of it").phoneLine();
        table.text(carried.from().name());
        table.text(carried.to().name());
        table.number("Cost").phoneFigure();
        for (var term : carried.terms()) {
            table.row(
                    term.name(),
                    Objects.requireNonNullElse(term.from(), Numbers.NONE),
                    Objects.requireNonNullElse(term.to(), Numbers.NONE),
                    DealMoney.cost(term.difference().last().usd().negate()));
        }
        return titled(
                caption,
                table,
                "Each term's cost when it changes last, the rest as in "
                        + carried.to().name()
                        + (carried.others() == 0 ? "." : "; " + carried.others() + " more terms differ."));
    }

    private static Component silence(Jointly jointly) {
        var table = new DataTable("What is not in writing").bare();
        table.text("Not in writing").phoneLine();
        table.number("Worth in writing").phoneFigure();
        jointly.silence().stream()
                .limit(OPEN_SHOWN)
                .forEach(open ->
                        table.row(open.name(), DealMoney.millions(open.worth().usd())));
        return jointly.silence().isEmpty() ? new Div() : titled("What its silence hides", table, remark(jointly));
    }

    private static String remark(Jointly jointly) {
        int carry = jointly.silence().size();
        return jointly.unwritten() + (jointly.unwritten() == 1 ? " term is" : " terms are")
                + " not in writing. With what the whole bill leaves open, " + carry
                + (carry == 1 ? " carries" : " carry") + " money"
                + (carry > OPEN_SHOWN ? ", the dearest " + OPEN_SHOWN + " above" : "")
                + ". Each had in writing alone, the others against us.";
    }

    private static Component titled(String title, DataTable table, String remark) {
        var remarks = new Span(remark);
        remarks.addClassName("p-joint-remark");
        var part = new Div(new H3(title), table, remarks);
        part.addClassName("p-joint-part");
        return part;
    }
}
