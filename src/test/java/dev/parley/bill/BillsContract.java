package dev.parley.bill;

import static dev.parley.bill.SomeCharges.SEPTEMBER;
import static dev.parley.bill.SomeCharges.bill;
import static dev.parley.bill.SomeCharges.of;
import static dev.parley.bill.SomeCharges.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import dev.parley.bill.read.ReadBill;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import dev.parley.intake.Answers;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeAtOnce;
import dev.parley.intake.Intakes;
import dev.parley.intake.Preview;
import dev.parley.intake.TakenBill;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.NegotiationDraft.PayerDraft;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.price.Prices;
import dev.parley.price.RateFilter;
import dev.parley.price.VersionKey;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What bills promise on every database. */
abstract class BillsContract {

    private static final String FIRST = "111122223333";
    private static final String SECOND = "444455556666";
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    @Autowired
    Bills bills;

    @Autowired
    BillLines lines;

    @Autowired
    SupportPlans support;

    @Autowired
    BillSpend spend;

    @Autowired
    BillIntake billIntake;

    @Autowired
    Intakes intakes;

    @Autowired
    IntakeAtOnce atOnce;

    @Autowired
    Prices prices;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Persons persons;

    private Who procurement;
    private UUID negotiation;

    @BeforeEach
    void open() {
        procurement = persons.someone();
        persons.actAs(procurement);
        var typed = new SomeNegotiation();
        typed.payers = List.of(
                new PayerDraft("P1", FIRST, "Payer one", true, null, List.of("us-prod")),
                new PayerDraft("P2", SECOND, "Payer two", false, null, List.of("eu-prod")));
        negotiation = negotiations.open(typed.draft()).id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_bill_is_put_together_by_line_month_and_payer() {
        take(
                "a",
                bill(
                        of(FIRST, AUGUST, "AmazonEC2", "100"),
                        of(FIRST, SEPTEMBER, "AmazonEC2", "110.25"),
                        of(SECOND, SEPTEMBER, "AmazonEC2", "7"),
                        of(FIRST, SEPTEMBER, "Sorting as a service", "3")));
        var whole = bills.whole(negotiation);
        assertThat(whole.months()).containsExactly(AUGUST, SEPTEMBER);
        assertThat(paid(whole, ContractLine.COMPUTE)).isEqualByComparingTo("217.25");
        assertThat(line(whole, ContractLine.COMPUTE).byMonth().get(SEPTEMBER)).isEqualByComparingTo("117.25");
        assertThat(paid(whole, ContractLine.OTHER)).isEqualByComparingTo("3");
        assertThat(whole.gaps()).containsExactly("P2: August 2026");
        // the payer that takes no part in the agreement counts nothing
        assertThat(whole.counted()).isEqualByComparingTo("213.25");
        assertThat(whole.services().getFirst())
                .satisfies(one -> assertThat(one.key().service()).isEqualTo("Sorting as a service"))
                .satisfies(one -> assertThat(one.unknown()).isTrue());
        assertThat(whole.sources()).singleElement().satisfies(source -> {
            assertThat(source.files()).isEqualTo("a");
            assertThat(source.payers()).containsExactly("P1", "P2");
            assertThat(source.by()).startsWith("Test");
        });
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var file = csv("2026-08-01,100.00,20.00", "2026-09-01,110.00,");
        var once = csvTaken("ce.csv", file, "P1");
        var before = bills.whole(negotiation);
        var again = csvTaken("renamed.csv", file, "P1");
        assertThat(again).isEqualTo(once);
        assertThat(bills.whole(negotiation)).isEqualTo(before);
        assertThat(paid(before, ContractLine.COMPUTE)).isEqualByComparingTo("210");
        assertThat(paid(before, ContractLine.STORAGE)).isEqualByComparingTo("20");
    }

    @Test
    void a_newer_file_replaces_the_months_it_tells_of_and_undo_brings_them_back() {
        var older = take("older", bill(of(FIRST, AUGUST, "AmazonS3", "10"), of(FIRST, SEPTEMBER, "AmazonS3", "20")));
        var newer = take("newer", bill(of(FIRST, SEPTEMBER, "AmazonS3", "25"), of(SECOND, AUGUST, "AmazonS3", "1")));
        assertThat(paid(ContractLine.STORAGE)).isEqualByComparingTo("36");
        assertThat(intakes.undo(negotiation, newer.id()).undone().note()).isEmpty();
        assertThat(paid(ContractLine.STORAGE)).isEqualByComparingTo("30");
        var third = take("third", bill(of(FIRST, SEPTEMBER, "AmazonS3", "26")));
        intakes.undo(negotiation, older.id());
        assertThat(paid(ContractLine.STORAGE)).isEqualByComparingTo("26");
        intakes.undo(negotiation, third.id());
        assertThat(bills.whole(negotiation).empty()).isTrue();
        assertThat(bills.whole(negotiation).paid()).isZero();
    }

    @Test
    void the_preview_says_what_would_be_replaced_and_changes_nothing() {
        take("older", bill(of(FIRST, SEPTEMBER, "AmazonS3", "20")));
        var bill = bill(of(FIRST, SEPTEMBER, "AmazonS3", "25.5"), of(FIRST, AUGUST, "Sorting", "-1"));
        var preview = preview(bill, Answers.NONE);
        assertThat(preview.obstacle()).isNull();
        assertThat(preview.change()).contains("replaces 1 that stands: September 2026 of P1");
        assertThat(table(preview, "Months and payers"))
                .containsExactly(
                        List.of("August 2026", "P1", "\u22121.00", "\u2014", "new", ""),
                        List.of("September 2026", "P1", "25.50", "20.00", "+5.50", "older"));
        assertThat(table(preview, "Reconciliation"))
                .containsExactly(List.of("billed", "24.50", "24.50", "0.00", "0.00"));
        assertThat(table(preview, "Where each service lands").getFirst())
                .containsExactly("Sorting", "AWS", "Other AWS services", "not recognised", "\u22121.00");
        assertThat(preview(bill, Answers.NONE)).isEqualTo(preview);
        assertThat(paid(ContractLine.STORAGE)).isEqualByComparingTo("20");
    }

    @Test
    void paid_is_without_credits_refunds_and_taxes_wherever_the_preview_writes_it() {
        take("older", bill(of(FIRST, SEPTEMBER, "AmazonS3", "20"), kind(Kind.TAX, "AmazonS3", "4")));
        var preview = preview(
                bill(of(FIRST, SEPTEMBER, "AmazonS3", "25"), kind(Kind.CREDIT, "AmazonS3", "-6")), Answers.NONE);
        assertThat(preview.figures().getFirst())
                .satisfies(figure -> assertThat(figure.label()).isEqualTo("Paid"))
                .satisfies(figure -> assertThat(figure.value()).isEqualTo("25.00"));
        assertThat(table(preview, "Months and payers"))
                .containsExactly(List.of("September 2026", "P1", "25.00", "20.00", "+5.00", "older"));
    }

    @Test
    void the_preview_sets_a_file_of_another_filter_beside_what_stands_line_by_line() {
        take(
                "whole",
                bill(
                        of(FIRST, SEPTEMBER, "AmazonEC2", "100"),
                        of(FIRST, SEPTEMBER, "AmazonS3", "20"),
                        of(FIRST, SEPTEMBER, "AmazonBedrock", "40"),
                        kind(Kind.TAX, "AmazonEC2", "9"),
                        of(SECOND, SEPTEMBER, "AmazonRDS", "1000")));
        var filtered = bill(
                of(FIRST, SEPTEMBER, "AmazonBedrock", "41.5"),
                of(FIRST, SEPTEMBER, "AmazonTextract", "2"),
                of(FIRST, AUGUST, "AmazonEC2", "90"));
        var preview = preview(filtered, Answers.NONE);
        assertThat(table(preview, "Lines in the months that it replaces"))
                .containsExactly(
                        List.of("Compute, containers, serverless", "100.00", "0.00", "\u2212100.00"),
                        List.of("Storage and data transfer", "20.00", "0.00", "\u221220.00"),
                        List.of("Textract, Transcribe, Comprehend", "0.00", "2.00", "+2.00"),
                        List.of("Bedrock, AWS-billed", "40.00", "41.50", "+1.50"),
                        List.of("Total", "160.00", "43.50", "\u2212116.50"),
                        List.of("Apart: taxes", "9.00", "0.00", "\u22129.00"));
        assertThat(table(preview, "Services that disappear or are new"))
                .containsExactly(
                        List.of("AmazonEC2", "AWS", "disappears", "100.00", "0.00"),
                        List.of("AmazonS3", "AWS", "disappears", "20.00", "0.00"),
                        List.of("AmazonTextract", "AWS", "new", "0.00", "2.00"));
        assertThat(preview.change()).contains("2 services of 120.00 disappear.");
    }

    @Test
    void of_many_services_that_come_the_largest_are_shown_and_the_rest_counted() {
        take("old", bill(of(FIRST, SEPTEMBER, "AmazonS3", "1")));
        var charges = new ArrayList<Charge>();
        charges.add(of(FIRST, SEPTEMBER, "AmazonS3", "1"));
        for (int i = 1; i <= 15; i++) {
            charges.add(of(FIRST, SEPTEMBER, "Service " + i, String.valueOf(i)));
        }
        var shown = preview(bill("USD", charges), Answers.NONE).tables().stream()
                .filter(table -> table.title().equals("Services that disappear or are new"))
                .findFirst()
                .orElseThrow();
        assertThat(shown.note()).startsWith("15 services of 120.00 are new. In the months");
        assertThat(shown.rows())
                .hasSize(8)
                .first()
                .satisfies(row -> assertThat(row).contains("Service 15"));
        assertThat(shown.more()).isEqualTo(7);
    }

    @Test
    void a_file_that_replaces_nothing_is_set_beside_nothing() {
        take("other", bill(of(SECOND, SEPTEMBER, "AmazonS3", "1")));
        assertThat(preview(bill(of(FIRST, SEPTEMBER, "AmazonS3", "1")), Answers.NONE)
                        .tables())
                .extracting(Preview.Table::title)
                .doesNotContain("Lines in the months that it replaces", "Services that disappear or are new");
    }

    @Test
    void the_very_file_counts_for_a_second_payer_only_on_somebodys_word() {
        var file = csv("2026-08-01,100.00,20.00", "2026-09-01,110.00,");
        csvTaken("ce.csv", file, "P1");
        assertThatThrownBy(() -> csvTaken("renamed.csv", file, "P2"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("This very file stands as payer P1: taken in as payer P2 as well, the same money"
                        + " counts twice.");
        assertThatThrownBy(() -> csvTaken("renamed.csv", file, Map.of("payer", "P2", "twice", "no")))
                .isInstanceOf(InvalidInput.class);
        assertThat(bills.whole(negotiation).paid()).isEqualByComparingTo("230");
        csvTaken("renamed.csv", file, Map.of("payer", "P2", "twice", "yes"));
        assertThat(bills.whole(negotiation).paid()).isEqualByComparingTo("460");
        assertThat(intakes.all(negotiation))
                .extracting(intake -> intake.place().of())
                .containsExactly("payer P2", "payer P1");
        assertThat(intakes.all(negotiation))
                .allSatisfy(intake -> assertThat(intake.place().path())
                        .isEqualTo("bill?intake=" + intake.id().toString()));
    }

    @Test
    void a_word_that_was_given_does_not_make_the_same_file_another_one() {
        csvTaken("whole.csv", csv("2026-09-01,100.00,20.00"), "P1");
        var part = csv("2026-09-01,10.00,");
        var taken = csvTaken("part.csv", part, Map.of("payer", "P1", "whole", "yes"));
        assertThat(csvTaken("part.csv", part, "P1")).isEqualTo(taken);
        assertThat(intakes.all(negotiation)).hasSize(2);
    }

    @Test
    void a_file_without_a_payer_asks_which_one_it_is_of() {
        var bill = bill(of(null, SEPTEMBER, "AmazonS3", "5"));
        var open = preview(bill, Answers.NONE);
        assertThat(open.questions()).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo("payer");
            assertThat(question.answer()).isEmpty();
            assertThat(question.options()).extracting(Preview.Option::value).containsExactly("P1", "P2");
        });
        assertThat(open.obstacle()).contains("Choose which payer");
        assertThatThrownBy(() -> take("open", bill)).isInstanceOf(InvalidInput.class);
        assertThat(intakes.all(negotiation)).isEmpty();
        var answered = new Answers(Map.of("payer", "P2"));
        assertThat(preview(bill, answered).obstacle()).isNull();
        TakenBill.take(intakes, negotiation, "p2", reading(bill, billIntake), answered);
        assertThat(bills.whole(negotiation).sources().getFirst().payers()).containsExactly("P2");
        assertThatThrownBy(() -> preview(bill, new Answers(Map.of("payer", "P9"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_account_that_is_no_payer_here_is_asked_about() {
        var preview = preview(bill(of("999988887777", SEPTEMBER, "AmazonS3", "5")), Answers.NONE);
        assertThat(preview.questions()).extracting(Preview.Question::key).containsExactly("payer-999988887777");
        assertThat(preview.obstacle()).isNotNull();
    }

    @Test
    void one_payer_needs_no_answer() {
        negotiation = negotiations.open(SomeNegotiation.unchanged()).id();
        var preview = preview(bill(of(null, SEPTEMBER, "AmazonS3", "5")), Answers.NONE);
        assertThat(preview.questions().getFirst().answer()).isEqualTo("P1");
        assertThat(preview.obstacle()).isNull();
    }

    @Test
    void sums_that_do_not_agree_and_another_currency_stand_in_the_way() {
        var charge = of(FIRST, SEPTEMBER, "AmazonS3", "5");
        var short1 = new ReadBill(
                "USD",
                List.of(charge),
                List.of(SEPTEMBER),
                1,
                List.of(new ReadBill.Sum(
                        "billed, September 2026", new BigDecimal("5.02"), BigDecimal.ZERO, new BigDecimal("5"))),
                null,
                List.of());
        assertThat(preview(short1, Answers.NONE).obstacle()).contains("billed, September 2026 is 5.02");
        assertThatThrownBy(() -> take("short", short1)).isInstanceOf(InvalidInput.class);
        assertThat(preview(bill("EUR", List.of(charge)), Answers.NONE).obstacle())
                .contains("EUR");
        assertThat(bills.whole(negotiation).empty()).isTrue();
    }

    @Test
    void the_lines_and_what_stands_apart_add_up_to_the_bill_to_the_cent() {
        var months = new ArrayList<YearMonth>();
        for (int month = 1; month <= 10; month++) {
            months.add(YearMonth.of(2026, month));
        }
        for (int seed = 1; seed <= 8; seed++) {
            open();
            var charges = SomeCharges.random(new Random(seed), List.of(FIRST, SECOND), months, 300);
            var read = bill("USD", charges);
            take("seed " + seed, read);
            var whole = bills.whole(negotiation);
            var all = charges.stream().map(Charge::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
            var apart = whole.apart().values().stream()
                    .flatMap(month -> month.values().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(Money.cents(whole.paid().add(apart))).as("seed %s", seed).isEqualTo(Money.cents(all));
            var byService =
                    whole.services().stream().map(WholeBill.ServiceSum::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(byService).as("seed %s", seed).isEqualByComparingTo(whole.paid());
            for (var line : whole.lines()) {
                assertThat(line.byMonth().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(line.paid());
            }
        }
    }

    @Test
    void credits_refunds_and_taxes_stand_apart_and_a_discount_takes_off_its_line() {
        take(
                "all",
                bill(
                        of(FIRST, SEPTEMBER, "AmazonEC2", "100"),
                        kind(Kind.DISCOUNT, "AmazonEC2", "-7"),
                        kind(Kind.CREDIT, "AmazonEC2", "-11"),
                        kind(Kind.REFUND, "AmazonS3", "-2"),
                        kind(Kind.TAX, "AmazonEC2", "19")));
        var whole = bills.whole(negotiation);
        assertThat(whole.paid()).isEqualByComparingTo("93");
        assertThat(whole.billed()).isEqualByComparingTo("100");
        assertThat(whole.apart().get(Kind.CREDIT).get(SEPTEMBER)).isEqualByComparingTo("-11");
        assertThat(whole.apart().get(Kind.REFUND).get(SEPTEMBER)).isEqualByComparingTo("-2");
        assertThat(whole.apart().get(Kind.TAX).get(SEPTEMBER)).isEqualByComparingTo("19");
    }

    @Test
    void a_service_that_is_moved_stays_moved_when_newer_files_come() {
        take("a", bill(of(FIRST, SEPTEMBER, "Sorting", "40"), of(FIRST, SEPTEMBER, "AmazonCloudWatch", "2")));
        var key = new ServicePlace.Key(Seller.AWS, "Sorting", ContractLine.OTHER);
        var moved = saved(lines.place(negotiation, null, key, ContractLine.MARKETPLACE));
        assertThat(moved.by()).startsWith("Test");
        take("b", bill(of(FIRST, SEPTEMBER, "Sorting", "41"), of(FIRST, SEPTEMBER, "AmazonCloudWatch", "2")));
        assertThat(paid(ContractLine.MARKETPLACE)).isEqualByComparingTo("41");
        assertThat(paid(ContractLine.OTHER)).isEqualByComparingTo("2");
        var back = saved(lines.place(negotiation, moved.version(), key, ContractLine.OTHER));
        assertThat(paid(ContractLine.OTHER)).isEqualByComparingTo("43");
        assertThat(lines.place(negotiation, moved.version(), key, ContractLine.GPU))
                .isInstanceOf(SaveResult.Conflict.class);
        assertThat(lines.place(negotiation, null, key, ContractLine.GPU)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(back.line()).isEqualTo(ContractLine.OTHER);
    }

    @Test
    void a_service_that_is_put_apart_is_no_spend_until_it_is_put_back() {
        csvTaken("ce.csv", "\"Service\",\"S3($)\",\"Goodwill($)\",\"Total costs($)\"\n2026-09-01,100,-40,60\n", "P1");
        assertThat(bills.whole(negotiation).paid()).isEqualByComparingTo("60");
        var key = new ServicePlace.Key(Seller.AWS, "Goodwill", ContractLine.OTHER);
        var put = saved(lines.place(negotiation, null, key, Apart.CREDIT));
        var whole = bills.whole(negotiation);
        assertThat(whole.paid()).isEqualByComparingTo("100");
        assertThat(whole.billed()).isEqualByComparingTo("100");
        assertThat(whole.yearZeroPaid()).isEqualByComparingTo("1200");
        assertThat(whole.apart().get(Kind.CREDIT).get(SEPTEMBER)).isEqualByComparingTo("-40");
        assertThat(whole.services())
                .filteredOn(one -> one.line() == Apart.CREDIT)
                .singleElement()
                .satisfies(one -> assertThat(one.paid()).isEqualByComparingTo("-40"))
                .satisfies(one -> assertThat(one.unknown()).isFalse());
        assertThat(spend.bundle(negotiation, EnumSet.of(ContractLine.OTHER)).get(SEPTEMBER))
                .isZero();
        // the preview of the next file knows it as well, and still reconciles with the file's own sums
        var next = preview(
                bill(of(FIRST, SEPTEMBER, "AmazonS3", "100"), of(FIRST, SEPTEMBER, "Goodwill", "-41")), Answers.NONE);
        assertThat(next.figures())
                .extracting(Preview.Figure::label, Preview.Figure::value)
                .contains(
                        tuple("Paid", "100.00"),
                        tuple("Billed", "100.00"),
                        tuple("Credits and refunds", "\u221241.00"));
        assertThat(table(next, "Reconciliation")).containsExactly(List.of("billed", "59.00", "59.00", "0.00", "0.00"));
        assertThat(table(next, "Lines in the months that it replaces"))
                .contains(List.of("Apart: credits", "\u221240.00", "\u221241.00", "\u22121.00"));

        saved(lines.place(negotiation, put.version(), key, ContractLine.OTHER));
        assertThat(bills.whole(negotiation).paid()).isEqualByComparingTo("60");
        assertThat(bills.whole(negotiation).apart()).isEmpty();
    }

    @Test
    void terms_are_entered_by_version_and_the_second_of_two_sees_what_the_first_saved() {
        var draft = LineTerms.proposed(ContractLine.BEDROCK_MARKETPLACE).draft();
        assertThat(lines.of(negotiation)).hasSize(ContractLine.values().length).allMatch(one -> one.version() == 0);
        var typed = new LineDraft(
                draft.line(),
                Treatment.NO,
                Treatment.YES,
                Treatment.YES,
                new BigDecimal("-0.05"),
                new BigDecimal("0.1"),
                new BigDecimal("0.2"),
                "4.2",
                null);
        var saved = saved(lines.enter(negotiation, null, typed));
        assertThat(saved.draft()).isEqualTo(typed);
        assertThat(lines.enter(negotiation, null, draft)).isInstanceOf(SaveResult.Conflict.class);
        saved(lines.enter(negotiation, saved.version(), draft));
        assertThat(lines.enter(negotiation, saved.version(), typed))
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict -> assertThat(((LineTerms) conflict.theirs()).discounted())
                                .isEqualTo(Treatment.NOT_IN_WRITING));
        assertThatThrownBy(() -> lines.enter(
                        negotiation,
                        null,
                        new LineDraft(
                                ContractLine.GPU,
                                null,
                                Treatment.YES,
                                Treatment.NO,
                                BigDecimal.TEN,
                                null,
                                null,
                                null,
                                null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.all()).hasSize(2));
    }

    @Test
    void support_is_charged_by_the_bands_that_are_entered_and_follows_the_bill_without_them() {
        take(
                "bill",
                bill(of(FIRST, SEPTEMBER, "AmazonS3", "100000"), of(FIRST, SEPTEMBER, "AWSSupportEnterprise", "9000")));
        saved(lines.enter(negotiation, null, growing(ContractLine.STORAGE)));
        assertThat(outlook(ContractLine.SUPPORT)).isEqualByComparingTo("108000");
        var bands = new SupportDraft(
                "Enterprise Support",
                "our agreement",
                List.of(
                        new SupportPlan.Band(new BigDecimal("60000"), new BigDecimal("0.1")),
                        new SupportPlan.Band(null, new BigDecimal("0.05"))));
        var entered = saved(support.enter(negotiation, null, bands));
        // 60,000 at 10 % and 40,000 at 5 % are 8,000 a month
        assertThat(outlook(ContractLine.SUPPORT)).isEqualByComparingTo("96000");
        assertThat(support.enter(negotiation, null, bands)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(support.of(negotiation))
                .hasValueSatisfying(plan -> assertThat(plan.bands()).isEqualTo(bands.bands()));
        var two = saved(support.enter(
                negotiation,
                entered.version(),
                new SupportDraft(
                        "Enterprise Support", null, List.of(bands.bands().get(1)))));
        assertThat(outlook(ContractLine.SUPPORT)).isEqualByComparingTo("60000");
        assertThat(support.remove(negotiation, entered.version())).isInstanceOf(SaveResult.Conflict.class);
        saved(support.remove(negotiation, two.version()));
        assertThat(outlook(ContractLine.SUPPORT)).isEqualByComparingTo("108000");
        assertThatThrownBy(() -> support.enter(
                        negotiation,
                        null,
                        new SupportDraft(
                                "S",
                                null,
                                List.of(
                                        new SupportPlan.Band(null, new BigDecimal("0.1")),
                                        new SupportPlan.Band(new BigDecimal("5"), new BigDecimal("1.2"))))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.all())
                                .extracting(InvalidInput::field)
                                .containsExactly("bands[0].upToUsd", "bands[1].share", "bands[1].upToUsd"));
    }

    @Test
    void by_payer_the_bill_is_before_discounts_and_what_is_entered_is_believed_first() {
        take("bill", bill(of(FIRST, SEPTEMBER, "AmazonS3", "100"), of(SECOND, SEPTEMBER, "AmazonS3", "40")));
        saved(lines.enter(negotiation, null, growing(ContractLine.STORAGE)));
        assertThat(bills.byPayer(negotiation))
                .extracting(
                        PayerLine::line,
                        PayerLine::payer,
                        line -> line.yearZero().intValueExact())
                .containsExactly(tuple(ContractLine.STORAGE, "P1", 1200), tuple(ContractLine.STORAGE, "P2", 480));
        var terms = lines.of(negotiation).stream()
                .filter(one -> one.line() == ContractLine.STORAGE)
                .findFirst()
                .orElseThrow();
        var typed = new LineDraft(
                ContractLine.STORAGE,
                Treatment.YES,
                Treatment.YES,
                Treatment.NO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("5000"),
                "P2",
                LinePaper.ADDENDUM,
                LocalDate.of(2027, 5, 1),
                LocalDate.of(2028, 4, 30),
                null,
                null);
        var entered = saved(lines.enter(negotiation, terms.version(), typed));
        assertThat(entered.draft()).isEqualTo(typed);
        assertThat(bills.byPayer(negotiation))
                .extracting(PayerLine::payer, line -> line.yearZero().intValueExact())
                .containsExactly(tuple("P2", 5000));
    }

    private static LineDraft growing(ContractLine line) {
        return new LineDraft(
                line,
                line.discounted(),
                line.counted(),
                line.capped(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null);
    }

    private BigDecimal outlook(ContractLine of) {
        return bills.whole(negotiation).lines().stream()
                .filter(line -> line.line() == of)
                .findFirst()
                .orElseThrow()
                .outlook()
                .getFirst()
                .get(ForecastCase.BASE)
                .known()
                .orElseThrow();
    }

    @Test
    void a_month_that_falls_by_more_than_a_fifth_is_taken_only_on_somebodys_word() {
        take("whole", bill(of(FIRST, SEPTEMBER, "AmazonS3", "100")));
        var part = bill(of(FIRST, SEPTEMBER, "AmazonS3", "79.99"));
        assertThat(preview(part, Answers.NONE).obstacle())
                .isEqualTo(
                        "September 2026 of P1 stands at 100.00 and the file tells of 79.99: say that it is all that was"
                                + " billed, or export the whole bill.");
        assertThat(preview(part, new Answers(Map.of("whole", "yes"))).obstacle())
                .isNull();
        assertThat(preview(bill(of(FIRST, SEPTEMBER, "AmazonS3", "80")), Answers.NONE)
                        .obstacle())
                .isNull();
    }

    @Test
    void two_who_take_in_at_once_leave_one_bill_standing() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var who = procurement;
            var tasks = List.<Callable<Intake>>of(
                    () -> persons.as(who, () -> take("one", bill(of(FIRST, SEPTEMBER, "AmazonS3", "29")))),
                    () -> persons.as(who, () -> take("two", bill(of(FIRST, SEPTEMBER, "AmazonS3", "30")))));
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
        var standing = paid(ContractLine.STORAGE);
        assertThat(standing).isIn(new BigDecimal("29.000000000000"), new BigDecimal("30.000000000000"));
        var counts = bills.whole(negotiation).sources().getFirst().intake();
        intakes.undo(negotiation, counts);
        assertThat(paid(ContractLine.STORAGE).add(standing)).isEqualByComparingTo("59");
    }

    @Test
    void a_platform_lead_sees_nothing_of_it_and_an_adviser_changes_nothing() {
        var taken = take("a", bill(of(FIRST, SEPTEMBER, "AmazonS3", "20")));
        var lead = member(Role.PLATFORM_LEAD);
        var adviser = member(Role.ADVISER);
        persons.actAs(lead);
        assertThatThrownBy(() -> bills.whole(negotiation)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lines.of(negotiation)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> lines.places(negotiation)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> spend.bedrock(negotiation)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> spend.bundle(negotiation, EnumSet.of(ContractLine.SAGEMAKER)))
                .isInstanceOf(NotAllowed.class);
        assertThat(intakes.all(negotiation)).isEmpty();
        persons.actAs(adviser);
        assertThat(bills.whole(negotiation).paid()).isEqualByComparingTo("20");
        var draft = LineTerms.proposed(ContractLine.GPU).draft();
        assertThatThrownBy(() -> lines.enter(negotiation, null, draft)).isInstanceOf(NotAllowed.class);
        var key = new ServicePlace.Key(Seller.AWS, "S3", ContractLine.STORAGE);
        assertThatThrownBy(() -> lines.place(negotiation, null, key, ContractLine.GPU))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> take("b", bill(of(FIRST, SEPTEMBER, "AmazonS3", "1"))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> intakes.undo(negotiation, taken.id())).isInstanceOf(NotAllowed.class);
        persons.actAs(persons.someone());
        assertThatThrownBy(() -> bills.whole(negotiation)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void bedrock_is_told_by_quarter_and_bundles_by_month() {
        take(
                "a",
                bill(
                        of(FIRST, AUGUST, "AmazonBedrock", "10"),
                        of(FIRST, SEPTEMBER, "AmazonBedrock", "12"),
                        of(SECOND, SEPTEMBER, "Claude Opus 4.8 (Amazon Bedrock Edition)", "5"),
                        of(FIRST, YearMonth.of(2026, 10), "AmazonSageMaker", "7")));
        var quarters = spend.bedrock(negotiation).quarters();
        assertThat(quarters)
                .extracting(BillSpend.BedrockQuarter::quarter)
                .containsExactly(Quarter.parse("2026-Q3"), Quarter.parse("2026-Q4"));
        assertThat(quarters.getFirst().months()).isEqualTo(2);
        assertThat(quarters.getFirst().paid()).isEqualByComparingTo("27");
        assertThat(quarters.getFirst().models()).hasSize(2);
        var bundle = spend.bundle(negotiation, EnumSet.of(ContractLine.SAGEMAKER));
        assertThat(bundle.keySet()).containsExactly(AUGUST, SEPTEMBER, YearMonth.of(2026, 10));
        assertThat(bundle.get(YearMonth.of(2026, 10))).isEqualByComparingTo("7");
        assertThat(bundle.get(AUGUST)).isZero();
    }

    @Test
    void the_month_that_runs_is_outside_of_every_figure_and_named_beside_them() {
        var running = YearMonth.now(Clock.systemUTC());
        take(
                "a",
                bill(
                        of(FIRST, running.minusMonths(1), "AmazonBedrock", "10"),
                        of(FIRST, running.minusMonths(1), "AmazonSageMaker", "3"),
                        of(FIRST, running, "AmazonSageMaker", "4"),
                        of(FIRST, running, "AmazonBedrock", "12")));
        var whole = bills.whole(negotiation);
        assertThat(whole.paid()).isEqualByComparingTo("13");
        assertThat(whole.running()).isEqualByComparingTo("16");
        var bedrock = spend.bedrock(negotiation);
        assertThat(bedrock.quarters()).singleElement().satisfies(quarter -> {
            assertThat(quarter.paid()).isEqualByComparingTo("10");
            assertThat(quarter.months()).isEqualTo(1);
        });
        assertThat(bedrock.running()).isEqualByComparingTo("12");
        assertThat(spend.bundle(negotiation, EnumSet.of(ContractLine.SAGEMAKER)))
                .containsOnlyKeys(running.minusMonths(1));
    }

    @Test
    void what_was_paid_for_tokens_becomes_the_current_price_and_goes_with_its_bill() {
        var day = SEPTEMBER.atDay(15);
        var older = take("older", bill(tokens(FIRST, AUGUST, "input", "10", "30", "28.2")));
        assertThat(current(AUGUST.atDay(15))).isEqualByComparingTo("2.82");
        // the payer that takes no part in the agreement pays list, which is no price of ours
        var newer = take(
                "newer",
                bill(
                        tokens(FIRST, SEPTEMBER, "input", "10", "30", "27.9"),
                        tokens(SECOND, SEPTEMBER, "input", "10", "30", "30")));
        assertThat(current(day)).isEqualByComparingTo("2.79");
        intakes.undo(negotiation, newer.id());
        assertThat(current(day)).isEqualByComparingTo("2.82");
        intakes.undo(negotiation, older.id());
        assertThat(current(day)).isNull();
    }

    @Test
    void what_a_bill_says_was_paid_is_hidden_from_whoever_may_not_see_the_bill() {
        var day = SEPTEMBER.atDay(15);
        var lead = member(Role.PLATFORM_LEAD);
        var adviser = member(Role.ADVISER);
        persons.actAs(lead);
        var before = prices.book(negotiation).rates();
        persons.actAs(procurement);
        take("paid", bill(tokens(FIRST, SEPTEMBER, "input", "10", "30", "27.9")));
        assertThat(current(day)).isEqualByComparingTo("2.79");
        var list = prices.rates(negotiation, RateFilter.ALL).stream()
                .filter(entry -> entry.rate().side() == PriceSide.CURRENT)
                .map(entry -> java.util.Objects.requireNonNull(entry.list()).id())
                .findFirst()
                .orElseThrow();
        persons.actAs(adviser);
        assertThat(current(day)).isEqualByComparingTo("2.79");
        persons.actAs(lead);
        assertThat(current(day)).isNull();
        assertThat(prices.book(negotiation).rates()).isEqualTo(before);
        assertThat(prices.rates(negotiation, RateFilter.ALL))
                .noneMatch(entry -> entry.rate().side() == PriceSide.CURRENT);
        assertThat(prices.lines(negotiation, RateFilter.ALL, day))
                .allSatisfy(line -> assertThat(line.current()).isNull());
        assertThat(prices.lines(negotiation, new VersionKey.Taken(list), RateFilter.ALL, day))
                .isEmpty();
    }

    @Test
    void prices_are_shown_beside_list_and_left_alone_when_somebody_says_so() {
        var bill = bill(tokens(FIRST, SEPTEMBER, "input", "10", "30", "27.9"));
        var preview = preview(bill, Answers.NONE);
        assertThat(table(preview, "Prices paid"))
                .containsExactly(List.of("Claude Sonnet 4.6", "global", "On-demand input", "10.000", "2.790000", "3"));
        assertThat(preview.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.answer()).isEqualTo("yes"));
        TakenBill.take(intakes, negotiation, "no", reading(bill, billIntake), new Answers(Map.of("prices", "no")));
        assertThat(current(SEPTEMBER.atDay(15))).isNull();
        assertThatThrownBy(() -> preview(bill, new Answers(Map.of("prices", "perhaps"))))
                .isInstanceOf(InvalidInput.class);
    }

    /** Bedrock under its three product codes and from the Marketplace, a discount in net columns, a credit and a tax. */
    private static final String REPORT = """
            identity_line_item_id,bill_billing_entity,bill_payer_account_id,bill_billing_period_start_date,line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_usage_type,line_item_operation,line_item_usage_amount,line_item_currency_code,line_item_unblended_cost,line_item_net_unblended_cost,line_item_line_item_description,line_item_legal_entity,pricing_unit,product
            a1,AWS,111122223333,2026-09-01 00:00:00,222222222222,Usage,2026-09-01 00:00:00,AmazonBedrock,USE1-NovaPro-input-tokens,InvokeModelInference,125000,USD,100,93,per 1K tokens,"Amazon Web Services, Inc.",1K tokens,"{""product_name"": ""Amazon Bedrock"", ""region"": ""us-east-1""}"
            a2,AWS,111122223333,2026-09-01 00:00:00,222222222222,Usage,2026-09-01 00:00:00,AmazonBedrockService,USE1-Claude4.6Sonnet-output-tokens-cross-region-global,InvokeModelInference,4000,USD,60,55.8,per 1K tokens,"Amazon Web Services, Inc.",1K tokens,"{""product_name"": ""Amazon Bedrock Service"", ""region"": ""us-east-1""}"
            a3,AWS Marketplace,111122223333,2026-09-01 00:00:00,222222222222,Usage,2026-09-01 00:00:00,4xy8example,USE1-MP:USE1_InputTokenCount_Global-Units,Usage,10,USD,30,30,AWS Marketplace software usage|us-east-1|Million Input Tokens Global CRIS,"Anthropic, PBC",Units,"{""product_name"": ""Claude Sonnet 4.6 (Amazon Bedrock Edition)"", ""region"": ""us-east-1""}"
            a4,AWS,111122223333,2026-09-01 00:00:00,222222222222,Usage,2026-09-01 00:00:00,AmazonEC2,USE1-BoxUsage:p5.48xlarge,RunInstances,1,USD,50,46.5,per hour,"Amazon Web Services, Inc.",Hrs,"{""product_name"": ""Amazon Elastic Compute Cloud"", ""region"": ""us-east-1""}"
            a5,AWS,111122223333,2026-09-01 00:00:00,222222222222,Credit,2026-09-01 00:00:00,AmazonEC2,,,,USD,-5,-5,Credit,"Amazon Web Services, Inc.",,"{""product_name"": ""Amazon Elastic Compute Cloud""}"
            a6,AWS,111122223333,2026-09-01 00:00:00,222222222222,Tax,2026-09-01 00:00:00,AmazonEC2,,,,USD,19,19,Tax,"Amazon Web Services, Inc.",,"{""product_name"": ""Amazon Elastic Compute Cloud""}"
            """;

    @Test
    void a_cost_and_usage_report_lands_line_by_line_with_its_discount_counted_once() {
        csvTaken("report.csv", REPORT, "P1");
        var whole = bills.whole(negotiation);
        assertThat(paid(whole, ContractLine.BEDROCK_AWS)).isEqualByComparingTo("148.8");
        assertThat(paid(whole, ContractLine.BEDROCK_MARKETPLACE)).isEqualByComparingTo("30");
        assertThat(paid(whole, ContractLine.GPU)).isEqualByComparingTo("46.5");
        assertThat(whole.billed()).isEqualByComparingTo("240");
        assertThat(whole.apart().keySet()).containsExactly(Kind.CREDIT, Kind.TAX);
        assertThat(whole.services()).noneMatch(WholeBill.ServiceSum::unknown);
        assertThat(current(SEPTEMBER.atDay(15))).isEqualByComparingTo("3");
    }

    @Test
    void names_longer_than_the_database_takes_are_cut() {
        take("a", bill(of(FIRST, SEPTEMBER, "x".repeat(1000), "20")));
        assertThat(bills.whole(negotiation).services().getFirst().key().service())
                .hasSize(300);
    }

    @Test
    void characters_that_a_database_refuses_are_left_out_of_names() {
        take("a", bill(of(FIRST, SEPTEMBER, "Ama\u0000zon\u0007S3\u001b\n", "20")));
        assertThat(bills.whole(negotiation).services().getFirst().key().service())
                .isEqualTo("AmazonS3");
    }

    @Test
    void two_spellings_of_one_model_stand_in_one_bill() {
        take(
                "a",
                bill(
                        tokens("Claude4.6Sonnet", "10", "27"),
                        tokens("Claude Sonnet 4.6 (Amazon Bedrock Edition)", "30", "73")));
        assertThat(current(SEPTEMBER.atDay(15))).isEqualByComparingTo("2.5");
    }

    private @Nullable BigDecimal current(LocalDate day) {
        return prices.book(negotiation)
                .find("anthropic.claude-sonnet-4-6", "global", PriceKind.ON_DEMAND_INPUT, PriceSide.CURRENT, day)
                .usd()
                .orElse(null);
    }

    private static Charge tokens(
            String payer, YearMonth month, String tokenClass, String millions, String billed, String paid) {
        return tokens(payer, month, "Claude4.6Sonnet", tokenClass, millions, billed, paid);
    }

    private static Charge tokens(String model, String millions, String paid) {
        return tokens(FIRST, SEPTEMBER, model, "input", millions, paid, paid);
    }

    private static Charge tokens(
            String payer,
            YearMonth month,
            String model,
            String tokenClass,
            String millions,
            String billed,
            String paid) {
        return new Charge(
                payer,
                null,
                month,
                Seller.MARKETPLACE,
                "Claude Sonnet 4.6 (Amazon Bedrock Edition)",
                Kind.USAGE,
                "us-east-1",
                model,
                "global",
                tokenClass,
                Charge.PricingModel.ON_DEMAND,
                null,
                new BigDecimal(millions),
                "million tokens",
                null,
                new BigDecimal(billed),
                new BigDecimal(paid));
    }

    private Charge kind(Kind kind, String service, String usd) {
        var amount = new BigDecimal(usd);
        return of(FIRST, SEPTEMBER, Seller.AWS, service, kind, null, null, amount, amount);
    }

    private Intake take(String name, ReadBill bill) {
        return TakenBill.take(intakes, negotiation, name, reading(bill, billIntake), Answers.NONE);
    }

    private Intake csvTaken(String name, String content, String payer) {
        return csvTaken(name, content, Map.of("payer", payer));
    }

    private Intake csvTaken(String name, String content, Map<String, String> answers) {
        return atOnce.take(negotiation, name, content.getBytes(StandardCharsets.UTF_8), new Answers(answers));
    }

    private static String csv(String... rows) {
        return "\"Service\",\"EC2-Instances($)\",\"S3($)\"\n" + String.join("\n", rows) + "\n";
    }

    private Preview preview(ReadBill bill, Answers answers) {
        return billIntake.preview(negotiation, bill, List.of(), answers);
    }

    private static List<List<String>> table(Preview preview, String title) {
        return preview.tables().stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private BigDecimal paid(ContractLine line) {
        return paid(bills.whole(negotiation), line);
    }

    private static BigDecimal paid(WholeBill whole, ContractLine line) {
        return line(whole, line).paid();
    }

    private static WholeBill.Line line(WholeBill whole, ContractLine line) {
        return whole.lines().stream()
                .filter(one -> one.line() == line)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T saved(SaveResult<T> result) {
        return ((SaveResult.Saved<T>) result).value();
    }

    private Who member(Role role) {
        var who = persons.someone();
        members.put(negotiation, who.id(), role, role.guest() ? LocalDate.now().plusDays(30) : null);
        return who;
    }
}
