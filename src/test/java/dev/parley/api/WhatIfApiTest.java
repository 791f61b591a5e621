package dev.parley.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIfApiTest {
    static final String BREAK_EVEN = """
            {"unitUsdPerHour": 35.0, "inputTokensPerMinute": 200000, "outputTokensPerMinute": 20000,
             "onDemand": {"inputUsdPerMillion": 3.0, "outputUsdPerMillion": 15.0},
             "mix": {"inputTokens": 10, "outputTokens": 1}}""";

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new WhatIfController())
            .setControllerAdvice(new ApiProblems())
            .build();

    private MockHttpServletResponse post(String path, byte[] body) throws Exception {
        return http.perform(MockMvcRequestBuilders.post("/api/v1/what-if/" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private String answer(String path, String body) throws Exception {
        MockHttpServletResponse response = post(path, body.getBytes("UTF-8"));
        assertEquals(200, response.getStatus(), response.getContentAsString());
        return response.getContentAsString();
    }

    private void refused(int status, String field, String path, String body) throws Exception {
        MockHttpServletResponse response = post(path, body.getBytes("UTF-8"));
        String text = response.getContentAsString();
        assertEquals(status, response.getStatus(), text);
        assertEquals("application/problem+json", response.getContentType());
        JsonNode problem = new JsonMapper().readTree(text);
        assertEquals(field, problem.path("field").asString(), text);
        assertTrue(problem.has("value"), text);
        assertFalse(problem.path("detail").asString().isBlank(), text);
        assertEquals(status, problem.path("status").asInt());
    }

    private static String plan(String units, String more) {
        StringBuilder demand = new StringBuilder();
        String[] loads = units.split(",");
        for (int t = 0; t < loads.length; t++) {
            demand.append(t == 0 ? "" : ",")
                    .append("{\"month\": \"2027-0" + (t + 1) + "\", \"blocks\": [{\"hours\": 730, \"units\": "
                            + loads[t] + ", \"onDemandUsdPerUnitHour\": 60.0}]}");
        }
        return """
                {"start": "2027-01", "months": %d, "hoursPerMonth": 730, "horizonEnd": "within",
                 "pools": [{"id": "model-a/us-east-1",
                   "terms": [{"id": "6-month", "months": 6, "usdPerUnitHour": 35.0},
                             {"id": "1-month", "months": 1, "usdPerUnitHour": 63.0}],
                   "noCommitment": null, "existing": [], "floor": []%s,
                   "scenarios": [{"probability": 1.0, "demand": [%s]}]}]}""".formatted(loads.length, more, demand);
    }

    @Test
    void the_break_even_of_the_example_is_64_8148_percent() throws Exception {
        assertEquals(
                "{\"saturatedOnDemandUsdPerUnitHour\":54.0,\"breakEvenUtilisation\":0.648148}",
                answer("break-even", BREAK_EVEN));
        assertEquals(
                "{\"saturatedOnDemandUsdPerUnitHour\":36.0,\"breakEvenUtilisation\":0.500000}",
                answer("break-even", BREAK_EVEN.replace("35.0", "18").replace("10,", "5,")));
    }

    @Test
    void free_on_demand_has_no_break_even_and_a_mix_without_tokens_is_refused() throws Exception {
        String free = BREAK_EVEN.replace("3.0,", "0,").replace("15.0", "0");
        assertTrue(answer("break-even", free).contains("\"breakEvenUtilisation\":null"));
        refused(422, "mix", "break-even", BREAK_EVEN.replace("10,", "0,").replace("1}}", "0}}"));
        refused(422, "unitUsdPerHour", "break-even", BREAK_EVEN.replace("35.0", "-35.0"));
        refused(422, "onDemand.inputUsdPerMillion", "break-even", BREAK_EVEN.replace("3.0,", "null,"));
    }

    @Test
    void the_plan_of_the_example_costs_306600_with_two_overlapping_units() throws Exception {
        String text = answer("commitment-plan", plan("1.0,1,1,2,2,2,1,1,1", ""));
        assertTrue(text.contains("\"totalUsd\":306600.00,"), text);
        JsonNode pool = new JsonMapper().readTree(text).path("pools").get(0);
        assertEquals("model-a/us-east-1", pool.path("pool").asString());
        assertEquals("[1,1,1,2,2,2,1,1,1]", pool.path("coverage").toString());
        assertEquals(2, pool.path("purchases").size());
        assertEquals("2027-01", pool.path("purchases").get(0).path("start").asString());
        assertEquals("2027-04", pool.path("purchases").get(1).path("start").asString());
        assertEquals(
                "all-on-demand", pool.path("alternatives").get(0).path("rule").asString());
        assertTrue(text.contains("\"onDemandOnlyUsd\":525600.00"), text);
        assertTrue(text.contains("\"committedUsd\":"), text);
        assertFalse(text.contains("E+") || text.contains("E-"), text);
    }

    @Test
    void every_feature_of_the_request_is_read() throws Exception {
        String more = """
                , "maximumLongTermUnits": [1, 1], "quota": [5, 5], "lastMonth": "2027-02", "noStart": ["2027-02"],
                "deferrable": [{"month": "2027-01", "unitHours": 10, "usdPerUnitHour": 30}]""";
        String body = plan("1,2", more)
                .replace("\"hoursPerMonth\": 730", "\"hoursPerMonth\": \"calendar\"")
                .replace("\"hours\": 730", "\"hours\": 600.5")
                .replace(
                        "\"noCommitment\": null",
                        "\"noCommitment\": {\"usdPerUnitHour\": 70.0, \"granularity\": \"block\"}")
                .replace(
                        "\"existing\": []",
                        "\"existing\": [{\"term\": \"6-month\", \"start\": \"2026-11\", \"units\": 1,"
                                + " \"until\": \"2027-01\"}]")
                .replace("\"floor\": []", "\"floor\": [1]")
                .replace(
                        "\"usdPerUnitHour\": 63.0}",
                        "\"rates\": [{\"from\": \"2027-01\", \"to\": null,"
                                + " \"usdPerUnitHour\": 63.0}], \"maximumUnits\": 3}")
                .replace(
                        "\"units\": 2, \"onDemandUsdPerUnitHour\": 60.0",
                        "\"cv\": 0.3, \"layers\": [{\"units\": 1, \"onDemandUsdPerUnitHour\": 60},"
                                + " {\"units\": 1, \"onDemandUsdPerUnitHour\": 50}]");
        JsonNode pool = new JsonMapper()
                .readTree(answer("commitment-plan", body))
                .path("pools")
                .get(0);
        assertEquals("[1,0]", pool.path("coverage").toString());
        assertEquals(
                600.5 * 60 + 600.5 * 110 + 300, pool.path("onDemandOnlyUsd").asDouble(), 0.001);
        assertEquals(600.5 * 110, pool.path("totalUsd").asDouble(), 0.001);
    }

    @Test
    void wrong_values_are_refused_with_the_path_of_their_field() throws Exception {
        String good = plan("1,1", "");
        String plan = "commitment-plan";
        refused(422, "pools[0].terms[1].usdPerUnitHour", plan, good.replace("63.0", "-63.0"));
        refused(422, "pools[0].terms[0].usdPerUnitHour", plan, good.replace("35.0", "\"NaN\""));
        refused(422, "pools[0].terms[0].usdPerUnitHour", plan, good.replace("35.0", "NaN"));
        refused(422, "hoursPerMonth", plan, good.replace("\"hoursPerMonth\": 730", "\"hoursPerMonth\": -Infinity"));
        refused(422, "hoursPerMonth", plan, good.replace("\"hoursPerMonth\": 730", "\"hoursPerMonth\": 9999999999999"));
        refused(422, "pools[0].scenarios[0].demand", plan, good.replace("\"months\": 2", "\"months\": 3"));
        refused(422, "pools[0].scenarios[0].demand[0].blocks[0].units", plan, plan("10001,1", ""));
        refused(422, "pools[0].scenarios", plan, good.replace("1.0, \"demand", "0.99, \"demand"));
        refused(422, "start", plan, good.replace("\"start\": \"2027-01\"", "\"start\": \"2027-13\""));
        refused(422, "horizonEnd", plan, good.replace("within", "Within"));
        refused(422, "hoursPerMonth", plan, good.replace("\"hoursPerMonth\": 730", "\"hoursPerMonth\": \"lunar\""));
        refused(422, "pools[0].floor[0]", plan, good.replace("\"floor\": []", "\"floor\": [1], \"quota\": [0, 0]"));
        refused(
                422,
                "pools[0].existing[0].term",
                plan,
                good.replace(
                        "\"existing\": []",
                        "\"existing\": [{\"term\":"
                                + " \"9-month\", \"start\": \"2026-11\", \"units\": 2, \"until\": null}]"));
        refused(422, "pools[0].terms[0].months", plan, good.replace("\"months\": 6", "\"months\": 1.5"));
        refused(422, "pools[0].terms[0].months", plan, good.replace("\"months\": 6", "\"months\": 99999999999"));
        refused(422, "pools[0].terms[0].id", plan, good.replace("\"id\": \"6-month\", ", ""));
        refused(422, "pools[0].terms[0].usdPerUnitHour", plan, good.replace("35.0", "1e999999"));
        refused(
                422,
                "pools[0].terms[0]",
                plan,
                good.replace("{\"id\": \"6-month\", \"months\": 6, \"usdPerUnitHour\": 35.0}", "null"));
    }

    @Test
    void unknown_fields_are_refused_with_their_path() throws Exception {
        refused(422, "pools[0].cap", "commitment-plan", plan("1,1", ", \"cap\": 3"));
        refused(422, "currency", "commitment-plan", plan("1,1", "").replaceFirst("\\{", "{\"currency\": \"USD\", "));
    }

    @Test
    void what_is_not_json_is_malformed() throws Exception {
        refused(400, "", "commitment-plan", "");
        refused(400, "", "commitment-plan", "[]");
        refused(400, "", "commitment-plan", "{} {}");
        refused(400, "pools", "commitment-plan", "{\"start\": \"2027-01\", \"pools\": [}");
        refused(422, "", "commitment-plan", "null");
    }

    @Test
    void a_body_above_32_mebibytes_is_too_large() throws Exception {
        refused(413, "", "commitment-plan", " ".repeat(JsonBody.MOST_BYTES + 1));
    }
}
