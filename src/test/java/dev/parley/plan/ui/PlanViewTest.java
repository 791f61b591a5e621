package dev.parley.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.WorkButton;
import dev.parley.negotiation.Negotiation;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.Plans;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class PlanViewTest extends SpringBrowserlessTest {

    private static final String W01 = "us-prod%2Fexample.article-mid%2Fus-east-1";
    private static final String W02 = "us-data%2Fexample.article-mid%2Fus-west-2";
    private static final String W05 = "eu-prod%2Fanthropic.claude-haiku-4-5-20251001-v1:0%2Feu-central-1";
    private static final String W03 = "us-prod%2Fanthropic.claude-sonnet-4-6%2Fglobal";

    @Autowired
    Persons persons;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Plans plans;

    private Negotiation negotiation;

    @BeforeEach
    void open() {
        var lead = persons.someone();
        negotiation = persons.as(lead, () -> sample.enter("view-" + UUID.randomUUID()));
        persons.actAs(lead);
        UI.getCurrent().setLocale(Locale.US);
    }

    private String show(String screen, String query) {
        UI.getCurrent().navigate("n/" + negotiation.slug() + "/" + screen, QueryParameters.fromString(query));
        return text();
    }

    private String text() {
        return getCurrentView()
                .getElement()
                .getOuterHTML()
                .replaceAll("<[^>]+>", " ")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }

    @Test
    void without_a_run_the_screen_offers_to_plan() {
        assertThat(show("plan", "")).contains("No plan yet");
        assertThat(find(EmptyState.class).single()).isNotNull();
        assertThat(find(WorkButton.class).single().getText()).isEqualTo("Plan now");
    }

    @Test
    void the_latest_run_stands_with_its_figures_pools_and_reasons() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        String shown = show("plan", "");
        assertThat(find(FigureBand.class).single()).isNotNull();
        assertThat(find(PageHeader.class).single()).isNotNull();
        assertThat(shown)
                .contains("$1,921,043", "$168,417", "Exact optimum, gap 0", "Run 1")
                .contains("need 67", "not bought", "60 % rule", "Tokens left on demand");
    }

    @Test
    void a_pool_that_cannot_be_planned_is_counted_in_the_header_and_leads_to_the_price_book() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        String shown = show("plan", "pool=eng-tools%2Fanthropic.claude-opus-4-8%2Fglobal");
        assertThat(shown)
                .containsPattern("\\d+ of \\d+ pools planned")
                .contains("1 pool not planned", "Enter the price");
        assertThat(getCurrentView().getElement().getOuterHTML())
                .contains(
                        "/prices?line=anthropic.claude-opus-4-8%7Cglobal%7CON_DEMAND_INPUT&amp;model=anthropic.claude-opus-4-8");
    }

    @Test
    void the_pool_that_saves_most_is_shown_first() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        String first = "First purchase: 2 units for 6 months from May 2027";
        assertThat(show("plan", "")).contains(first);
        assertThat(show("plan", "pool=petrel%2Fmeta.llama3-1-70b-instruct-v1:0%2Fus-east-1"))
                .contains(first);
        assertThat(show("plan", "pool=" + W03)).doesNotContain(first);
    }

    @Test
    void pool_quarter_and_side_come_from_the_address() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        String shown = show("plan", "pool=" + W03 + "&side=output&quarter=2028-Q3");
        assertThat(shown).contains("2028 Q3", "Output 1–", "thousand output tokens a minute", "$3,110,656");
    }

    @Test
    void the_first_purchase_is_said_in_one_line_and_a_year_without_purchases_gives_way_to_the_next() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        var side = plans.latest(negotiation.id()).orElseThrow().result().pools().stream()
                .flatMap(pool -> pool.sides().stream())
                .filter(one -> !one.purchases().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(PurchasesCard.yearWithPurchases(side, 2000))
                .isEqualTo(side.purchases().getFirst().start().getYear());
        String shown = show("plan", "pool=" + W03);
        assertThat(shown)
                .containsPattern("First purchase: \\d+k input and \\d+k output for \\d months? from \\w+ 20\\d\\d, \\$")
                .containsPattern("\\d+ more follow\\.");
    }

    @Test
    void a_quarter_the_plan_has_one_month_of_says_so_in_the_table_and_on_the_overview() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        assertThat(show("plan", "")).contains("2030 Q2, 1 month", "2030, 4 months");
        UI.getCurrent().navigate("n/" + negotiation.slug());
        assertThat(text()).contains("Q2*", "* 2030 Q2 has 1 month of the plan.");
    }

    @Test
    void the_header_says_that_the_plan_begins_before_the_agreement_and_what_is_held_outside_it() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        assertThat(show("plan", ""))
                .contains("Plans from Jan 2027, before the agreement of 1 May 2027, at list prices.")
                .contains("and $26,879 a month held outside the plan");
    }

    @Test
    void requests_bear_their_verdict_and_dollars() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        show("plan", "");
        assertThat(awaited("no: 900.00 on demand against 4,400.00"))
                .contains("Best is 145k input / 14k output: saves 2,818.85")
                .contains(" $943 ");
        assertThat(awaited("no; evaluate first: unknown price")).contains("Have its owner decide");
    }

    @Test
    void the_volume_slider_says_what_keeping_the_plan_costs() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        show("plan", "pool=" + W03);
        find(IntegerSlider.class).single().setValue(-20);
        assertThat(awaited("more than replanning"))
                .contains("Claude Sonnet 4.6 makes", "committed on average", "if replanned");
    }

    @Test
    void levels_turns_waiting_regret_mistakes_and_the_plan_by_hand_stand_below() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        show("plan", "pool=" + W03 + "&quarter=2028-Q2");
        assertThat(awaited("Wait 1 month if")).contains("Capacity decisions", "Wait or commit", "If one thing changes");
        assertThat(awaited("of the volume, or above")).contains("Turns at volume", "Needs, list", "236k");
        assertThat(awaited("Headroom that stays idle")).contains("Billed until deleted", "177,323 less in 2027");
        assertThat(awaited("This plan, decided on base")).contains("Best plan for that case costs");
        assertThat(awaited("output +20", "Output +20")).contains("Rate +20");
        assertThat(awaited("Last six months repeated: +")).contains("Your own plan", "Nobody has made one");
    }

    @Test
    void the_requests_taken_over_by_hand_are_saved_and_priced() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        show("plan", "pool=" + W03);
        find(Button.class)
                .withText("Start from the teams\u2019 requests")
                .single()
                .click();
        assertThat(text())
                .containsPattern("Against the optimum: \\+\\$[\\d,]+ \\(\\d\\.\\d")
                .contains("version 1");
        show("plan", "pool=" + W03);
        assertThat(text()).contains("Against the optimum: +");
    }

    /** What is shown and enabled while a page is being attached stays disabled in the browser. */
    @Test
    void an_answer_is_shown_at_the_end_of_the_round_trip_and_not_while_its_place_is_attached() {
        Deferred<String> place = new Deferred<>(5_000, new Span("waiting"), () -> "at once", Span::new);
        UI.getCurrent().add(place);
        assertThat(place.getElement().getTextRecursively()).isEmpty();
        roundTrip();
        assertThat(place.getElement().getTextRecursively()).isEqualTo("at once");
    }

    @Test
    void an_answer_that_was_overtaken_by_a_later_question_is_dropped() throws InterruptedException {
        Deferred<String> place = new Deferred<>(0, new Span("waiting"), () -> "first", Span::new);
        UI.getCurrent().add(place);
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        place.ask(() -> {
            try {
                slow.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            done.countDown();
            return "overtaken";
        });
        place.ask(() -> "latest");
        for (int i = 0; i < 100 && !place.getElement().getTextRecursively().contains("latest"); i++) {
            Thread.sleep(20);
            poll();
        }
        slow.countDown();
        done.await();
        Thread.sleep(100);
        poll();
        assertThat(place.getElement().getTextRecursively()).isEqualTo("latest");
    }

    /** What the browser does while anything goes on beside the screen. */
    private static void poll() {
        VaadinSession session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }

    /** The screen's words once one of these has come; what is computed beside the screen comes with a round trip. */
    private String awaited(String... words) {
        for (int i = 0; i < 300 && Arrays.stream(words).noneMatch(text()::contains); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            poll();
        }
        return text();
    }

    @Test
    void a_run_that_is_not_there_is_said() {
        assertThat(show("plan", "run=7")).contains("There is no run 7");
    }

    @Test
    void the_article_pool_says_what_two_units_save_at_hourly_means_and_with_minutes() {
        assertThat(show("break-even", "pool=" + W01))
                .contains("At hourly means 2 units for 6 months cost 4,400.00 a month against 5,800.00 on demand:")
                .contains("saves 1,400.00; busy 66.67\u00a0%, break-even 50.57\u00a0%")
                .contains("With the entered minute spread of 0.20")
                .contains("saves 942.51");
        assertThat(find(PCard.class).all()).isNotEmpty();
    }

    @Test
    void where_less_than_the_smallest_purchase_pays_the_smallest_purchase_is_the_reason() {
        assertThat(show("break-even", "pool=" + W05))
                .containsPattern("\\d+k are busy enough, the smallest purchase is 100k: nothing is bought\\.")
                .contains("The smallest purchase of 100k input and 10k output decides")
                .containsPattern("\\d\\.\\d\u00a0% below this rate")
                .doesNotContain("saves nothing at these rates");
    }

    @Test
    void the_batch_pool_has_a_break_even_although_it_stays_on_demand() {
        assertThat(show("break-even", "pool=" + W02))
                .contains("stays on demand", "cost 4,400.00 a month against 900.00 on demand", "busy 16.67\u00a0%");
    }

    @Test
    void the_reserved_tier_says_what_it_saves_and_what_it_buys_besides() {
        assertThat(show("break-even", "pool=" + W03))
                .contains("88.0\u00a0%", "On the load that is always there the plan saves", "assured capacity");
    }
}
