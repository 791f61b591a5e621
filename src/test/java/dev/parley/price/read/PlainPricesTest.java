package dev.parley.price.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Price lists of one's own. */
class PlainPricesTest {

    private static final String HEADER = "model,region,kind,usd,from,name,provider,channel,source\n";

    @Test
    void the_template_is_a_price_list() {
        var read = Texts.read(Texts.of("template.csv", PriceFiles.TEMPLATE));
        assertEquals(2, read.lists().getFirst().prices().size());
        assertEquals(0, read.rejects().count());
    }

    @Test
    void columns_are_found_by_name_in_any_order_behind_a_byte_order_mark_and_with_other_separators() {
        var expected = "anthropic.claude-opus-5 | us-east-1 ON_DEMAND_INPUT 5.5 2026-09-01";
        for (var text : List.of(
                "kind,usd,model,region,from\non_demand_input,5.50,anthropic.claude-opus-5,us-east-1,2026-09-01\n",
                "\ufeffKind;USD;Model;Region;From\r\nON_DEMAND_INPUT;5.5;Claude Opus 5;us-east-1;2026-09-01\r\n",
                "kind\tprice\tmodel\tscope\tvalid_from\n\non_demand_input\t5.5E0\tanthropic.claude-opus-5\tus-east-1\t2026-09-01T00:00:00Z")) {
            assertEquals(List.of(expected), shown(Texts.read(Texts.of("list.csv", text))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m,global,on_demand_input,'3,30',,,,, | the row has 10 cells, the header 9",
                "m,global,on_demand_input,\"3,30\",,,,, | the price has a comma: write it with a decimal point and without separators",
                "m,global,on_demand_input,NULL,,,,, | the price is empty: unknown is not zero",
                "m,global,on_demand_input,1e-20,,,,, | the price has more than 12 decimals in the unit of the price book",
                "m,global,on_demand_input,1e9,,,,, | the price is a billion dollars or more",
                "m,global,per_request,1,,,,, | the kind is none of the price book's, such as on_demand_input",
                "m,US_EAST,on_demand_input,1,,,,, | the region is none, such as us-east-1, us geo or global",
                "m,global,on_demand_input,1,01.09.2026,,,, | the day is no date of the form 2026-09-01",
                "m,global,on_demand_input,1,2026-02-30,,,, | the day is no date of the form 2026-09-01",
                "m,global,on_demand_input,1,,=HYPERLINK(1),,, | the name cannot be one",
                "m,global,on_demand_input,1,,,,Bed Rock, | the channel is none: use small letters, digits and hyphens",
                "m,global | the row has 2 cells, the header 9",
            })
    void a_row_that_is_wrong_is_left_out_with_its_line_and_reason(String row, String reason) {
        var read = Texts.read(Texts.of("list.csv", HEADER + "m,global,on_demand_input,1,,,,,\n" + row + "\n"));
        assertEquals(1, shown(read).size());
        assertEquals(reason, read.rejects().kept().getFirst().reason());
        assertEquals(3, read.rejects().kept().getFirst().line());
    }

    @Test
    void formulas_and_sql_in_texts_are_texts() {
        var read = Texts.read(Texts.of(
                "list.csv",
                HEADER
                        + "m,global,on_demand_input,1,,,,,'; drop table rate; --\n"
                        + "=1+1,global,on_demand_input,1,,,,,\n"));
        assertEquals(
                "'; drop table rate; --",
                read.lists().getFirst().prices().getFirst().item());
        assertEquals("the model is no id", read.rejects().kept().getFirst().reason());
        assertTrue(read.rejects().csv().contains("\"'=1+1\""), read.rejects()::csv);
    }

    @Test
    void only_list_prices_in_dollars_are_taken() {
        var read = Texts.read(Texts.of("list.csv", """
                model,region,kind,usd,side,currency
                m,global,on_demand_input,1,list,usd
                m,global,on_demand_output,1,negotiated,usd
                m,global,cache_read,1,,EUR
                """));
        assertEquals(1, shown(read).size());
        assertEquals(2, read.rejects().count());
    }

    @Test
    void a_header_alone_and_a_missing_column_are_refused_with_the_columns_that_are_asked_for() {
        for (var text : List.of(HEADER, "model,kind,usd\nm,on_demand_input,1\n")) {
            var problem = assertThrows(InvalidInput.class, () -> Texts.read(Texts.of("list.csv", text)));
            assertTrue(problem.sentence().contains("model,region,kind,usd"), problem.sentence());
        }
    }

    private static List<String> shown(ReadPrices read) {
        return read.lists().stream()
                .flatMap(list -> list.prices().stream())
                .map(one -> one.model().id() + " | " + one.region() + " " + one.kind() + " "
                        + one.usd().toPlainString() + (one.from() == null ? "" : " " + one.from()))
                .toList();
    }
}
