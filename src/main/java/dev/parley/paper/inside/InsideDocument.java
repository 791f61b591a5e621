package dev.parley.paper.inside;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Document.Section;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Part.Fact;
import dev.parley.engine.report.Part.Facts;
import dev.parley.engine.report.Part.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Describes for the printers what the house reads. */
public final class InsideDocument {

    /** Stands on every page and sheet. */
    public static final String MARK = "Internal, confidential";

    private final Inside inside;
    private final PositionTables positions;
    private final DealTables deals;
    private final PlanTables plan;

    private InsideDocument(Inside inside) {
        this.inside = inside;
        this.positions = new PositionTables(inside);
        this.deals = new DealTables(inside);
        this.plan = new PlanTables(inside);
    }

    /** Everything. */
    public static Document whole(Inside inside) {
        return new InsideDocument(inside).whole();
    }

    /** One page for the committee: what is asked, what to commit to and why, what it costs. */
    public static Document page(Inside inside) {
        return new InsideDocument(inside).page();
    }

    /** Where we stand line by line: table {@code positions}. */
    public static Document positions(Inside inside) {
        var made = new InsideDocument(inside);
        return made.of(List.of(new Section("Positions", made.positions.positions())));
    }

    private Document whole() {
        var committee = new CommitteePage(inside, positions, deals);
        var sections = new ArrayList<Section>();
        sections.add(cover());
        sections.add(new Section("Positions", positions.positions()));
        // the committee's page sums the positions, so it is described after them and stands before them
        sections.add(1, new Section("Committee", committee.parts(new Figures(of(sections)))));
        sections.add(new Section("Deals", deals.parts()));
        sections.add(new Section("Plan", plan.parts()));
        sections.add(new Section("Forecast", new ForecastCases(inside).table()));
        sections.add(new Section("Alternatives", new AlternativeTables(inside).parts()));
        sections.add(new Section("Sources", SourceTables.sources(inside)));
        sections.add(new Section("Checks", Checks.table(inside)));
        return of(sections);
    }

    private Document page() {
        var committee = new CommitteePage(inside, positions, deals);
        var figures = new Figures(of(List.of(new Section("Positions", positions.positions()))));
        return of(List.of(new Section("Committee", committee.parts(figures))));
    }

    private Document of(List<Section> sections) {
        return new Document(
                inside.negotiation().customer() + ": AWS renewal, for the committee",
                inside.negotiation().name() + ", Schedule "
                        + inside.schedule().number() + " from Run "
                        + inside.run().number() + ", "
                        + inside.negotiation().currency() + " before tax",
                inside.day(),
                List.of(MARK),
                sections);
    }

    private Section cover() {
        var parts = new ArrayList<Part>();
        parts.add(new Facts(
                new Fact(
                        "Agreement from", new Cell.Day(inside.schedule().years().effective()), Format.DAY),
                new Fact(
                        "Agreement to",
                        new Cell.Day(inside.schedule()
                                .years()
                                .to(inside.schedule().years().years())),
                        Format.DAY),
                new Fact("Made on", new Cell.Day(inside.day()), Format.DAY),
                new Fact("Schedule", String.valueOf(inside.schedule().number())),
                new Fact("Plan run", String.valueOf(inside.run().number())),
                new Fact("Hash of the run's inputs", inside.run().inputHash()),
                new Fact("Engine", inside.run().engineVersion())));
        parts.add(new Paragraph("This paper holds target, walk-away and alternatives. It never leaves the house."));
        return new Section("Cover", parts);
    }
}
