package dev.parley.bill.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.Format;
import dev.parley.intake.NothingTaken;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a file is, it ends in a bill that reconciles, in a refusal with a sentence, or in the IOException of a packed file
 * that cannot be unpacked. Unchanged each is a bill with a known sum, and of the changed ones some are taken and some refused:
 * a reader that refuses or takes whatever comes would survive anything.
 */
class BillFuzzTest {

    /** Of texts read in memory; those that DuckDB reads are a twentieth, since each opens one. */
    private static final int ROUNDS = Integer.getInteger("parley.fuzz.rounds", 2000);

    private static final String EXPLORER = """
            "Service","EC2-Instances($)","Claude (Amazon Bedrock Edition)($)","Tax($)","Total costs($)"
            "Service total","250.5","31.75","1.907E-7","282.2500001907"
            "2026-08-01","100.25","30","","130.25"
            "2026-09-01","150.25","1.75","1.907E-7","152.0000001907"
            """;

    private static final String CUR = """
            bill_billing_entity,bill_billing_period_start_date,bill_payer_account_id,line_item_product_code,line_item_line_item_type,line_item_usage_type,line_item_usage_amount,line_item_currency_code,line_item_unblended_cost,line_item_net_unblended_cost,pricing_unit,product
            AWS,2026-09-01T00:00:00Z,111111111111,AmazonBedrock,Usage,USE1-NovaPro-input-tokens,125000,USD,100,94,1K tokens,"{""region"": ""us-east-1""}"
            AWS Marketplace,2026-09-01T00:00:00Z,111111111111,9h7,Usage,USE1-MP:USE1_InputTokenCount-Units,3,USD,9.984E-7,,Units,"{""product_name"": ""Claude (Amazon Bedrock Edition)""}"
            AWS,2026-09-01T00:00:00Z,111111111111,AmazonEC2,EdpDiscount,,0,USD,-6,0,,{}
            """;

    private static final String FOCUS = """
            BilledCost,EffectiveCost,ListCost,BillingCurrency,BillingPeriodStart,ChargeCategory,BillingAccountId,ServiceName,ProviderName,SkuMeter
            1.5,1.25,2,USD,2026-09-01T00:00:00Z,Usage,111111111111,Amazon Bedrock,AWS,USE1-NovaPro-input-tokens
            -2,NULL,0,USD,2026-09-01 00:00:00,Credit,111111111111,Amazon S3,AWS,NULL
            """;

    private static final List<String> PIECES = List.of(
            "\"",
            ",",
            "\n",
            "\r",
            "NULL",
            "1E400",
            "-",
            "\u0000",
            "\ufeff",
            "';--",
            "{",
            "}",
            "\t",
            ";",
            "999999999999999999999",
            "2026-13-01",
            "Total",
            "($)",
            "(€)",
            "1,5",
            "\"\"",
            "é",
            "$",
            "1e-9",
            "\\");

    @TempDir
    Path directory;

    private int taken = 0;
    private int refused = 0;

    @Test
    void unchanged_they_are_bills_of_a_known_sum() throws IOException, SQLException {
        assertBilled("282.2500001907", EXPLORER.getBytes(StandardCharsets.UTF_8));
        // 100 + 9.984E-7 - 6
        assertBilled("94.0000009984", CUR.getBytes(StandardCharsets.UTF_8));
        assertBilled("94.0000009984", Reading.gzip(CUR));
        assertBilled("94.0000009984", new Reading(directory).parquet(CUR, "*"));
        // without the row that tells no effective cost
        assertBilled("1.5", FOCUS.replace("-2,NULL,", "0,0,").getBytes(StandardCharsets.UTF_8));
    }

    private void assertBilled(String sum, byte[] content) throws IOException {
        var reading = new Reading(directory);
        var bill = reading.files(reading.staged("unchanged", content));
        assertThat(Reading.billed(bill, _ -> true)).isEqualByComparingTo(sum);
        assertThat(reading.rejects.count()).isZero();
        assertThat(bill.reconciliation())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.taken()).isEqualByComparingTo(one.inFile()));
    }

    @Test
    void texts_that_are_read_in_memory() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            survives(EXPLORER, seed, false);
        }
        assertSomeOfEach();
    }

    @Test
    void texts_that_duckdb_reads() throws IOException {
        for (int seed = 0; seed < Math.max(10, ROUNDS / 80); seed++) {
            survives(CUR, seed, seed % 4 == 3);
            survives(FOCUS, seed, seed % 4 == 1);
        }
        assertSomeOfEach();
    }

    @Test
    void parquet_with_bytes_changed() throws IOException, SQLException {
        byte[] whole = new Reading(directory).parquet(CUR, "*");
        for (int seed = 0; seed < Math.max(10, ROUNDS / 200); seed++) {
            var random = new Random(seed);
            byte[] changed = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt(256);
            }
            survives(
                    random.nextInt(4) == 0 ? Arrays.copyOf(changed, 4 + random.nextInt(changed.length - 4)) : changed,
                    seed);
        }
        assertThat(refused).as("refused").isPositive();
    }

    private void assertSomeOfEach() {
        assertThat(taken).as("taken").isGreaterThan((taken + refused) / 5);
        assertThat(refused).as("refused").isPositive();
    }

    private void survives(String text, int seed, boolean packed) throws IOException {
        var random = new Random(seed);
        var changed = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(12)));
                case 1 -> changed.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 ->
                    changed.insert(at, changed.substring(at, Math.min(changed.length(), at + random.nextInt(80))));
                default -> changed.setCharAt(at, (char) random.nextInt(300));
            }
        }
        byte[] bytes =
                packed ? Reading.gzip(changed.toString()) : changed.toString().getBytes(StandardCharsets.UTF_8);
        if (packed && random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        survives(bytes, seed);
    }

    private void survives(byte[] content, int seed) throws IOException {
        var reading = new Reading(directory);
        StagedFile file = reading.staged("fuzz " + seed, content);
        try {
            Optional<Format> format = reading.bills.recognise(file);
            if (format.isPresent()) {
                var bill = reading.bills.read(
                        format.get(), List.of(file), Answers.NONE, ReadingProgress.NONE, new Rejects());
                if (!format.get().equals(BillFiles.COST_EXPLORER)) {
                    assertThat(bill.reconciliation())
                            .as("seed %d", seed)
                            .allSatisfy(sum -> assertThat(sum.taken()).isEqualByComparingTo(sum.inFile()));
                }
                taken++;
            }
        } catch (NothingTaken refusal) {
            assertThat(refusal.rejects().count()).as("seed %d", seed).isPositive();
            refused++;
        } catch (InvalidInput refusal) {
            assertThat(refusal.sentence()).as("seed %d", seed).endsWith(".");
            refused++;
        } catch (IOException damaged) {
            assertThat(damaged).as("seed %d", seed).isInstanceOfAny(ZipException.class, EOFException.class);
            refused++;
        } finally {
            try (var lying = Files.list(directory)) {
                for (var path : lying.filter(
                                path -> path.getFileName().toString().startsWith("file-"))
                        .toList()) {
                    Files.delete(path);
                }
            }
        }
        assertThat(reading.left()).as("seed %d", seed).isEmpty();
    }
}
