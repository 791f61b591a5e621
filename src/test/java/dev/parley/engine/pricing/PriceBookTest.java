package dev.parley.engine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.Aldermoor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);
    private static final String MODEL = "meta.example-v1:0";

    @Test
    void the_latest_price_that_starts_on_or_before_the_day_is_in_force() {
        PriceBook book = new PriceBook(List.of(
                rate("us-east-1", "1", "2026-07-01"),
                rate("us-east-1", "2", "2026-09-01"),
                rate("us-east-1", "3", "2027-06-01")));
        assertEquals("2", usd(book.find(MODEL, "us-east-1", PriceKind.ON_DEMAND_INPUT, PriceSide.LIST, DAY)));
        assertEquals("1", usd(input(book, "us-east-1", LocalDate.of(2026, 8, 31))));
        assertEquals("2", usd(input(book, "us-east-1", LocalDate.of(2026, 9, 1))));
    }

    @Test
    void a_price_whose_last_day_has_passed_is_not_in_force() {
        Rate ended = new Rate(
                MODEL,
                "us-east-1",
                PriceKind.ON_DEMAND_INPUT,
                BigDecimal.ONE,
                PriceSide.LIST,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "a list",
                Grade.A,
                false,
                null);
        PriceBook book = new PriceBook(List.of(ended));
        assertEquals("1", usd(input(book, "us-east-1", LocalDate.of(2026, 12, 31))));
        assertInstanceOf(Price.Unknown.class, input(book, "us-east-1", LocalDate.of(2027, 1, 1)));
    }

    @Test
    void a_missing_price_is_unknown_and_the_sentence_names_what_is_missing() {
        Price.Unknown unknown =
                assertInstanceOf(Price.Unknown.class, input(new PriceBook(List.of()), "eu-west-1", DAY));
        assertEquals(
                "No list price of meta.example-v1:0 in eu-west-1 for \"On-demand input\" is known on 2027-01-15:"
                        + " enter it with its source.",
                unknown.reason());
        assertTrue(unknown.usd().isEmpty());
    }

    @Test
    void a_list_price_is_never_taken_for_a_negotiated_one() {
        PriceBook book = new PriceBook(List.of(rate("us-east-1", "1", "2026-07-01")));
        assertInstanceOf(
                Price.Unknown.class,
                book.find(MODEL, "us-east-1", PriceKind.ON_DEMAND_INPUT, PriceSide.NEGOTIATED, DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "geo-or-in-region,us-east-1,true",
        "geo-or-in-region,eu-central-1,true",
        "geo-or-in-region,us geo,true",
        "geo-or-in-region,eu geo,true",
        "geo-or-in-region,global,false",
        "geo-or-in-region,us-gov-west-1,false",
        "us,us-gov-east-1,false",
        "page-default-us,us-west-2,true",
        "page-default-us,us geo,true",
        "page-default-us,eu-central-1,false",
        "page-default-us,eu geo,false",
        "page-default-us,global,false",
        "global,us-east-1,false",
        "global,us geo,false",
        "us,us-east-1,true",
        "us,eu-central-1,false",
        "all-listed,ap-northeast-1,true",
        "all-listed,global,false",
        "us-east-1,us-west-2,false"
    })
    void a_scope_takes_only_the_prices_that_hold_for_it(String listed, String asked, boolean taken) {
        Price price = input(new PriceBook(List.of(rate(listed, "1", "2026-07-01"))), asked, DAY);
        assertEquals(taken, price instanceof Price.Known);
        if (price instanceof Price.Known(Rate _, String note)) {
            assertTrue(note.startsWith("No price names " + asked + ": taken from " + listed), note);
        }
    }

    @Test
    void the_price_of_the_region_itself_comes_before_a_newer_one_of_the_page() {
        PriceBook book = new PriceBook(
                List.of(rate("us-east-1", "1", "2026-07-01"), rate("geo-or-in-region", "2", "2026-12-01")));
        Price.Known known = assertInstanceOf(Price.Known.class, input(book, "us-east-1", DAY));
        assertEquals("1", usd(known));
        assertEquals("", known.matchedRegionNote());
    }

    @Test
    void two_lists_that_disagree_on_the_same_day_are_reported_and_the_better_grade_is_used() {
        PriceBook book = new PriceBook(List.of(
                rate("us-east-1", "0.22", "2026-09-01", Grade.B), rate("us-east-1", "0.11", "2026-09-01", Grade.A)));
        PriceBook.Conflict conflict = book.conflicts(DAY).getFirst();
        assertEquals("0.11", usd(input(book, "us-east-1", DAY)));
        assertEquals("0.11", conflict.used().usd().toPlainString());
        assertEquals("0.22", conflict.setAside().getFirst().usd().toPlainString());
        assertTrue(conflict.sameDay());
    }

    @Test
    void two_lists_that_agree_are_no_conflict() {
        PriceBook book =
                new PriceBook(List.of(rate("us-east-1", "1.0", "2026-07-01"), rate("us-east-1", "1.00", "2026-09-01")));
        assertEquals(List.of(), book.conflicts(DAY));
    }

    @Test
    void model_units_are_found_under_the_id_with_the_context_length() {
        PriceBook book = new PriceBook(Aldermoor.catalogue());
        Price price = book.find(
                "amazon.nova-2-lite-v1:0", "us-east-1", PriceKind.MODEL_UNIT_HOUR_1_MONTH, PriceSide.LIST, DAY);
        Price.Known known = assertInstanceOf(Price.Known.class, price);
        assertEquals("55", usd(known));
        assertEquals("Model units are sold as amazon.nova-2-lite-v1:0:256k.", known.matchedRegionNote());
        assertInstanceOf(
                Price.Unknown.class,
                book.find(
                        "amazon.nova-2-lite-v1:0",
                        "us-east-1",
                        PriceKind.MODEL_UNIT_HOUR_6_MONTH,
                        PriceSide.LIST,
                        DAY));
    }

    @Test
    void with_several_context_lengths_one_must_be_chosen() {
        PriceBook book =
                new PriceBook(List.of(units("amazon.example-v1:0:24k", "10"), units("amazon.example-v1:0:300k", "20")));
        Price.Unknown unknown = assertInstanceOf(
                Price.Unknown.class,
                book.find("amazon.example-v1:0", "us-east-1", PriceKind.MODEL_UNIT_HOUR_1_MONTH, PriceSide.LIST, DAY));
        assertTrue(unknown.reason().contains("amazon.example-v1:0:24k, amazon.example-v1:0:300k"), unknown.reason());
    }

    private static Rate units(String model, String usd) {
        return new Rate(
                model,
                "us-east-1",
                PriceKind.MODEL_UNIT_HOUR_1_MONTH,
                new BigDecimal(usd),
                PriceSide.LIST,
                LocalDate.of(2026, 7, 1),
                null,
                "a list",
                Grade.A,
                false,
                null);
    }

    private static Rate rate(String region, String usd, String from) {
        return rate(region, usd, from, Grade.A);
    }

    private static Rate rate(String region, String usd, String from, Grade grade) {
        return new Rate(
                MODEL,
                region,
                PriceKind.ON_DEMAND_INPUT,
                new BigDecimal(usd),
                PriceSide.LIST,
                LocalDate.parse(from),
                null,
                "list of " + from,
                grade,
                false,
                null);
    }

    private static Price input(PriceBook book, String scope, LocalDate day) {
        return book.find(MODEL, scope, PriceKind.ON_DEMAND_INPUT, PriceSide.LIST, day);
    }

    private static String usd(Price price) {
        return price.usd().orElseThrow().toPlainString();
    }
}
