package dev.parley.workload;

import static dev.parley.workload.Samples.saved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Grade;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Intakes;
import dev.parley.intake.Preview;
import dev.parley.intake.Standing;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What taking in measured traffic promises on every database. */
@ExtendWith(OutputCaptureExtension.class)
abstract class MeasuredIntakeContract extends WorkloadTestBase {

    private static final String MODEL = "anthropic.claude-sonnet-4-6";
    private static final String SERIES = "us." + MODEL;
    private static final Instant SEPTEMBER = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");

    @Autowired
    IntakeDesk desk;

    @Autowired
    Intakes intakes;

    @Autowired
    MeasuredTraffic measured;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeasuredLayers layers;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transactions;

    @Autowired
    dev.parley.test.SetClock clock;

    @Autowired
    dev.parley.price.Prices prices;

    @Autowired
    MeasuredOrigins origins;

    private UUID waiting;

    @BeforeEach
    void itIsNovember() {
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @AfterEach
    void itIsNow() {
        clock.letGo();
    }

    @AfterEach
    void dropWhatWaits() {
        if (waiting != null) {
            as(lead);
            desk.waiting(negotiation).forEach(one -> desk.drop(negotiation, one.id()));
        }
    }

    /** Hours of a month, {@code tokens} of input each on weekdays from 8 to 18 UTC and a tenth of it else. */
    static String hours(String model, Instant from, Instant to, int tokens) {
        var text = new StringBuilder("timestamp,model,input,output\n");
        for (var hour = from; hour.isBefore(to); hour = hour.plusSeconds(3600)) {
            var local = hour.atOffset(java.time.ZoneOffset.UTC);
            boolean busy = local.getDayOfWeek().getValue() <= 5 && local.getHour() >= 8 && local.getHour() < 18;
            text.append(hour)
                    .append(',')
                    .append(model)
                    .append(',')
                    .append(busy ? tokens : tokens / 10)
                    .append(",6000\n");
        }
        return text.toString();
    }

    /** Minutes of two days, of one model and application. */
    static String minutes(String model, Instant from) {
        var text = new StringBuilder("timestamp,model,input,output,requests\n");
        for (int minute = 0; minute < 2 * 1440; minute++) {
            text.append(from.plusSeconds(60L * minute))
                    .append(',')
                    .append(model)
                    .append(minute % 2 == 0 ? ",1000,100,1\n" : ",3000,100,3\n");
        }
        return text.toString();
    }

    private Standing stage(String name, String text) {
        try {
            var id = desk.open(negotiation);
            waiting = id;
            desk.add(negotiation, id, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), _ -> {});
            desk.read(negotiation, id);
            return settled(id);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private Standing settled(UUID id) {
        for (int i = 0; i < 600; i++) {
            var standing = desk.standing(negotiation, id);
            if (standing.state() != Standing.State.READING) {
                return standing;
            }
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
        throw new AssertionError("still reading");
    }

    private Standing answer(Standing standing, String key, String value) {
        desk.answer(negotiation, standing.id(), Map.of(key, value));
        return settled(standing.id());
    }

    private Intake take(String name, String text) {
        var standing = stage(name, text);
        assertThat(preview(standing).obstacle()).isNull();
        return desk.confirm(negotiation, standing.id()).intake();
    }

    private static Preview preview(Standing standing) {
        assertThat(standing.problem()).isNull();
        return Objects.requireNonNull(standing.preview());
    }

    private static String proposed(Standing standing, String key) {
        return preview(standing).questions().stream()
                .filter(question -> question.key().equals(key))
                .map(Preview.Question::answer)
                .findFirst()
                .orElse("not asked");
    }

    private static String help(Standing standing, String key) {
        return preview(standing).questions().stream()
                .filter(question -> question.key().equals(key))
                .map(Preview.Question::help)
                .findFirst()
                .orElse("not asked");
    }

    private Workload added(String code, UUID owner) {
        var typed = typed(code);
        typed.model = MODEL;
        typed.scope = "us geo";
        typed.owner = owner;
        typed.evidence = new Evidence(0, null, null, null);
        return saved(workloads.add(negotiation, typed.draft()));
    }

    private Workload now(String code) {
        return workloads.all(negotiation).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where negotiation_id = ?")
                .param(negotiation)
                .query(Long.class)
                .single();
    }

    @Test
    void taken_again_newer_and_undone_twice_all_stands_as_before() {
        var before = added("W01", null);
        var names = shapes.of(negotiation);
        var standing = stage("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        assertThat(proposed(standing, "workload " + SERIES)).isEqualTo("W01");
        assertThat(proposed(standing, "shape " + SERIES)).isEqualTo("business hours");
        assertThat(proposed(standing, "takes " + SERIES)).isEqualTo("volume, evidence");
        assertThat(measured.of(negotiation)).isEmpty();
        var first = desk.confirm(negotiation, standing.id()).intake();
        assertThat(first.place()).isEqualTo(new Intake.Place("workload W01", "workloads?w=W01"));
        assertThat(first.from()).isEqualTo(SEPTEMBER);
        assertThat(first.rows()).isEqualTo(720);

        var taken = now("W01");
        assertThat(taken.shape().name()).isEqualTo("business hours 08-18 UTC");
        assertThat(taken.shape().kind()).isEqualTo(Shape.Kind.BUSINESS_HOURS);
        assertThat(taken.flow().output()).isEqualByComparingTo("0.1");
        assertThat(taken.evidence())
                .isEqualTo(new Evidence(1, "Measured series september.csv", LocalDate.of(2026, 9, 30), Grade.M));
        assertThat(taken.cvMeasured()).isFalse();
        var series = measured.of(negotiation).get(taken.id());
        assertThat(series.intake()).isEqualTo(first.id());
        assertThat(series.minutes()).isNull();
        assertThat(series.bucketSeconds()).isEqualTo(3600);

        var same = stage("another name.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        assertThat(same.before()).isNotNull();
        assertThat(desk.confirm(negotiation, same.id()).intake().id()).isEqualTo(first.id());
        assertThat(count("measured_layer")).isEqualTo(1);

        var second = take("corrected.csv", hours(SERIES, SEPTEMBER, OCTOBER, 1_200_000));
        assertThat(now("W01").flow().input().doubleValue())
                .isGreaterThan(1.9 * taken.flow().input().doubleValue());
        assertThat(measured.of(negotiation).get(taken.id()).intake()).isEqualTo(second.id());
        assertThat(measured.measurement(negotiation, taken.id())
                        .orElseThrow()
                        .hours()
                        .hours())
                .hasSize(720);

        assertThat(undone(second)).isEmpty();
        assertThat(now("W01").draft()).isEqualTo(taken.draft());
        assertThat(measured.of(negotiation).get(taken.id()).intake()).isEqualTo(first.id());
        assertThat(undone(first)).isEmpty();
        assertThat(now("W01").draft()).isEqualTo(before.draft());
        assertThat(measured.of(negotiation)).isEmpty();
        assertThat(shapes.of(negotiation)).isEqualTo(names);
        assertThatThrownBy(() -> intakes.undo(negotiation, first.id())).isInstanceOf(InvalidInput.class);
    }

    private String undone(Intake intake) {
        return Objects.requireNonNull(intakes.undo(negotiation, intake.id()).undone())
                .note();
    }

    @Test
    void what_is_years_old_is_offered_and_not_chosen_and_says_why() {
        added("W01", null);
        var text = hours(SERIES, Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-06-01T00:00:00Z"), 600_000);
        var standing = stage("old.csv", text);
        assertThat(proposed(standing, "shape " + SERIES)).isEqualTo("keep");
        assertThat(proposed(standing, "takes " + SERIES)).isEqualTo("nothing");
        assertThat(help(standing, "takes " + SERIES))
                .isEqualTo(
                        "Its hours are kept in any case. 1 Jan 2024 00:00 UTC to 1 Jun 2024 00:00 UTC is 152 days and ended 2 years and 5"
                                + " months ago, more than 6 months: traffic shape, volume, evidence are offered and not chosen.");
        assertThat(preview(answer(standing, "takes " + SERIES, "evidence")).obstacle())
                .isNull();
        desk.drop(negotiation, standing.id());

        var unknown = stage("new.csv", text.replace(SERIES, "amazon.nova-pro-v1:0"));
        desk.confirm(negotiation, unknown.id());
        assertThat(now("W02").evidence().months()).isZero();
        assertThat(now("W02").evidence().source()).isEqualTo("Measured series new.csv");
        assertThat(now("W02").shape().flat()).isTrue();
        assertThat(now("W02").flow().input()).isPositive();
    }

    @Test
    void a_week_is_no_evidence_and_gives_a_shape() {
        added("W01", null);
        var standing = stage("week.csv", hours(SERIES, SEPTEMBER, SEPTEMBER.plus(Duration.ofDays(7)), 600_000));
        assertThat(proposed(standing, "shape " + SERIES)).isEqualTo("business hours");
        assertThat(proposed(standing, "takes " + SERIES)).isEqualTo("volume");
        assertThat(help(standing, "takes " + SERIES)).contains("is 7 days, less than 28 days: evidence is offered");
    }

    private Workload caching(String code) {
        var typed = typed(code).draft();
        var volume = new Volume(
                new BigDecimal("100"), new BigDecimal("40"), new BigDecimal("3"), BigDecimal.TEN, BigDecimal.ONE);
        return saved(workloads.add(
                negotiation,
                new WorkloadDraft(
                        code,
                        typed.name(),
                        typed.team(),
                        null,
                        typed.account(),
                        typed.environment(),
                        typed.status(),
                        null,
                        MODEL,
                        "us geo",
                        volume,
                        typed.shape(),
                        typed.minuteCv(),
                        false,
                        typed.guarantee(),
                        null,
                        typed.billedBy(),
                        typed.evidence(),
                        null,
                        false)));
    }

    @Test
    void cached_tokens_that_a_file_does_not_tell_stay_as_they_are_and_are_named() {
        caching("W01");
        var standing = stage("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        assertThat(proposed(standing, "takes " + SERIES)).doesNotContain("volume");
        standing = answer(standing, "takes " + SERIES, "volume");
        assertThat(preview(standing).remarks())
                .contains(
                        SERIES + ": the file does not tell cache read and cache write tokens; W01 keeps its cache read"
                                + " 40.0 and its cache write 3.000 k tok/min.");
        assertThat(then(preview(standing)).get("volume")).contains("40.0 / 3.000 cache");
        desk.confirm(negotiation, standing.id());
        assertThat(now("W01").flow().cacheRead()).isEqualByComparingTo("40");
        assertThat(now("W01").flow().cacheWrite()).isEqualByComparingTo("3");
        assertThat(now("W01").flow().output()).isEqualByComparingTo("0.1");

        // the hours kept of September hold no cached tokens because nobody told them: they do not thin out October's
        var told = hours(SERIES, OCTOBER, NOVEMBER, 600_000)
                .replace("output\n", "output,cache_read,cache_write\n")
                .replace(",6000\n", ",6000,1200000,0\n");
        take("october.csv", told);
        assertThat(now("W01").flow().cacheRead()).isEqualByComparingTo("20");
        assertThat(now("W01").flow().cacheWrite()).isZero();
    }

    @Test
    void a_volume_that_is_taken_over_says_what_it_costs_a_month_before_and_after() {
        var before = caching("W01");
        var standing = stage("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        standing = answer(standing, "takes " + SERIES, "volume");
        var row = preview(standing).tables().getFirst().rows().stream()
                .filter(cells -> cells.get(1).equals("on demand a month at list"))
                .findFirst()
                .orElseThrow();
        desk.confirm(negotiation, standing.id());
        var cost = ListCost.of(negotiations.byId(negotiation), prices.book(negotiation));
        assertThat(row.subList(2, 4)).containsExactly(dollars(cost, before), dollars(cost, now("W01")));

        var unknown = stage("other.csv", hours("example.unheard-of", SEPTEMBER, OCTOBER, 600_000));
        assertThat(then(preview(unknown)).get("on demand a month at list")).startsWith("unknown: ");
    }

    /** The files behind the figures of a workload, by item. */
    private Map<Origins.Item, String> files(String code) {
        return origins.of(negotiation, now(code)).of().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().fileName()));
    }

    @Test
    void each_figure_names_the_file_that_it_was_taken_over_of_and_no_other() {
        var before = caching("W01");
        assertThat(files("W01")).isEmpty();
        var standing = stage("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        answer(standing, "shape " + SERIES, "keep");
        desk.confirm(negotiation, answer(standing, "takes " + SERIES, "volume").id());
        assertThat(files("W01"))
                .isEqualTo(Map.of(Origins.Item.INPUT, "september.csv", Origins.Item.OUTPUT, "september.csv"));
        assertThat(origins.of(negotiation, now("W01")).entered()).isEqualTo(before.evidence());

        var next = stage("october.csv", hours(SERIES, OCTOBER, NOVEMBER, 60_000));
        answer(next, "shape " + SERIES, "business hours");
        var october = desk.confirm(
                        negotiation, answer(next, "takes " + SERIES, "evidence").id())
                .intake();
        var found = origins.of(negotiation, now("W01"));
        assertThat(files("W01"))
                .isEqualTo(Map.of(
                        Origins.Item.INPUT,
                        "september.csv",
                        Origins.Item.OUTPUT,
                        "september.csv",
                        Origins.Item.SHAPE,
                        "october.csv",
                        Origins.Item.EVIDENCE,
                        "october.csv"));
        assertThat(found.entered()).isEqualTo(before.evidence());
        var evidence = found.of(Origins.Item.EVIDENCE).orElseThrow();
        assertThat(evidence.intake()).isEqualTo(october.id());
        assertThat(evidence.sha256())
                .isEqualTo(october.files().getFirst().sha256())
                .isNotEqualTo(found.of(Origins.Item.INPUT).orElseThrow().sha256());
        assertThat(evidence.from()).isEqualTo(SEPTEMBER);
        assertThat(evidence.by()).isEqualTo("Procurement lead");
        assertThat(found.of(Origins.Item.SHAPE).orElseThrow().from()).isEqualTo(OCTOBER);

        var typed = now("W01");
        saved(workloads.change(
                negotiation,
                typed.id(),
                typed.version(),
                MeasuredDraft.with(
                        typed.draft(),
                        typed.shape().id(),
                        typed.minuteCv(),
                        false,
                        new Volume(
                                new BigDecimal("55"),
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                typed.flow().output(),
                                null),
                        typed.evidence())));
        assertThat(files("W01")).doesNotContainKey(Origins.Item.INPUT).containsKey(Origins.Item.OUTPUT);

        undone(october);
        assertThat(files("W01")).isEqualTo(Map.of(Origins.Item.OUTPUT, "september.csv"));
    }

    @Test
    void layers_of_before_files_were_kept_by_figure_tell_what_they_changed() {
        added("W01", null);
        take("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        var layer = layers.top(now("W01").id()).orElseThrow();
        var stored = jdbc.sql("select layer from measured_layer where id = ?")
                .param(layer.id())
                .query(String.class)
                .single();
        var at = stored.indexOf("\"taken\":");
        jdbc.sql("update measured_layer set layer = ? where id = ?")
                .params(stored.substring(0, at - 1) + "}", layer.id())
                .update();
        assertThat(layers.top(now("W01").id()).orElseThrow().layer().taken()).isNull();
        assertThat(files("W01"))
                .containsEntry(Origins.Item.OUTPUT, "september.csv")
                .containsEntry(Origins.Item.EVIDENCE, "september.csv")
                .doesNotContainKey(Origins.Item.SPREAD);
    }

    @Test
    void pasted_rows_are_named_where_what_they_say_stands() {
        added("W01", null);
        var pasted = SeriesUpload.of(
                "pasted", MeasuredTrafficContract.minutes(2), dev.parley.workload.series.SeriesOptions.USUAL);
        saved(measured.store(negotiation, now("W01"), pasted, new SeriesUpload.Takes(false, true, false, false)));
        assertThat(files("W01")).isEqualTo(Map.of(Origins.Item.SPREAD, "pasted"));
        saved(measured.store(negotiation, now("W01"), pasted, MeasuredTrafficContract.ALL));
        assertThat(files("W01").keySet())
                .containsExactlyInAnyOrder(
                        Origins.Item.INPUT,
                        Origins.Item.OUTPUT,
                        Origins.Item.SPREAD,
                        Origins.Item.SHAPE,
                        Origins.Item.EVIDENCE);
    }

    private static String dollars(ListCost cost, Workload workload) {
        if (cost.perMonth(workload) instanceof dev.parley.engine.quantity.Amount.Known(BigDecimal usd)) {
            return String.format(java.util.Locale.US, "$%,.0f", usd);
        }
        throw new AssertionError("Parley's own list prices " + workload.model());
    }

    @Test
    void a_later_month_adds_to_the_evidence_and_the_earlier_one_can_be_undone_from_under_it() {
        added("W01", null);
        var september = take("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        var standing = stage("october.csv", hours(SERIES, OCTOBER, NOVEMBER, 600_000));
        assertThat(preview(standing).remarks().toString()).contains("W01 keeps the hours of september.csv");
        var october = desk.confirm(negotiation, standing.id()).intake();
        var workload = now("W01");
        assertThat(workload.evidence().months()).isEqualTo(2);
        assertThat(measured.of(negotiation).get(workload.id()).from()).isEqualTo(SEPTEMBER);

        assertThat(undone(september)).contains("W01 keeps the shape, volume and evidence that october.csv");
        assertThat(measured.of(negotiation).get(workload.id()).from()).isEqualTo(OCTOBER);
        assertThat(measured.measurement(negotiation, workload.id())
                        .orElseThrow()
                        .hours()
                        .hours())
                .hasSize(31 * 24)
                .allSatisfy(hour -> assertThat(hour.mean().cacheRead()).isNull());
        assertThat(undone(october)).isEmpty();
        assertThat(measured.of(negotiation)).isEmpty();
        assertThat(now("W01").shape().name()).isEqualTo("flat");
        assertThat(now("W01").evidence().months()).isEqualTo(0);
    }

    /** The cells that say what a field of W01 becomes. */
    private static Map<String, String> then(Preview preview) {
        return preview.tables().stream()
                .filter(table -> table.title().equals("What changes"))
                .flatMap(table -> table.rows().stream())
                .collect(java.util.stream.Collectors.toMap(row -> row.get(1), row -> row.get(3)));
    }

    @Test
    void what_a_preview_says_is_what_is_stored_also_in_the_second_and_the_third_month() {
        added("W01", null);
        var months = List.of(SEPTEMBER, OCTOBER, NOVEMBER, Instant.parse("2026-12-01T00:00:00Z"));
        for (int month = 1; month <= 3; month++) {
            var text = hours(SERIES, months.get(month - 1), months.get(month), 600_000 * month)
                    .replace(",6000\n", ",6000,120\n")
                    .replace("output\n", "output,requests\n");
            var standing = stage("month " + month + ".csv", text);
            var cells = then(preview(standing));
            desk.confirm(negotiation, standing.id());

            var stored = now("W01");
            var series = measured.of(negotiation).get(stored.id());
            assertThat(stored.requests()).isEqualByComparingTo("2");
            assertThat(stored.evidence().months()).isEqualTo(month);
            assertThat(cells)
                    .containsEntry("measured data", MeasuredChanges.period(series.from(), series.to()))
                    .containsEntry(
                            "volume", MeasuredChanges.volume(stored.draft().volume()))
                    .containsEntry(
                            "evidence", MeasuredWords.plural(stored.evidence().months(), "full month") + ", grade M");
        }
    }

    @Test
    void a_new_workload_has_what_the_file_tells_and_a_note_for_its_owner_and_goes_with_the_undoing() {
        var standing = stage("two days.csv", minutes("global.amazon.nova-2-lite-v1:0", SEPTEMBER));
        assertThat(proposed(standing, "workload global.amazon.nova-2-lite-v1:0"))
                .isEqualTo("new");
        assertThat(preview(standing).change()).isEqualTo("Adds 1 workload.");
        var intake = desk.confirm(negotiation, standing.id()).intake();
        var added = now("W01");
        assertThat(added.model()).isEqualTo("amazon.nova-2-lite-v1:0");
        assertThat(added.scope()).isEqualTo("global");
        assertThat(added.owner()).isNull();
        assertThat(added.note())
                .startsWith("Needs its owner's look")
                .endsWith("The file does not tell cache read and cache write tokens: enter them where it has any.");
        assertThat(origins.of(negotiation, added).untold())
                .containsExactlyInAnyOrder(Origins.Item.CACHE_READ, Origins.Item.CACHE_WRITE);
        assertThat(added.account().enrolled()).isTrue();
        assertThat(added.flow().input()).isEqualByComparingTo("2");
        assertThat(added.requests()).isEqualByComparingTo("2");
        // 1,100 and 3,100 tokens by turns: 1,000 around a mean of 2,100.
        assertThat(added.minuteCv()).isEqualByComparingTo(new BigDecimal("0.47619"));
        assertThat(added.cvMeasured()).isTrue();
        assertThat(added.shape().flat()).isTrue();
        assertThat(undone(intake)).isEmpty();
        assertThat(workloads.all(negotiation)).isEmpty();
        assertThat(measured.of(negotiation)).isEmpty();
    }

    @Test
    void an_added_workload_goes_when_all_that_was_laid_on_it_is_undone_in_order() {
        var first = take("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        var second = take("october.csv", hours(SERIES, OCTOBER, NOVEMBER, 60_000));
        assertThat(undone(second)).isEmpty();
        assertThat(measured.of(negotiation)).hasSize(1);
        assertThat(undone(first)).isEmpty();
        assertThat(workloads.all(negotiation)).isEmpty();
        assertThat(measured.of(negotiation)).isEmpty();
    }

    @Test
    void an_added_workload_that_somebody_made_theirs_stays_without_what_the_undone_file_measured() {
        var intake = take("two days.csv", minutes("global.amazon.nova-2-lite-v1:0", SEPTEMBER));
        var added = now("W01");
        assertThat(added.cvMeasured()).isTrue();
        saved(workloads.change(
                negotiation, added.id(), added.version(), added.draft().withOwner(owner.id())));
        assertThat(undone(intake)).contains("it stays, without the file's measured data and evidence");
        assertThat(measured.of(negotiation)).isEmpty();
        assertThat(now("W01").owner()).isNotNull();
        assertThat(now("W01").cvMeasured()).isFalse();
        assertThat(now("W01").evidence()).isEqualTo(new Evidence(0, null, null, null));
    }

    @Test
    void an_intake_upon_a_shape_that_was_removed_since_can_be_undone() {
        added("W01", null);
        var first = stage("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        desk.confirm(negotiation, answer(first, "shape " + SERIES, "measured").id());
        var week = now("W01").shape();
        var second = take("corrected.csv", hours(SERIES, SEPTEMBER, OCTOBER, 1_200_000));
        assertThat(shapes.remove(negotiation, week.id(), week.version()))
                .isInstanceOf(dev.parley.base.data.SaveResult.Saved.class);
        assertThat(undone(second)).isEqualTo("W01: its traffic shape was changed since and stays as it is.");
        assertThat(measured.of(negotiation).values())
                .extracting(Measured::fileName)
                .containsExactly("september.csv");
        assertThat(now("W01").shape().name()).isEqualTo("business hours 08-18 UTC");
    }

    @Test
    void while_one_undoes_an_intake_no_other_reads_what_it_writes() throws Exception {
        var workload = added("W01", null);
        var standing = stage("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        // no field of the workload changes, so that nothing else waits for its row
        answer(standing, "shape " + SERIES, "keep");
        answer(standing, "takes " + SERIES, "nothing");
        var intake = desk.confirm(negotiation, standing.id()).intake();
        var held = new java.util.concurrent.CountDownLatch(1);
        var go = new java.util.concurrent.CountDownLatch(1);
        try (var other = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            var holding = other.submit(() -> transactions.executeWithoutResult(_ -> {
                layers.lock(List.of(workload.id()));
                held.countDown();
                try {
                    go.await();
                } catch (InterruptedException interrupted) {
                    throw new AssertionError(interrupted);
                }
            }));
            held.await();
            try (var undoing = java.util.concurrent.Executors.newSingleThreadExecutor()) {
                var note = undoing.submit(() -> {
                    as(lead);
                    return undone(intake);
                });
                assertThatThrownBy(() -> note.get(300, java.util.concurrent.TimeUnit.MILLISECONDS))
                        .isInstanceOf(java.util.concurrent.TimeoutException.class);
                go.countDown();
                assertThat(note.get()).isEmpty();
            } finally {
                go.countDown();
            }
            holding.get();
        }
    }

    @Test
    void a_new_workload_takes_its_measured_week_with_it_when_it_goes() {
        var series = "eu.amazon.nova-pro-v1:0";
        var standing = stage("september.csv", hours(series, SEPTEMBER, OCTOBER, 600_000));
        var intake = desk.confirm(
                        negotiation,
                        answer(standing, "shape " + series, "measured").id())
                .intake();
        assertThat(now("W01").shape().name()).isEqualTo("W01 measured");
        assertThat(now("W01").scope()).isEqualTo("eu geo");
        assertThat(undone(intake)).isEmpty();
        assertThat(workloads.all(negotiation)).isEmpty();
        assertThat(shapes.of(negotiation)).extracting(Shape::name).containsExactly("flat");
    }

    @Test
    void minutes_spread_wider_than_a_plan_computes_with_are_shown_and_not_taken_over() {
        added("W01", null);
        var text = new StringBuilder("timestamp,model,input,output\n");
        for (int minute = 0; minute < 1440; minute++) {
            text.append(SEPTEMBER.plusSeconds(60L * minute))
                    .append(',')
                    .append(SERIES)
                    .append(minute % 60 == 0 ? ",6000,1\n" : ",0,0\n");
        }
        var standing = stage("thin.csv", text.toString());
        assertThat(proposed(standing, "takes " + SERIES)).doesNotContain("spread");
        assertThat(preview(standing).remarks().toString()).contains("spread by 7.681 times their mean");
        desk.confirm(negotiation, standing.id());
        assertThat(now("W01").minuteCv()).isEqualByComparingTo("0.2");
        assertThat(measured.of(negotiation)).hasSize(1);
    }

    @Test
    void what_somebody_changed_since_stays_and_is_named() {
        added("W01", null);
        var intake = take("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        var typed = now("W01");
        var volume =
                new Volume(new BigDecimal("77"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("5"));
        saved(workloads.change(
                negotiation,
                typed.id(),
                typed.version(),
                new WorkloadDraft(
                        "W01",
                        "Renamed",
                        typed.team(),
                        null,
                        typed.account().id(),
                        typed.environment(),
                        typed.status(),
                        null,
                        typed.model(),
                        typed.scope(),
                        volume,
                        typed.shape().id(),
                        typed.minuteCv(),
                        typed.cvMeasured(),
                        typed.guarantee(),
                        null,
                        typed.billedBy(),
                        typed.evidence(),
                        null,
                        false)));
        assertThat(undone(intake)).isEqualTo("W01: its volume was changed since and stays as it is.");
        assertThat(now("W01").name()).isEqualTo("Renamed");
        assertThat(now("W01").flow().input()).isEqualByComparingTo("77");
        assertThat(now("W01").shape().name()).isEqualTo("flat");
        assertThat(now("W01").evidence().months()).isEqualTo(0);
        assertThat(measured.of(negotiation)).isEmpty();
    }

    @Test
    void a_series_pasted_since_stays() {
        added("W01", null);
        var intake = take("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        var pasted = SeriesUpload.of(
                "pasted", MeasuredTrafficContract.minutes(2), dev.parley.workload.series.SeriesOptions.USUAL);
        saved(measured.store(negotiation, now("W01"), pasted, MeasuredTrafficContract.NOTHING));
        assertThat(undone(intake)).isEqualTo("W01: its measured data was changed since and stays as it is.");
        assertThat(measured.of(negotiation)).hasSize(1);
    }

    @Test
    void measured_weeks_are_written_over_and_put_back() {
        added("W01", null);
        var first = stage("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        first = answer(first, "shape " + SERIES, "measured");
        var one = desk.confirm(negotiation, first.id()).intake();
        var shape = now("W01").shape();
        assertThat(shape.name()).isEqualTo("W01 measured");
        var second = stage("flatter.csv", hours(SERIES, SEPTEMBER, OCTOBER, 60_000));
        second = answer(second, "shape " + SERIES, "measured");
        var two = desk.confirm(negotiation, second.id()).intake();
        assertThat(now("W01").shape().id()).isEqualTo(shape.id());
        assertThat(now("W01").shape().typed()).isNotEqualTo(shape.typed());
        undone(two);
        assertThat(now("W01").shape().typed()).isEqualTo(shape.typed());
        undone(one);
        assertThat(shapes.of(negotiation)).extracting(Shape::name).containsExactly("flat");
    }

    @Test
    void a_platform_lead_takes_in_for_their_own_workloads_only() {
        added("W01", owner.id());
        as(neighbour);
        var standing = stage("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        assertThat(proposed(standing, "workload " + SERIES)).isEqualTo("none");
        assertThat(preview(standing).remarks().toString()).contains("W01, which is not your workload");
        assertThat(preview(standing).obstacle()).contains("left out");
        var id = standing.id();
        assertThatThrownBy(() -> desk.answer(negotiation, id, Map.of("workload " + SERIES, "W01")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no workload that you may change");
        desk.drop(negotiation, id);
        as(owner);
        var intake = take("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        as(neighbour);
        assertThatThrownBy(() -> intakes.undo(negotiation, intake.id())).isInstanceOf(NotAllowed.class);
        assertThat(measured.of(negotiation)).hasSize(1);
        as(owner);
        assertThat(undone(intake)).isEmpty();
    }

    @Test
    void the_list_of_workloads_is_one_for_all_series_and_only_what_was_chosen_is_kept() {
        added("W01", null);
        added("W02", null);
        var both = hours(SERIES, SEPTEMBER, OCTOBER, 600_000)
                + hours("global." + MODEL, SEPTEMBER, OCTOBER, 600_000)
                        .lines()
                        .skip(1)
                        .collect(java.util.stream.Collectors.joining("\n"));
        var standing = stage("both.csv", both);
        answer(standing, "workload " + SERIES, "W01");
        standing = answer(standing, "workload global." + MODEL, "W02");
        var lists = preview(standing).questions().stream()
                .filter(question -> question.key().startsWith("workload "))
                .map(Preview.Question::options)
                .toList();
        assertThat(lists).hasSize(2);
        assertThat(lists.getFirst()).isSameAs(lists.getLast()).hasSize(4);
        var intake = desk.confirm(negotiation, standing.id()).intake();
        var kept = intakes.preview(negotiation, intake.id()).orElseThrow();
        assertThat(kept.questions())
                .filteredOn(question -> question.key().startsWith("workload "))
                .allSatisfy(question -> assertThat(question.options())
                        .extracting(Preview.Option::value)
                        .containsExactly(question.answer()));
        var again = stage("again.csv", both);
        assertThat(again.before()).isNotNull();
        desk.drop(negotiation, again.id());
    }

    @Test
    void where_no_row_can_be_taken_all_of_them_are_listed() {
        var standing = stage(
                "wrong.csv",
                "timestamp,model,input,output\n2026-09-01T00:00Z," + SERIES + ",many,5\n2026-09-01T01:00Z," + SERIES
                        + ",5,few\n");
        assertThat(standing.state()).isEqualTo(Standing.State.REFUSED);
        assertThat(standing.problem()).startsWith("None of 2 rows can be taken. Line 2: input");
        assertThat(standing.rejected()).isEqualTo(2);
        assertThat(standing.rejects())
                .extracting(dev.parley.intake.Rejects.Reject::value)
                .containsExactly("many", "few");
        assertThat(desk.rejects(negotiation, standing.id())).contains("\"few\"");
    }

    @Test
    void who_may_only_look_takes_in_nothing() {
        added("W01", null);
        members.put(negotiation, neighbour.id(), Role.ADVISER, LocalDate.of(2099, 12, 31));
        as(neighbour);
        assertThatThrownBy(() -> desk.open(negotiation)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void two_series_of_one_model_are_asked_about_and_never_go_to_one_workload() {
        added("W01", null);
        added("W02", null);
        var standing = stage("september.csv", hours(SERIES, SEPTEMBER, OCTOBER, 600_000));
        assertThat(proposed(standing, "workload " + SERIES)).isEmpty();
        assertThat(preview(standing).obstacle()).startsWith("Say of which workload " + SERIES + " is");
        standing = answer(standing, "workload " + SERIES, "W02");
        assertThat(preview(standing).obstacle()).isNull();
        desk.drop(negotiation, standing.id());
        var both = hours(SERIES, SEPTEMBER, OCTOBER, 600_000)
                + hours("global." + MODEL, SEPTEMBER, OCTOBER, 600_000)
                        .lines()
                        .skip(1)
                        .collect(java.util.stream.Collectors.joining("\n"));
        var two = stage("both.csv", both);
        two = answer(two, "workload " + SERIES, "W02");
        two = answer(two, "workload global." + MODEL, "W02");
        assertThat(preview(two).obstacle()).contains("W02 cannot be of two series at once");
    }

    @Test
    void a_prompt_in_an_invocation_log_is_nowhere_afterwards(CapturedOutput output) {
        var canary = "CANARY-" + UUID.randomUUID();
        var log = """
                {"schemaType":"ModelInvocationLog","timestamp":"2026-09-07T10:00:00Z","accountId":"123456789012",\
                "modelId":"us.amazon.nova-pro-v1:0","operation":"Converse","input":{"inputBodyJson":{"messages":[{"text":\
                "%1$s inputTokenCount: 5"}],"inputTokenCount":999999},"inputTokenCount":100},\
                "output":{"outputBodyJson":{"text":"%1$s"},"outputTokenCount":10}}
                {"schemaType":"ModelInvocationLog","timestamp":"2026-09-07T10:01:00Z","modelId":"us.amazon.nova-pro-v1:0",\
                "input":{"inputBodyJson":{"text":"%1$s"},"inputTokenCount":"many"},"output":{}}
                {"schemaType":"ModelInvocationLog","timestamp":"2026-09-07T10:02:00Z","modelId":"us.amazon.nova-pro-v1:0",\
                "input":{"inputBodyJson":{"text":"%1$s
                """.formatted(canary);
        var standing = stage("log.jsonl", log);
        assertThat(standing.rejected()).isEqualTo(2);
        assertThat(standing.toString()).doesNotContain(canary);
        assertThat(desk.rejects(negotiation, standing.id()))
                .doesNotContain(canary)
                .contains("many");
        var intake = desk.confirm(negotiation, standing.id()).intake();
        assertThat(now("W01").requests()).isNotNull();
        assertThat(intakes.preview(negotiation, intake.id()).orElseThrow().toString())
                .doesNotContain(canary);
        assertThat(everyText(canary)).isEmpty();
        assertThat(output.getAll()).doesNotContain(canary);
    }

    /** Tables of which any column of text holds it. */
    private List<String> everyText(String canary) {
        var columns = jdbc.sql("select table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) = 'public' and lower(data_type) in"
                        + " ('text', 'character varying', 'character large object', 'varchar')")
                .query((set, _) -> new String[] {set.getString(1), set.getString(2)})
                .list();
        assertThat(columns).hasSizeGreaterThan(50);
        return columns.stream()
                .filter(column ->
                        jdbc.sql("select count(*) from \"" + column[0] + "\" where \"" + column[1] + "\" like ?")
                                        .param("%" + canary + "%")
                                        .query(Long.class)
                                        .single()
                                > 0)
                .map(column -> column[0] + "." + column[1])
                .toList();
    }
}
