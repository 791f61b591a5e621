package dev.parley.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import dev.parley.engine.pricing.Grade;
import dev.parley.people.DemoPeople;
import dev.parley.schedule.Aim;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedules;
import dev.parley.test.Chromium;
import dev.parley.test.DemoApp;
import java.math.BigDecimal;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Not one byte that a platform lead's browser gets or shows holds a target or a walk-away. */
@Tag("browser")
class PositionsStayTest {

    private static final BigDecimal TARGET = new BigDecimal("2.7183918273");
    private static final BigDecimal WALK_AWAY = new BigDecimal("2.9459316027");
    private static final BigDecimal ANCHOR = new BigDecimal("2.6180339887");
    private static final BigDecimal OFFER = new BigDecimal("2.8284271247");
    private static final String REASON = "canary reason 60927";
    private static final String OWNER = "canary owner 60927";
    private static final String EVIDENCE = "canary evidence 60927";

    /** Also as money or as a rounded rate nobody else has these digits. */
    private static final List<String> CANARIES = List.of(
            "2.7183918",
            "2.9459316",
            "2.6180339",
            "2.8284271",
            "27183918",
            "29459316",
            "26180339",
            "28284271",
            "canary reason",
            "canary owner",
            "canary evidence");

    private static DemoApp app;

    @BeforeAll
    static void setPositions() {
        app = DemoApp.shared();
        var id = app.planned().id();
        app.as("procurement", () -> {
            var schedules = app.bean(Schedules.class);
            var schedule = schedules.latest(id).orElseThrow();
            var line = schedule.lines().getFirst();
            schedules.ask(id, line.id(), new BigDecimal("2.6"), line.version());
            return schedules.position(
                    id,
                    line.id(),
                    Position.NONE
                            .with(Aim.ANCHOR, ANCHOR)
                            .with(Aim.TARGET, TARGET)
                            .with(Aim.WALK_AWAY, WALK_AWAY)
                            .withOffer(OFFER)
                            .withOwner(OWNER)
                            .withEvidence(new Position.Evidence(EVIDENCE, null, Grade.B))
                            .withReason(REASON));
        });
    }

    @Test
    void a_platform_lead_gets_neither_in_any_answer_message_or_screen() {
        var heard = heard("platform");
        assertThat(heard).hasSizeGreaterThan(Routes.SIGNED_IN.size() * 2);
        for (var canary : CANARIES) {
            assertThat(heard).as(canary).noneMatch(text -> text.contains(canary));
        }
        assertThat(heard).noneMatch(text -> text.contains("Walk-away,"));
    }

    @Test
    void procurement_gets_both_so_the_test_would_find_them() {
        var heard = heard("procurement");
        assertThat(heard).anyMatch(text -> text.contains("2.7183918"));
        assertThat(heard).anyMatch(text -> text.contains("2.9459316"));
        for (var canary : List.of("2.6180339", "2.8284271", REASON, OWNER, EVIDENCE)) {
            assertThat(heard).as(canary).anyMatch(text -> text.contains(canary));
        }
    }

    /** Bodies of all answers, all frames of web sockets and the whole page on every address. */
    private static Queue<String> heard(String username) {
        var heard = new ConcurrentLinkedQueue<String>();
        try (var window = Chromium.window()) {
            var page = window.page();
            // read between steps: a listener that waits for a body can wait for ever
            var answered = new ConcurrentLinkedQueue<Request>();
            window.context().onRequestFinished(answered::add);
            page.onWebSocket(socket -> {
                socket.onFrameReceived(frame -> heard.add(frame.text() == null ? "" : frame.text()));
                socket.onFrameSent(frame -> heard.add(frame.text() == null ? "" : frame.text()));
            });
            window.signIn(app.at("/"), username, DemoPeople.PASSPHRASE);
            window.settle();
            read(answered, heard);
            for (var route : Routes.SIGNED_IN) {
                window.visit(app.at(route.address()));
                assertThat(page.locator("h1, h2").first()).isVisible();
                read(answered, heard);
                heard.add(page.content());
                heard.add(String.valueOf(page.evaluate("() => [...document.querySelectorAll('input, textarea')]"
                        + ".map(field => field.value).join(' ')")));
            }
        }
        return heard;
    }

    private static void read(Queue<Request> answered, Queue<String> heard) {
        for (var request = answered.poll(); request != null; request = answered.poll()) {
            var response = request.response();
            if (response != null) {
                heard.add(body(response));
            }
        }
    }

    /** An answer without a body, such as a redirect, has nothing to read. */
    private static String body(Response response) {
        if (response.status() >= 300 && response.status() < 400) {
            return response.headers().toString();
        }
        try {
            return response.headers() + response.text();
        } catch (PlaywrightException gone) {
            return response.headers().toString();
        }
    }
}
