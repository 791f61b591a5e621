package dev.parley.base.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class ResponseHeadersTest {

    private static final Map<String, String> FIXED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    Visitor visitor;

    @BeforeEach
    void somebodyHasAnAccount() {
        persons.someone();
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in?error",
                "/setup",
                "/no-such-page",
                "/people",
                "/styles.css",
                "/icons.svg",
                "/session.js",
                "/no-such.css",
                "/_static/echarts/6.0.0/dist/echarts.min.js",
                "/error",
                "/actuator",
                "/actuator/env",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/api/v1/anything",
                "/VAADIN/nothing.js",
                "/?v-r=uidl",
                "/?v-r=init&location=",
                "/%2e%2e/secret",
                "/a;b=c",
                "/a//b",
                "/a%00b",
                "/api/v1/negotiations/a%2Fb",
                "/h2-console",
                "/sw.js",
                "/favicon.ico"
            })
    void every_answer_to_a_stranger_bears_the_headers(String path) {
        assertProtected(visitor.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/n/nowhere/plan", "/account", "/no-such-page", "/?v-r=init&location="})
    void every_answer_to_somebody_signed_in_bears_the_headers(String path) {
        var who = persons.administrator();
        visitor.signIn(who.username(), Persons.PASSPHRASE);
        assertProtected(visitor.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "DELETE", "OPTIONS", "PUT"})
    void other_methods_bear_the_headers_too(String method) {
        var answer = visitor.send(visitor.request("/sign-in").method(method, BodyPublishers.noBody()));
        assertProtected(answer);
        assertThat(answer.body()).doesNotContain("Exception", "Tomcat");
    }

    @Test
    void trace_is_refused_and_echoes_nothing() {
        var answer = visitor.send(visitor.request("/sign-in")
                .header("X-Canary", "canary-value")
                .method("TRACE", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).doesNotContain("canary-value");
    }

    @Test
    void each_script_of_the_first_page_bears_the_nonce_of_its_own_response() {
        var page = visitor.get("/sign-in");
        var nonce = nonce(page);
        var scripts =
                Pattern.compile("<script[^>]*>").matcher(page.body()).results().toList();
        assertThat(scripts).hasSizeGreaterThan(3);
        assertThat(scripts).allSatisfy(script -> assertThat(script.group()).contains("nonce=\"" + nonce + "\""));
        assertThat(nonce(visitor.get("/sign-in"))).isNotEqualTo(nonce);
    }

    @Test
    void pages_are_not_kept_and_files_may_be() {
        assertThat(visitor.get("/sign-in").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(visitor.get("/api/v1/x").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(visitor.get("/styles.css").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age"));
    }

    @Test
    void the_strict_transport_header_is_not_sent_over_plain_http() {
        assertThat(visitor.get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/actuator/health/diskSpace",
                "/actuator/metrics",
                "/actuator/loggers",
                "/actuator/shutdown",
                "/h2-console",
                "/console",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/api/v1/openapi.json",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/db/migration/common/V001__people.sql",
                "/manager/html",
                "/jolokia"
            })
    void nothing_but_health_is_open_to_strangers(String path) {
        assertThat(visitor.get(path).statusCode()).isIn(302, 401, 403, 404);
    }

    @Test
    void health_says_up_and_nothing_else() {
        for (var path : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void a_request_that_cannot_be_read_is_the_same_page_or_problem_as_any_other() {
        var page = visitor.get("/a%00b");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("This did not work", "could not be read");
        var program = visitor.send(visitor.request("/api/v1/negotiations/%00"));
        assertThat(program.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(program.body()).contains("\"status\":400", "could not be read");
    }

    @Test
    void a_form_that_is_too_large_or_no_text_is_refused_and_is_no_fault_of_the_server() {
        var large = visitor.post("/sign-in", "username=" + "x".repeat(3_000_000) + "&password=y");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("too large", "Nothing was taken");
        assertThat(visitor.post("/sign-in", "username=%ED%A0%80&password=y").statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_error_page_says_neither_where_nor_with_what_it_failed() {
        var answer = visitor.get("/error");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body())
                .contains("There is no such page")
                .doesNotContain("Whitelabel", "dev.parley", "Spring");
        var program = visitor.send(visitor.request("/error").header("Accept", "application/json"));
        assertThat(program.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private static void assertProtected(HttpResponse<String> answer) {
        FIXED.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'; script-src 'self' 'nonce-" + nonce(answer) + "' 'unsafe-eval'; "
                        + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                        + "connect-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; "
                        + "form-action 'self'");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().map().toString() + answer.uri()).doesNotContain("jsessionid");
        assertThat(answer.body()).doesNotContain("\tat ", "Apache Tomcat", "HTTP Status", "Whitelabel");
    }

    private static String nonce(HttpResponse<String> answer) {
        var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        var found = Pattern.compile("'nonce-([^']{20,})'").matcher(policy);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
