package dev.parley.price.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.base.data.Csv;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Price lists as they are published, where they are at hand, against Parley's own list: what both price must be priced alike,
 * and what differs is named here with its reason.
 */
class SamplePricesTest {

    private static final List<Path> SAMPLES =
            List.of(Path.of("../shared/data/samples"), Path.of("../../shared/data/samples"));

    /** Why the map and Parley's own list differ; every difference has one of these reasons, and each this often. */
    private enum Because {
        /** Bedrock's other endpoint is priced apart in the map, under the same model. */
        OF_THE_OTHER_ENDPOINT(1, "openai.gpt-oss-20b-1:0 us "),
        /** The price page of July shows whole cents. */
        THE_PAGE_ROUNDS(1, "openai.gpt-5.6-sol us "),
        /** OpenAI cut these on 30 July 2026, after the page was read and before the map was. */
        CUT_BETWEEN(8, "openai.gpt-5.6-terra us ", "openai.gpt-5.6-luna us "),
        /** The map has older prices of these than AWS's list of 20 August. */
        THE_MAP_IS_BEHIND(4, "meta.llama3-1-70b-instruct-v1:0 us ", "meta.llama3-2-90b-instruct-v1:0 us "),
        /** The map has the global price, or that of an older model, under the key for Europe. */
        THE_MAP_IS_WRONG_FOR_EUROPE(
                8,
                "anthropic.claude-opus-4-5-20251101-v1:0 eu geo ",
                "anthropic.claude-3-5-haiku-20241022-v1:0 eu geo "),
        /** Two keys of the map state two prices of one thing: in conflict there, too. */
        THE_MAP_CONTRADICTS_ITSELF(1, "moonshotai.kimi-k2.5 us "),
        /** Dollars a second times 3,600, which Parley's own list rounds to four decimals. */
        OWN_IS_ROUNDED(2, "cohere.command-");

        private final int often;
        private final List<String> begins;

        Because(int often, String... begins) {
            this.often = often;
            this.begins = List.of(begins);
        }
    }

    @Test
    void the_reconstructed_aws_lists_agree_with_parleys_own_list() {
        var models = sample("aws_price_list/RECONSTRUCTED_AmazonBedrockFoundationModels_us-east-1_index.csv");
        var models2 = sample("aws_price_list/RECONSTRUCTED_AmazonBedrockFoundationModels_us-east-1_index.json");
        var amazon = sample("aws_price_list/RECONSTRUCTED_AmazonBedrock_us-east-1_index.json");
        assertEquals(lines(models), lines(models2));
        assertEquals(0, models.rejects().count() + amazon.rejects().count());
        assertTrue(allKnown(models) && allKnown(amazon));

        var compared = compare(List.of(models, amazon), LocalDate.of(2026, 11, 1));
        assertEquals(28, compared.agree(), compared::toString);
        // The sample's price of a model unit of Nova 2 Lite is invented: 20 where the list of August said 60.5.
        assertEquals(
                List.of("amazon.nova-2-lite-v1:0:256k us-east-1 MODEL_UNIT_HOUR_NO_COMMIT 20, own 60.5"),
                compared.differ());
        assertEquals(3, compared.unknown(), compared::toString);
    }

    @Test
    void the_litellm_map_agrees_with_parleys_own_list() {
        var map = sample("litellm/bedrock_only.json");
        var compared = compare(List.of(map), LocalDate.of(2026, 11, 1));
        for (var because : Because.values()) {
            var these = compared.differ().stream()
                    .filter(line -> because.begins.stream().anyMatch(line::startsWith))
                    .toList();
            assertEquals(because.often, these.size(), () -> because + " " + these);
        }
        int explained = java.util.Arrays.stream(Because.values())
                .mapToInt(one -> one.often)
                .sum();
        assertEquals(explained, compared.differ().size(), compared::toString);
        assertEquals(432, compared.agree(), compared::toString);
        assertEquals(1129 - 432 - explained, compared.unknown());
    }

    private record Compared(int agree, List<String> differ, int unknown) {}

    private static Compared compare(List<ReadPrices> all, LocalDate day) {
        var own = new PriceBook(Csv.read("/db/prices/catalogue.csv").rows().stream()
                .map(row -> new Rate(
                        row.getOrDefault("model", ""),
                        row.getOrDefault("region", ""),
                        PriceKind.of(row.getOrDefault("kind", "")).orElseThrow(),
                        new BigDecimal(row.getOrDefault("usd", "")),
                        PriceSide.LIST,
                        LocalDate.parse(row.getOrDefault("from", "")),
                        null,
                        row.getOrDefault("source", ""),
                        Grade.valueOf(row.getOrDefault("grade", "")),
                        false,
                        null))
                .toList());
        int agree = 0;
        int unknown = 0;
        var differ = new ArrayList<String>();
        for (var price : all.stream()
                .flatMap(read -> read.lists().stream())
                .flatMap(list -> list.prices().stream())
                .toList()) {
            var region = price.region().equals("us") ? "us-east-1" : price.region();
            if (own.find(price.model().id(), region, price.kind(), PriceSide.LIST, day)
                    instanceof Price.Known(Rate rate, String _)) {
                if (rate.usd().compareTo(price.usd()) == 0) {
                    agree++;
                } else {
                    differ.add(price.model().id() + " " + price.region() + " " + price.kind() + " "
                            + price.usd().toPlainString() + ", own "
                            + rate.usd().toPlainString());
                }
            } else {
                unknown++;
            }
        }
        return new Compared(agree, differ, unknown);
    }

    private static boolean allKnown(ReadPrices read) {
        return read.lists().stream()
                .flatMap(list -> list.prices().stream())
                .allMatch(price -> price.model().known());
    }

    private static List<String> lines(ReadPrices read) {
        return read.lists().stream()
                .flatMap(list -> list.prices().stream())
                .map(one -> one.model().id() + one.region() + one.kind() + one.usd() + one.from())
                .toList();
    }

    private static ReadPrices sample(String name) {
        var file = SAMPLES.stream()
                .map(path -> path.resolve(name))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), () -> name + " is not at hand");
        return Texts.read(Texts.of(file.get()));
    }
}
