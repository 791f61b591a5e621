package dev.parley.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.people.Who;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be planned, sent to the running application: a named problem with the field, its value and what to try. */
@AppTest
class BadPlanOverHttpTest {
    private static final String PLAN = "commitment-plan";
    private static final String BLOCKS = "pools[0].scenarios[0].demand[0].blocks";

    /** A pool of one month that is planned as it stands. */
    private static final String GOOD = """
            {"start": "2027-01", "months": 1, "hoursPerMonth": 730, "horizonEnd": "within",
             "pools": [{"id": "a", "terms": [{"id": "t", "months": 1, "usdPerUnitHour": 35.0}],
               "noCommitment": null, "existing": [], "floor": [], "quota": null,
               "scenarios": [{"probability": 1.0, "demand": [
                 {"month": "2027-01", "blocks": [{"hours": 730, "units": 2, "onDemandUsdPerUnitHour": 60}]}]}]}]}""";

    private final int port;
    private final Persons persons;
    private Who who;

    BadPlanOverHttpTest(@LocalServerPort int port, @Autowired Persons persons) {
        this.port = port;
        this.persons = persons;
    }

    @BeforeEach
    void anyoneMayAsk() {
        who = persons.someone();
    }

    private HttpResponse<String> post(String calculation, byte[] body) {
        var pair = Base64.getEncoder()
                .encodeToString((who.username() + ":" + Persons.PASSPHRASE).getBytes(StandardCharsets.UTF_8));
        Visitor visitor = new Visitor(port);
        return visitor.send(visitor.request("/api/v1/what-if/" + calculation)
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** One row of the table: replacing {@code part} of the good request by {@code bad} is refused. */
    private record Row(String what, String part, String bad, int status, String field, String value, String says) {}

    private static Row row(String what, String part, String bad, String field, String value, String says) {
        return new Row(what, part, bad, 422, field, value, says);
    }

    private static final List<Row> TABLE = List.of(
            row("no months", "\"months\": 1, \"hours", "\"months\": 0, \"hours", "months", "0", "from 1 to 120"),
            row("200 months", "\"months\": 1, \"hours", "\"months\": 200, \"hours", "months", "200", "from 1 to 120"),
            row(
                    "a month of 800 hours",
                    "\"hoursPerMonth\": 730",
                    "\"hoursPerMonth\": 800",
                    "hoursPerMonth",
                    "800",
                    "744"),
            row("blocks of 800 hours", "{\"hours\": 730", "{\"hours\": 800", BLOCKS, "800", "shorten them"),
            row("hours below 0", "{\"hours\": 730", "{\"hours\": -1", BLOCKS + "[0].hours", "-1", "0 or more"),
            row("10,001 levels", "\"units\": 2", "\"units\": 10001", BLOCKS + "[0].units", "10001", "at most 10000"),
            row("a load that is no number", "\"units\": 2", "\"units\": NaN", BLOCKS + "[0].units", "NaN", "number"),
            row("an infinite load", "\"units\": 2", "\"units\": Infinity", BLOCKS + "[0].units", "Infinity", "number"),
            row("a load as a word", "\"units\": 2", "\"units\": \"two\"", BLOCKS + "[0].units", "two", "number"),
            row("no load", "\"units\": 2, ", "", BLOCKS + "[0].units", null, "missing"),
            row(
                    "an unknown on-demand price",
                    ", \"onDemandUsdPerUnitHour\": 60",
                    "",
                    BLOCKS + "[0].onDemandUsdPerUnitHour",
                    null,
                    "missing"),
            row(
                    "an unknown price as null",
                    "Hour\": 60",
                    "Hour\": null",
                    BLOCKS + "[0].onDemandUsdPerUnitHour",
                    null,
                    "missing"),
            row(
                    "an unknown rate",
                    ", \"usdPerUnitHour\": 35.0",
                    "",
                    "pools[0].terms[0].usdPerUnitHour",
                    null,
                    "missing"),
            row("a rate below 0", "35.0", "-35.0", "pools[0].terms[0].usdPerUnitHour", "-35.0", "0 to 100000"),
            row(
                    "a rate beyond all reason",
                    "35.0",
                    "100001",
                    "pools[0].terms[0].usdPerUnitHour",
                    "100001",
                    "0 to 100000"),
            row("a rate of 400 digits", "35.0", "1e400", "pools[0].terms[0].usdPerUnitHour", "1E+400", "digits"),
            row(
                    "a term of no months",
                    "\"t\", \"months\": 1",
                    "\"t\", \"months\": 0",
                    "pools[0].terms[0].months",
                    "0",
                    "from 1 to 120"),
            row(
                    "probabilities of 0.9",
                    "\"probability\": 1.0",
                    "\"probability\": 0.9",
                    "pools[0].scenarios",
                    "0.9",
                    "add up to 1"),
            row(
                    "a probability above 1",
                    "\"probability\": 1.0",
                    "\"probability\": 1.5",
                    "pools[0].scenarios[0].probability",
                    "1.5",
                    "from 0 to 1"),
            row(
                    "a floor no quota allows",
                    "\"floor\": [], \"quota\": null",
                    "\"floor\": [3], \"quota\": [2]",
                    "pools[0].floor[0]",
                    "3",
                    "lower the floor"),
            row(
                    "a floor no term reaches",
                    "\"floor\": []",
                    "\"noStart\": [\"2027-01\"], \"floor\": [1]",
                    "pools[0].floor[0]",
                    "1",
                    "offer a term"),
            row(
                    "a floor for more months",
                    "\"floor\": []",
                    "\"floor\": [1, 1]",
                    "pools[0].floor",
                    "2",
                    "one entry a month"),
            row(
                    "a floor of half a unit",
                    "\"floor\": []",
                    "\"floor\": [0.5]",
                    "pools[0].floor[0]",
                    "0.5",
                    "whole number"),
            row("a quota below 0", "\"quota\": null", "\"quota\": [-1]", "pools[0].quota[0]", "-1", "from 0 to 10000"),
            row(
                    "a quota for no month",
                    "\"quota\": null",
                    "\"quota\": []",
                    "pools[0].quota",
                    "0",
                    "one entry for each"),
            row(
                    "held units of no term",
                    "\"existing\": []",
                    "\"existing\": [{\"term\": \"x\", \"start\": \"2027-01\", \"units\": 1}]",
                    "pools[0].existing[0].term",
                    "x",
                    "list the term"),
            row(
                    "a thirteenth month",
                    "\"start\": \"2027-01\"",
                    "\"start\": \"2027-13\"",
                    "start",
                    "2027-13",
                    "such as 2027-01"),
            row(
                    "a month outside",
                    "\"month\": \"2027-01\"",
                    "\"month\": \"2027-02\"",
                    "pools[0].scenarios[0].demand[0].month",
                    "2027-02",
                    "outside"),
            row(
                    "a missing month",
                    "\"months\": 1, \"hours",
                    "\"months\": 2, \"hours",
                    "pools[0].scenarios[0].demand",
                    null,
                    "2027-02 is missing"),
            row(
                    "a spread below 0",
                    "\"units\": 2",
                    "\"cv\": -0.1, \"units\": 2",
                    BLOCKS + "[0].cv",
                    "-0.1",
                    "from 0 to 10"),
            row("a field nobody knows", "\"units\": 2", "\"unit\": 2", BLOCKS + "[0].unit", "unit", "not known"),
            row(
                    "a level worth more than the one below",
                    "\"units\": 2, \"onDemandUsdPerUnitHour\": 60",
                    "\"layers\": [{\"units\": 1, \"onDemandUsdPerUnitHour\": 10}, {\"units\": 1, \"onDemandUsdPerUnitHour\": 19}]",
                    "pools[0].scenarios[0].demand[0]",
                    "13870",
                    "dearest traffic first"),
            new Row("a key given twice", "\"units\": 2", "\"units\": 2, \"units\": 3", 400, null, null, "JSON"),
            new Row("a missing brace", "}]}]}]}]}", "}]}]}]}]", 400, null, null, "JSON"));

    @TestFactory
    Stream<DynamicTest> refused() {
        return TABLE.stream()
                .map(row -> DynamicTest.dynamicTest(row.what(), () -> {
                    String body = GOOD.replace(row.part(), row.bad());
                    assertFalse(body.equals(GOOD), "the row changes nothing");
                    refused(post(PLAN, body.getBytes(StandardCharsets.UTF_8)), row);
                }));
    }

    private static void refused(HttpResponse<String> answer, Row row) {
        assertEquals(row.status(), answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = new JsonMapper().readTree(answer.body());
        if (row.status() == 422) {
            assertEquals(row.field(), problem.path("field").asString(), answer.body());
            assertEquals(row.value(), problem.path("value").asString(null), answer.body());
        }
        assertTrue(problem.path("detail").asString().contains(row.says()), answer.body());
    }

    @Test
    void ten_thousand_levels_are_planned() {
        HttpResponse<String> answer =
                post(PLAN, GOOD.replace("\"units\": 2", "\"units\": 10000").getBytes(StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"totalUsd\":255500000.00,"), answer.body());
        String timing = answer.headers().firstValue("Server-Timing").orElse("");
        assertTrue(timing.matches("read;dur=[0-9.]+, plan;dur=[0-9.]+, write;dur=[0-9.]+"), timing);
    }

    @Test
    void a_unit_that_carries_nothing_has_no_break_even() {
        String zero =
                WhatIfApiTest.BREAK_EVEN.replace("\"inputTokensPerMinute\": 200000", "\"inputTokensPerMinute\": 0");
        refused(
                post("break-even", zero.getBytes(StandardCharsets.UTF_8)),
                row("", "", "", "inputTokensPerMinute", "0", "above 0"));
    }

    @Test
    void what_is_no_text_is_malformed() {
        Row malformed = new Row("", "", "", 400, null, null, "JSON");
        refused(post(PLAN, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}), malformed);
        refused(post(PLAN, new byte[] {0, 1, 2, 3}), malformed);
        refused(post(PLAN, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)), malformed);
    }

    @Test
    void a_body_above_32_mebibytes_is_too_large() {
        byte[] body = new byte[JsonBody.MOST_BYTES + 1];
        Arrays.fill(body, (byte) ' ');
        refused(post(PLAN, body), new Row("", "", "", 413, null, null, "above 32 MiB"));
    }
}
