package dev.parley.price.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Head;
import dev.parley.intake.ReadingProgress;
import dev.parley.price.SomeLists;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Files that are no price list, or are one no longer: each is refused with a sentence, or its rows are. */
class HostilePricesTest {

    private static final String CSV = SomeLists.csv(
            "AmazonBedrock",
            "2026-09-11",
            List.of(SomeLists.input("Claude Sonnet 4.6", "3.3"), SomeLists.output("Claude Sonnet 4.6", "16.5")));
    private static final String JSON = SomeLists.json(
            "AmazonBedrock",
            "2026-09-11",
            List.of(SomeLists.input("Claude Sonnet 4.6", "3.3"), SomeLists.output("Claude Sonnet 4.6", "16.5")));

    @Test
    void only_price_lists_are_recognised_and_by_their_content() {
        assertEquals(
                PriceFiles.AWS,
                PriceFiles.recognise(Texts.of("bill.xlsx", CSV).head()).orElseThrow());
        assertEquals(
                PriceFiles.AWS,
                PriceFiles.recognise(Texts.of("notes.txt", JSON).head()).orElseThrow());
        for (var other : List.of(
                "<!doctype html><html><body>403</body></html>",
                "timestamp,model,input_tokens,output_tokens\n",
                "identity/LineItemId,bill/BillType,lineItem/UsageType\n",
                "{\"MetricDataResults\":[]}",
                "{\"schemaType\":\"ModelInvocationLog\",\"modelId\":\"m\"}",
                "[{\"request_id\":\"1\",\"custom_llm_provider\":\"bedrock\",\"spend\":1}]",
                "",
                "\u0000\u0001")) {
            assertTrue(
                    PriceFiles.recognise(Texts.of("prices.json", other).head()).isEmpty(), other);
        }
        for (var packing : List.of(Head.Packing.ZIP, Head.Packing.PDF, Head.Packing.BINARY, Head.Packing.PARQUET)) {
            assertTrue(PriceFiles.recognise(new Head(packing, "", false)).isEmpty());
        }
    }

    @Test
    void json_cut_in_half_is_refused_as_a_whole_and_without_its_content() {
        for (int at : new int[] {JSON.length() / 3, JSON.length() / 2, JSON.length() - 3}) {
            var sentence = refusal(Texts.of("cut.json", JSON.substring(0, at)));
            assertTrue(sentence.contains("no whole JSON") && sentence.contains("Nothing of it is taken"), sentence);
            assertFalse(sentence.contains("Claude"), sentence);
        }
    }

    @Test
    void csv_cut_within_a_cell_is_refused_and_cut_within_a_row_that_row_is_left_out() {
        assertTrue(refusal(Texts.of("cut.csv", CSV.substring(0, CSV.length() - 30)))
                .contains("cut off"));
        var ragged = Texts.read(Texts.of("cut.csv", CSV.substring(0, CSV.lastIndexOf(",\"us-east-1\""))));
        assertEquals(1, ragged.lists().getFirst().prices().size());
        assertEquals(
                "the row has 15 cells, the header 17",
                ragged.rejects().kept().getFirst().reason());
        assertEquals(8, ragged.rejects().kept().getFirst().line());
    }

    @Test
    void a_header_alone_is_refused() {
        assertTrue(refusal(Texts.of("a.csv", SomeLists.csv("AmazonBedrock", "2026-09-11", List.of())))
                .contains("no row"));
        assertTrue(refusal(Texts.of("a.csv", "\"FormatVersion\",\"v1.0\"\n\"OfferCode\",\"AmazonBedrock\"\n"))
                .contains("no header"));
        assertTrue(refusal(Texts.of("a.json", SomeLists.json("AmazonBedrock", "2026-09-11", List.of())))
                .contains("no price"));
        assertTrue(refusal(Texts.of("a.json", "{\"sample_spec\":{\"litellm_provider\":\"x\"}}"))
                .contains("no price"));
    }

    @Test
    void a_byte_order_mark_changes_nothing() {
        assertEquals(
                2,
                Texts.read(Texts.of("a.csv", "\ufeff" + CSV))
                        .lists()
                        .getFirst()
                        .prices()
                        .size());
        assertEquals(
                2,
                Texts.read(Texts.of("a.json", "\ufeff" + JSON))
                        .lists()
                        .getFirst()
                        .prices()
                        .size());
    }

    @Test
    void nesting_without_end_long_names_and_long_numbers_are_refused() {
        assertTrue(
                refusal(Texts.of("deep.json", "{\"offerCode\":\"AmazonBedrock\",\"products\":" + "[".repeat(100_000)))
                        .contains("no whole JSON"));
        assertTrue(refusal(Texts.of("deep.json", "{\"offerCode\":\"AmazonBedrock\",\"x\":" + "{\"a\":".repeat(100_000)))
                .contains("no whole JSON"));
        assertTrue(
                refusal(Texts.of("name.json", "{\"offerCode\":\"AmazonBedrock\",\"" + "n".repeat(3_000_000) + "\":1}"))
                        .contains("no whole JSON"));
        assertTrue(refusal(Texts.of(
                        "long.json",
                        "{\"m\":{\"litellm_provider\":\"bedrock\",\"input_cost_per_token\":" + "9".repeat(5_000)
                                + "}}"))
                .contains("no whole JSON"));
        assertTrue(refusal(Texts.of("wide.csv", "model,kind,usd,region\n" + ",".repeat(100_000)))
                .contains("500 cells"));
        assertTrue(refusal(Texts.of("cell.csv", "model,kind,usd,region\n" + "x".repeat(100_000)))
                .contains("20,000 characters"));
    }

    @Test
    void a_map_of_millions_of_fields_is_refused_or_read_in_little_memory() {
        var fields = "\"f%d\":1,".repeat(1).formatted(1).repeat(49_000);
        var wide = "{"
                + "\"kk%s\":{\"litellm_provider\":\"bedrock\",\"input_cost_per_token\":1e-06,%s\"z\":1}"
                        .formatted("", fields)
                + "}";
        assertEquals(
                1,
                Texts.read(Texts.of("wide.json", wide))
                        .lists()
                        .getFirst()
                        .prices()
                        .size());
        assertTrue(refusal(Texts.of(
                        "wider.json", wide.replace("\"z\":1", fields + "\"z\":[" + "1,".repeat(60_000) + "1]")))
                .contains("50,000 values"));
    }

    @Test
    void a_reason_never_bears_more_than_the_one_wrong_value() {
        var secret = "the prompt of somebody ".repeat(50);
        var read = Texts.read(Texts.of(
                "a.csv",
                "model,region,kind,usd,source\nm,global,on_demand_input,1,x\nm,global," + secret + ",1,other\n"));
        var reject = read.rejects().kept().getFirst();
        assertTrue(reject.value().length() <= 81, reject::value);
        assertFalse(reject.reason().contains("prompt"));
    }

    @Test
    void texts_that_no_column_of_the_price_book_holds_leave_their_row_out() {
        var text = SomeLists.json(
                "AmazonBedrock",
                "2026-09-11",
                List.of(
                        SomeLists.input("Claude Sonnet 4.6", "3.3"),
                        SomeLists.input("Somename" + "n".repeat(90), "1"),
                        SomeLists.input("Othername", "1")));
        for (var maker : List.of("m".repeat(300), "m".repeat(61), "Maker\\u0000")) {
            var read = Texts.read(Texts.of(
                    "a.json", text.replace("\"operation\":\"\"", "\"operation\":\"\",\"provider\":\"" + maker + "\"")));
            assertEquals(1, read.lists().getFirst().prices().size());
            assertEquals(2, read.rejects().count());
            assertTrue(read.rejects().kept().getFirst().reason().startsWith("the maker is"), read.rejects()::csv);
        }
        var long60 = Texts.read(Texts.of(
                "a.json",
                text.replace("\"operation\":\"\"", "\"operation\":\"\",\"provider\":\"" + "m".repeat(60) + "\"")));
        assertEquals(
                "the model's id is longer than 120 characters",
                long60.rejects().kept().getFirst().reason());
        assertEquals(2, long60.lists().getFirst().prices().size());
    }

    @Test
    void a_file_without_end_is_refused_at_a_bound_and_kept_nowhere() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            long before =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            var problem = assertThrows(
                    InvalidInput.class,
                    () -> PriceFiles.read(
                            PriceFiles.PLAIN,
                            List.of(new Endless("model,region,kind,usd\n", "\n")),
                            ReadingProgress.NONE));
            assertTrue(problem.sentence().contains("above 64 MB"), problem.sentence());
            System.gc();
            assertTrue(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() - before < 100 << 20);
        });
    }

    private record Endless(String start, String part) implements PriceFiles.Source {

        @Override
        public String name() {
            return "endless.csv";
        }

        @Override
        public Head head() {
            return new Head(Head.Packing.PLAIN, start, false);
        }

        @Override
        public InputStream open(AtomicLong packed) {
            byte[] first = start.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return new InputStream() {
                private long at;

                @Override
                public int read() {
                    return at < first.length ? first[(int) at++] : part.charAt(0);
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    if (at < first.length) {
                        into[from] = first[(int) at++];
                        return 1;
                    }
                    java.util.Arrays.fill(into, from, from + length, (byte) part.charAt(0));
                    return length;
                }
            };
        }
    }

    private static String refusal(Texts file) {
        return assertThrows(InvalidInput.class, () -> Texts.read(file)).sentence();
    }
}
