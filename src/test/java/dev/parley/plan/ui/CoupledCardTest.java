package dev.parley.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.server.VaadinSession;
import dev.parley.negotiation.Negotiation;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.Plans;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Planning under limits on the Plan screen. */
@AppTest
@ViewPackages(packages = "dev.parley")
class CoupledCardTest extends SpringBrowserlessTest {

    private static final int MOST_WAITS = 300;

    @Autowired
    Persons persons;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Plans plans;

    @BeforeEach
    void open() {
        var lead = persons.someone();
        Negotiation negotiation = persons.as(lead, () -> sample.enter("together-" + UUID.randomUUID()));
        persons.actAs(lead);
        UI.getCurrent().setLocale(Locale.US);
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        UI.getCurrent().navigate("n/" + negotiation.slug() + "/plan");
    }

    @Test
    void the_plan_under_a_weight_of_risk_stands_beside_the_free_one() throws InterruptedException {
        field("Weight of the worst cases").setValue(BigDecimal.ONE);
        plan();
        waitFor("Mean of the worst cases");
        assertThat(text())
                .contains("Exact optimum, gap 0", "worst cases beyond 0.7 at a weight of 1", "less in the worst cases");
    }

    @Test
    void cancelled_work_leaves_the_plan_before_on_the_screen() throws InterruptedException {
        field("Weight of the worst cases").setValue(BigDecimal.ONE);
        plan();
        waitFor("Mean of the worst cases");
        field("Weight of the worst cases").setValue(BigDecimal.ZERO);
        field("Committed a month, at most").setValue(new BigDecimal("60000"));
        plan();
        test(find(Button.class).withText("Cancel").single()).click();
        breathe();
        assertThat(text())
                .contains("worst cases beyond 0.7 at a weight of 1")
                .doesNotContain("at most $60,000 committed a month");
    }

    @Test
    void alpha_outside_0_to_1_is_refused_beside_its_field() {
        field("Weight of the worst cases").setValue(BigDecimal.ONE);
        BigDecimalField alpha = field("Worst cases beyond");
        alpha.setValue(new BigDecimal("1.5"));
        plan();
        assertThat(alpha.isInvalid()).isTrue();
        assertThat(alpha.getErrorMessage()).contains("above 0 and below 1, not at 1.5");
    }

    private void plan() {
        test(find(Button.class).withText("Plan under these limits").single()).click();
    }

    private BigDecimalField field(String label) {
        return find(BigDecimalField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    /** The work goes on beside the screen: what it made arrives with a later request. */
    private void waitFor(String words) throws InterruptedException {
        for (int wait = 0; wait < MOST_WAITS && !text().contains(words); wait++) {
            breathe();
        }
        assertThat(text()).contains(words);
    }

    /** Lets go of the session for a moment, so that work beside the screen may show what it made. */
    private static void breathe() throws InterruptedException {
        VaadinSession session = VaadinSession.getCurrent();
        session.unlock();
        try {
            Thread.sleep(100);
        } finally {
            session.lock();
        }
    }

    private String text() {
        return getCurrentView()
                .getElement()
                .getOuterHTML()
                .replaceAll("<[^>]+>", " ")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }
}
