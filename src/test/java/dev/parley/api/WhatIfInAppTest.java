package dev.parley.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.test.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calculations inside the application: who may call them, and how they are described. */
@AppTest
class WhatIfInAppTest {
    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void openHttp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    private static MockHttpServletRequestBuilder breakEven() {
        return MockMvcRequestBuilders.post("/api/v1/what-if/break-even")
                .contentType(MediaType.APPLICATION_JSON)
                .content(WhatIfApiTest.BREAK_EVEN);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    @Test
    void a_caller_who_is_signed_in_is_answered_and_any_other_is_turned_away() throws Exception {
        assertEquals(401, perform(breakEven()).getStatus());
        MockHttpServletResponse answer =
                perform(breakEven().with(SecurityMockMvcRequestPostProcessors.user("someone")));
        assertEquals(200, answer.getStatus());
        assertTrue(answer.getContentAsString().contains("0.648148"), answer.getContentAsString());
    }

    @Test
    void the_description_names_both_calculations_and_their_fields() throws Exception {
        String text = perform(MockMvcRequestBuilders.get("/api/v1/openapi.json")
                        .with(SecurityMockMvcRequestPostProcessors.user("someone")))
                .getContentAsString();
        JsonNode api = new JsonMapper().readTree(text);
        assertTrue(api.path("paths").has("/api/v1/what-if/break-even"), text);
        JsonNode body =
                api.path("paths").path("/api/v1/what-if/commitment-plan").path("post");
        assertTrue(body.path("requestBody").toString().contains("PlanRequest"), text);
        assertTrue(body.path("responses").has("422"), text);
        JsonNode schemas = api.path("components").path("schemas");
        assertTrue(schemas.path("PoolJson").path("properties").has("maximumLongTermUnits"), text);
        assertEquals(
                "string",
                schemas.path("MonthCost")
                        .path("properties")
                        .path("month")
                        .path("type")
                        .asString());
    }
}
