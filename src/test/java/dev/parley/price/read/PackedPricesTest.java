package dev.parley.price.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parley.intake.Format;
import dev.parley.intake.Head;
import dev.parley.intake.StagedFiles;
import dev.parley.price.SomeLists;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One list in all the bytes it may come in: recognised as the same format, read as the same prices. */
class PackedPricesTest {

    private static final List<SomeLists.Sku> SKUS =
            List.of(SomeLists.input("Claude Sonnet 4.6", "3.3"), SomeLists.output("Claude Sonnet 4.6", "16.5"));

    @Test
    void a_list_of_ones_own_is_the_same_in_utf_16_with_a_byte_order_mark_and_in_a_gzip() {
        same(PriceFiles.PLAIN, PriceFiles.TEMPLATE);
    }

    @Test
    void the_csv_of_aws_is_the_same_in_utf_16_with_a_byte_order_mark_and_in_a_gzip() {
        same(PriceFiles.AWS, SomeLists.csv("AmazonBedrock", "2026-09-11", SKUS));
    }

    @Test
    void the_json_of_aws_is_the_same_in_utf_16_with_a_byte_order_mark_and_in_a_gzip() {
        same(PriceFiles.AWS, SomeLists.json("AmazonBedrock", "2026-09-11", SKUS));
    }

    @Test
    void a_litellm_map_is_the_same_in_utf_16_with_a_byte_order_mark_and_in_a_gzip() {
        same(
                PriceFiles.LITELLM,
                "{\"us.anthropic.claude-opus-5\":{\"litellm_provider\":\"bedrock\",\"input_cost_per_token\":5.5e-06}}");
    }

    @Test
    void a_page_of_azure_is_the_same_in_utf_16_with_a_byte_order_mark_and_in_a_gzip() {
        same(
                PriceFiles.AZURE,
                AzurePricesTest.page(
                        "null",
                        AzurePricesTest.item(
                                "gpt 4o 0806 Outp glbl 1K Tokens", "1K", "0.01", "eastus", "true", "Consumption")));
    }

    @Test
    void a_gzip_larger_than_the_head_that_is_looked_at_is_read_to_its_end() {
        var rows = new StringBuilder("model,region,kind,usd,from\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("model-")
                    .append(i)
                    .append(",us-east-1,on_demand_input,1.")
                    .append(i + 1)
                    .append(",2026-09-01\n");
        }
        var half = rows.length() / 2;
        var packed = StagedFiles.gzip(rows.substring(0, half), rows.substring(half));
        var file = Texts.of("list.csv.gz", packed);
        assertEquals(Head.Packing.GZIP, file.head().packing());
        assertEquals(10_000, Texts.read(file).lists().getFirst().prices().size());
    }

    private static void same(Format format, String text) {
        var expected = shown(Texts.read(Texts.of("list", text)));
        assertFalse(expected.isEmpty());
        forms(text).forEach((form, bytes) -> {
            var file = Texts.of("list", bytes);
            assertEquals(format, PriceFiles.recognise(file.head()).orElse(null), form);
            assertEquals(expected, shown(Texts.read(file)), form);
        });
    }

    private static Map<String, byte[]> forms(String text) {
        var marked = "\ufeff" + text;
        var forms = new LinkedHashMap<String, byte[]>();
        forms.put("UTF-8 with a mark", marked.getBytes(StandardCharsets.UTF_8));
        forms.put("UTF-16, little end first", marked.getBytes(StandardCharsets.UTF_16LE));
        forms.put("UTF-16, big end first", marked.getBytes(StandardCharsets.UTF_16BE));
        forms.put("gzip", StagedFiles.gzip(text));
        forms.put("gzip with a mark", StagedFiles.gzip(marked));
        return forms;
    }

    private static List<String> shown(ReadPrices read) {
        return read.lists().stream()
                .flatMap(list -> list.prices().stream())
                .map(one -> one.thing() + " " + one.usd().toPlainString() + " " + one.from())
                .toList();
    }
}
