package dev.parley.bill.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.StagedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill in many parts of Parquet: recognised by their footers alone, and read with one DuckDB. */
class PartsTest {

    private static final int PARTS = 50;

    private static final String HEADER =
            "bill_billing_period_start_date,bill_payer_account_id,line_item_product_code,line_item_line_item_type,"
                    + "line_item_unblended_cost,product,resource_tags\n";

    private static final String SELECT =
            "* REPLACE (CAST(product AS MAP(VARCHAR, VARCHAR)) AS product, CAST(line_item_unblended_cost AS DOUBLE) AS"
                    + " line_item_unblended_cost), {'a': 1, 'b': {'c': [true, false]}} AS nested, 1.5::DECIMAL(9, 2) AS last";

    @TempDir
    Path directory;

    private Reading reading;

    @BeforeEach
    void reading() {
        reading = new Reading(directory);
    }

    private List<StagedFile> parts() throws IOException, SQLException {
        var parts = new ArrayList<StagedFile>();
        for (int i = 0; i < PARTS; i++) {
            var row = "2026-09-01,111111111111,AmazonS3,Usage," + (i + 1) + ",{},\n";
            parts.add(reading.staged("part " + i, reading.parquet(HEADER + row, SELECT)));
        }
        return parts;
    }

    @Test
    void fifty_parts_are_recognised_without_opening_duckdb_and_read_opening_it_once() throws IOException, SQLException {
        var parts = parts();
        long before = Duck.opened();
        for (var part : parts) {
            assertThat(reading.bills.recognise(part))
                    .hasValueSatisfying(format -> assertThat(format.code()).isEqualTo("cur-2"));
        }
        assertThat(Duck.opened()).isEqualTo(before);
        var bill = reading.files(parts.toArray(StagedFile[]::new));
        assertThat(Duck.opened()).isEqualTo(before + 1);
        // 1 + 2 + … + 50
        assertThat(Reading.billed(bill, _ -> true)).isEqualByComparingTo("1275");
    }

    @Test
    void a_footer_tells_the_columns_of_the_table_and_not_what_lies_inside_of_them() throws IOException, SQLException {
        var file = Files.write(directory.resolve("one.parquet"), reading.parquet(HEADER + "1,2,3,4,5,{},\n", SELECT));
        assertThat(ParquetFooter.of(file).columns()).containsExactly((HEADER.strip() + ",nested,last").split(","));
    }

    @Test
    void parts_of_one_schema_have_it_in_common_and_others_do_not() throws IOException, SQLException {
        var first = Files.write(directory.resolve("1"), reading.parquet(HEADER + "1,2,3,4,5,{},\n", SELECT));
        var same = Files.write(directory.resolve("2"), reading.parquet(HEADER + "9,8,7,6,5,{},x\n", SELECT));
        var other = Files.write(directory.resolve("3"), reading.parquet(HEADER + "1,2,3,4,5,{},\n", "*"));
        assertThat(ParquetFooter.of(first).schema())
                .isEqualTo(ParquetFooter.of(same).schema())
                .isNotEqualTo(ParquetFooter.of(other).schema());
    }

    @Test
    void a_footer_that_was_changed_is_a_refusal_or_is_read_and_never_anything_else() throws IOException, SQLException {
        byte[] whole = reading.parquet(HEADER + "2026-09-01,1,AmazonS3,Usage,5,{},\n", SELECT);
        int from = whole.length
                - 8
                - ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - 8);
        int schema = ParquetFooter.of(Files.write(directory.resolve("whole"), whole))
                .schema()
                .length();
        int broken = 0;
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            byte[] changed = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                changed[from + random.nextInt(schema)] = (byte) random.nextInt(256);
            }
            try {
                ParquetFooter.of(Files.write(directory.resolve("changed"), changed));
            } catch (ParquetFooter.Broken refused) {
                broken++;
            }
        }
        assertThat(broken).isBetween(100, 2999);
    }

    @Test
    void parquet_without_its_end_is_refused_when_it_is_recognised() throws IOException, SQLException {
        byte[] whole = reading.parquet(HEADER + "2026-09-01,1,AmazonS3,Usage,5,{},\n", SELECT);
        var cut = reading.staged("cut", Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> reading.bills.recognise(cut))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("was cut off or changed");
    }
}
