package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Every component of the kit on one page, for looking at it beside the design; only in tests. */
@Route(value = "kit", autoLayout = false)
@PageTitle("Kit · Parley")
@AnonymousAllowed
public class KitGallery extends Div {

    KitGallery() {
        addClassName("p-screen");
        getStyle().set("background", "var(--p-surface)");
        add(
                header(),
                figures(),
                Columns.even(curve(), GalleryData.unitsByTerm()),
                Columns.mainAndSide(purchases(), instead()),
                GalleryData.sentence(),
                Columns.mainAndSide(GalleryData.breakEven(), Columns.stack(GalleryData.byTerm(), facts())),
                Columns.mainAndSide(GalleryData.attention(), GalleryData.week()),
                GalleryData.cost(),
                GalleryData.schedule(),
                GalleryData.commitCurve(),
                states(),
                form());
    }

    private static Component header() {
        var review = new Button("Send to review");
        review.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var compare = new Button("Compare runs");
        compare.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return new PageHeader("Plan")
                .with(
                        Badge.good("Exact optimum, gap 0"),
                        new Segmented<>("Year", List.of("2027", "2028", "2029"), Function.identity(), "2027"))
                .meta("Run 14 · base case · frozen 19 Nov 2026, 09:12")
                .actions(compare, new Button("Replan"), review, new ThemeToggle(), Icon16.HELP.button("Help"));
    }

    private static Component figures() {
        var band = new FigureBand();
        band.figure("Bedrock cost, 2027", "$3,814,462").note("6 pools; 2 have no 6-month price");
        band.figure("Committed share", "37\u00a0%")
                .aside("$1,421,845 a year")
                .note("Above the $1M where AWS is said to move", new GradeMark('X'));
        band.figure("Saving against all on demand", "$449,718")
                .aside("a year, 11\u00a0%")
                .note("Llama 3.1 70B brings $425,715 of it");
        band.figure("AWS above our target", "$514,225")
                .aside("a year")
                .note("Round 2, all lines")
                .internal();
        return band;
    }

    private static PCard curve() {
        return new PCard("Load-duration curve")
                .tools(new Legend()
                        .key(Mark.COMMITTED, "committed")
                        .key(Mark.ON_DEMAND, "on demand")
                        .key(Mark.IDLE, "idle"))
                .body(GalleryData.loadDuration());
    }

    private static PCard purchases() {
        var table = new DataTable("Purchases and why").dense();
        table.text("Start");
        table.number("Units");
        table.text("Term");
        table.number("Busy").phoneFigure();
        table.number("Cost");
        table.number("vs on demand");
        table.reason("Reason");
        table.row(
                        "held",
                        "4",
                        "6-month",
                        BusyBar.withFigure(1, 0.57, Mark.HELD),
                        "—",
                        "—",
                        "Bought Oct 2026, paid until March: filled first.")
                .faded();
        table.row(
                "Jan 2027",
                "3",
                "6-month",
                BusyBar.withFigure(0.93, 0.57, Mark.LONG),
                "$170,459",
                money("−$106,153", "p-good"),
                "Units 5–7 busy 93 %, need 57 %: commit.");
        table.row(
                "Feb 2027",
                "1",
                "1-month × 3",
                BusyBar.withFigure(0.45, 0.92, Mark.SHORT),
                "$45,240",
                money("+$23,280", "p-bad"),
                "Submission intake is unproven until May: monthly.");
        table.row(
                        "not bought",
                        "10th",
                        "6-month",
                        BusyBar.withFigure(0.41, 0.57, Mark.ON_DEMAND),
                        "—",
                        "—",
                        "Unit 10 busy 41 %, needs 57 %: on demand.")
                .strong();
        table.total(
                "Eight purchases in 2027, whole terms",
                "$1,079,606",
                money("−$517,030", "p-good"),
                "The guarantee costs $19,765 a year of it.");
        return new PCard("Purchases and why")
                .meta("21 over three years; 2027 shown")
                .tools(new Legend().key(Mark.BAR, "busy").key(Mark.TICK, "what the rate needs"))
                .flush()
                .body(table);
    }

    static Span money(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }

    private static PCard instead() {
        var table = new DataTable("Instead of this plan").bare();
        table.text("Plan");
        table.text("Parts").phoneHidden();
        table.number("Cost").phoneFigure();
        table.row("This plan", parts(0.52, 0.24), "$5,319,792").strong();
        table.row("60 % rule", parts(0.52, 0.25), "+$158,776");
        table.row("All on demand", parts(0.02, 0.98), "+$1,864,398");
        return new PCard("Instead of this plan").meta("three years, this pool").body(table);
    }

    private static PartsBar parts(double committed, double onDemand) {
        return new PartsBar("committed " + Numbers.percent(committed))
                .part(Mark.LONG, committed)
                .part(Mark.ON_DEMAND, onDemand);
    }

    private static PCard facts() {
        var table = new DataTable("What goes in").bare();
        table.text("Input");
        table.number("Value").phoneFigure();
        table.mark("Grade");
        table.row("Input limit per unit", "455,000 tok/min", new GradeMark('M'));
        table.row("On demand, in and out", "0.72 $/M tok", new GradeMark('A'));
        return new PCard("What goes in").body(table).foot("AWS publishes no unit limits; measured 12 Oct 2026.");
    }

    private static Component states() {
        var saved = new SaveState();
        saved.saved(Numbers.time(LocalTime.of(14, 3, 22)));
        var failed = new SaveState();
        failed.failed("another member removed this workload at 14:01");
        var primary = new Button("Paste from Excel");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        var small = new Button("Use the sample");
        small.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var link = new NativeButton("Choose a unit");
        link.addClassName("p-link-button");
        var grades = new Span();
        "AMQBCX".chars().forEach(letter -> grades.add(new GradeMark((char) letter), new Span(" ")));
        var people = new Span(
                new Avatar("Plan Owner", 0),
                new Avatar("Team Lead", 1),
                new Avatar("Buyer", 2),
                new Avatar("Data Team", 3),
                new Avatar("Finance", 4));
        var all = Columns.even(
                new PCard("Empty")
                        .body(new EmptyState("No workloads yet", "A plan needs at least one.", primary, small)),
                new PCard("Loading").body(new Skeleton(4)),
                new PCard("Error")
                        .body(new ErrorNote(
                                "AWS’s file was not read.",
                                "Row 214, column “Unit”: “1M TPM Hour” is not known. Nothing was changed.",
                                link)),
                new PCard("Unknown").body(new Paragraph(new Unknown(), new Span("  "), new Unknown("1 unknown"))),
                new PCard("Stale").body(Badge.stale("Run 14 is older than 3 values")),
                new PCard("Conflict").body(Badge.conflict("Two values")),
                new PCard("Internal").body(Columns.row(new InternalBadge())).internal(),
                new PCard("Saved").body(saved, failed),
                new PCard("Over-provisioned")
                        .body(new BusyBar(0.41, 0.57, Mark.LONG).wide().idleHatched()),
                new PCard("Grades, people").body(grades, people),
                new PCard("Badges")
                        .body(Columns.row(
                                Badge.neutral("Model"),
                                Badge.needs("Idle"),
                                Badge.urgent("Deadline"),
                                new Badge(Badge.Kind.ON_DEMAND, "List rate"),
                                Badge.unknown("Unknown"),
                                Badge.good("proven"))),
                new PCard("Notes")
                        .body(
                                new Note(
                                        Note.Kind.GOOD, "Commit to the steady part.", "The afternoon stays on demand."),
                                new Note(Note.Kind.INTERNAL, "", "These columns never leave the house.")));
        var icons = new Span();
        Arrays.stream(Icon16.values()).forEach(icon -> icons.add(icon.create(), new Span(" ")));
        return Columns.stack(all, icons);
    }

    private static Component form() {
        var form = new Div(
                new TextField("Customer"),
                new TextField("Name"),
                new Select<>("Region", event -> {}, "us-west-2", "us-east-1"));
        form.addClassName("p-form");
        var wrong = new TextField("Commitment, $ a year");
        wrong.setValue("9,0000");
        wrong.setInvalid(true);
        wrong.setErrorMessage("“9,0000” is not an amount: write 9,000,000.");
        form.add(wrong);
        return new PCard("Form").body(form);
    }
}
