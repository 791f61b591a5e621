package dev.parley.price.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Format;
import dev.parley.intake.NothingTaken;
import dev.parley.price.SomeLists;
import dev.parley.price.SomeLists.Sku;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a file, reading it ends in prices and rejects or in a refusal that says so. Seeded: a failure names its
 * seed and round. Longer: {@code -Dparley.fuzz.rounds=200000}.
 */
class PriceFuzzTest {

    private static final int ROUNDS = Integer.getInteger("parley.fuzz.rounds", 800);
    private static final long SEED = 20261123;
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\n",
            "\r\n",
            "\ufeff",
            "\u0000",
            "\\",
            "\\u",
            "null",
            "NaN",
            "-1",
            "1e99",
            "1E-400",
            "9".repeat(400),
            "3,30",
            "=1+1",
            "'; drop table rate",
            "<html>",
            "Infinity",
            "true",
            "1K tokens",
            "1M tokens",
            "Units",
            "Global",
            "Reserved",
            "_Batch",
            "\ud83d\ude00",
            "\ud800",
            "AmazonEC2",
            "-Units",
            "sample_spec",
            "/",
            "*");

    @Test
    void aws_price_list_as_csv() {
        fuzz(PriceFiles.AWS, SomeLists.csv("AmazonBedrockFoundationModels", "2026-09-11", skus()), 1);
    }

    @Test
    void aws_price_list_as_json() {
        fuzz(PriceFiles.AWS, SomeLists.json("AmazonBedrockFoundationModels", "2026-09-11", skus()), 2);
    }

    @Test
    void litellm_map() {
        fuzz(PriceFiles.LITELLM, """
                {"sample_spec":{"litellm_provider":"x"},
                "us.anthropic.claude-opus-5":{"litellm_provider":"bedrock_converse","input_cost_per_token":5.5e-06,"mode":"chat"},
                "bedrock/*/1-month-commitment/cohere.command-text-v14":{"litellm_provider":"bedrock","input_cost_per_second":0.011,"output_cost_per_second":0.011},
                "azure/us/gpt-5.4":{"litellm_provider":"azure","input_cost_per_token":2.75e-06,"search_context_cost_per_query":{"low":0.01}}}
                """, 3);
    }

    @Test
    void azure_retail_prices() {
        fuzz(
                PriceFiles.AZURE,
                AzurePricesTest.page(
                        "null",
                        AzurePricesTest.item(
                                "gpt 4o 0806 Outp glbl 1K Tokens", "1K", "0.01", "eastus", "true", "Consumption"),
                        AzurePricesTest.item(
                                "Provisioned Managed Unit", "1 Hour", "2", "eastus", "true", "Consumption")),
                4);
    }

    @Test
    void price_list_of_ones_own() {
        fuzz(PriceFiles.PLAIN, PriceFiles.TEMPLATE, 5);
    }

    /** One file, written anew in each round. */
    @TempDir
    Path directory;

    private void fuzz(Format format, String text, int which) {
        byte[] good = text.getBytes(StandardCharsets.UTF_8);
        var fuzzed = directory.resolve("fuzzed");
        for (int round = 0; round < ROUNDS; round++) {
            var random = new Random(SEED * 31 * which + round);
            byte[] bytes = mutated(good, random);
            int at = round;
            try {
                Files.write(fuzzed, bytes);
                var file = Texts.of(fuzzed);
                PriceFiles.recognise(file.head());
                var read = Texts.read(format, file);
                assertFalse(read.lists().isEmpty());
                read.lists()
                        .forEach(list -> list.prices().forEach(price -> {
                            assertNotNull(price.kind());
                            assertFalse(
                                    price.usd().signum() < 0 || price.usd().scale() > 12,
                                    () -> "round " + at + ": " + price);
                            var model = price.model();
                            assertTrue(fits(model.channel(), 40), () -> "round " + at + ": " + price);
                            assertTrue(fits(model.provider(), 60), () -> "round " + at + ": " + price);
                            assertTrue(fits(model.id(), 120), () -> "round " + at + ": " + price);
                            assertTrue(fits(model.name(), 120), () -> "round " + at + ": " + price);
                            assertTrue(fits(price.region(), 60), () -> "round " + at + ": " + price);
                        }));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            } catch (NothingTaken refused) {
                assertTrue(refused.rejects().count() > 0, () -> "round " + at + " names no row");
            } catch (InvalidInput refused) {
                assertFalse(refused.sentence().isBlank());
            } catch (RuntimeException broken) {
                throw new AssertionError("round " + round + " of " + which + " broke the reader", broken);
            }
        }
    }

    /** In a column of the price book. */
    private static boolean fits(String text, int most) {
        return !text.isBlank() && text.length() <= most && text.indexOf(0) < 0;
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes = spliced(bytes, at, 0, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> bytes = spliced(bytes, at, random.nextInt(20), "");
                default -> {
                    int from = random.nextInt(bytes.length);
                    var part = new String(
                            bytes, from, Math.min(bytes.length - from, random.nextInt(200)), StandardCharsets.UTF_8);
                    bytes = spliced(bytes, at, 0, part);
                }
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int without, String with) {
        byte[] piece = with.getBytes(StandardCharsets.UTF_8);
        int rest = Math.min(bytes.length, at + without);
        byte[] all = new byte[at + piece.length + bytes.length - rest];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(piece, 0, all, at, piece.length);
        System.arraycopy(bytes, rest, all, at + piece.length, bytes.length - rest);
        return all.length == 0 ? new byte[] {' '} : all;
    }

    private static List<Sku> skus() {
        return List.of(
                SomeLists.input("Claude Sonnet 4.6", "3.3"),
                SomeLists.output("Claude Sonnet 4.6", "16.5"),
                Sku.of(
                        "Claude Sonnet 4.6 (Amazon Bedrock Edition)",
                        "USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units",
                        "a|b|Per Hour per 1K Input TPM",
                        "1M TPM Hour",
                        "0.198"),
                Sku.of(
                        "x",
                        "USE1-Claude4.6Sonnet-input-tokens-cross-region-global",
                        "per 1K tokens",
                        "1K tokens",
                        "0.003"));
    }
}
