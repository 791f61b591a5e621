package dev.parley.bill.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bill.Charge;
import io.trino.sql.parser.SqlParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SQL that ships makes of a bill is the bill. */
class ReducedTest {

    private static final int ROWS = 8_000;
    private static final BigDecimal LITTLE = new BigDecimal("0.000001");

    @TempDir
    static Path made;

    private static Path csv;
    private static Path parquet;

    @TempDir
    Path directory;

    private Reading reading;

    @BeforeAll
    static void bill() throws SQLException, IOException {
        csv = made.resolve("cur.csv.gz");
        parquet = made.resolve("cur.parquet");
        BillOfSeed.write(ROWS, 5, csv, parquet);
    }

    @BeforeEach
    void reading() throws IOException {
        reading = new Reading(Files.createDirectory(directory.resolve("staged")));
    }

    @Test
    void a_bill_of_every_column_is_the_same_as_text_and_as_parquet() throws IOException, SQLException {
        var text = reading.files(reading.staged("text", Files.readAllBytes(csv)));
        var columns = reading.files(reading.staged("columns", Files.readAllBytes(parquet)));
        assertThat(text.rows()).isEqualTo(ROWS);
        assertThat(reading.rejects.count()).isZero();
        assertThat(columns.charges()).isEqualTo(text.charges());
        assertThat(columns.reconciliation()).hasSize(4);
        assertReconciled(text);
        var alone =
                Reading.alone("SELECT sum(CAST(line_item_unblended_cost AS DECIMAL(38, 12))) FROM '" + parquet + "'");
        assertThat(Reading.billed(text, charge -> true)).isCloseTo(new BigDecimal(alone), within(LITTLE));
    }

    @Test
    void a_cur_reduced_where_it_lies_is_the_same_bill() throws IOException, SQLException {
        var direct = reading.files(reading.staged("direct", Files.readAllBytes(parquet)));
        for (var format : List.of("csv", "parquet")) {
            var file = reduced("cur2-duckdb.sql", "CREATE VIEW cur2 AS SELECT * FROM '" + parquet + "'", format);
            var staged = reading.staged("reduced", Files.readAllBytes(file));
            assertThat(reading.bills.recognise(staged).orElseThrow().code()).isEqualTo("parley-reduced");
            var again = reading.files(staged);
            assertThat(again.rows()).isEqualTo(ROWS);
            assertThat(again.remarks()).anyMatch(one -> one.startsWith("Its hours of use are added up to months"));
            assertThat(again.discountsBy()).isEqualTo(direct.discountsBy());
            assertThat(again.months()).isEqualTo(direct.months());
            assertAlike(again, direct);
            assertReconciled(again);
        }
        assertThat(reading.rejects.count()).isZero();
    }

    @Test
    void the_hours_of_bedrock_are_in_it_and_nobody_elses() throws IOException, SQLException {
        var file = reduced("cur2-duckdb.sql", "CREATE VIEW cur2 AS SELECT * FROM '" + parquet + "'", "csv");
        var hours = "SELECT count(DISTINCT date_trunc('hour', line_item_usage_start_date)) FROM '" + parquet
                + "' WHERE starts_with(line_item_product_code, 'AmazonBedrock') OR bill_billing_entity = 'AWS Marketplace'";
        assertThat(Reading.alone("SELECT count(DISTINCT usage_hour) FROM '" + file + "'"))
                .isEqualTo(Reading.alone(hours));
        assertThat(Reading.alone("SELECT count(*) FROM '" + file
                        + "' WHERE usage_hour IS NOT NULL AND usage_type NOT LIKE '%oken%'"))
                .isEqualTo("0");
        assertThat(Files.size(file)).isLessThan(Files.size(csv) * 2);
    }

    @Test
    void a_focus_reduced_where_it_lies_is_the_same_bill() throws IOException, SQLException {
        var view = """
                CREATE TABLE focus AS SELECT
                  CAST(line_item_unblended_cost AS DOUBLE) AS BilledCost,
                  CAST(line_item_unblended_cost * 0.93 AS DOUBLE) AS EffectiveCost,
                  CAST(pricing_public_on_demand_cost AS DOUBLE) AS ListCost,
                  bill_payer_account_id AS BillingAccountId, line_item_usage_account_id AS SubAccountId,
                  line_item_currency_code AS BillingCurrency, bill_billing_period_start_date AS BillingPeriodStart,
                  bill_billing_period_end_date AS BillingPeriodEnd, line_item_usage_start_date AS ChargePeriodStart,
                  CASE line_item_line_item_type WHEN 'Tax' THEN 'Tax' WHEN 'Credit' THEN 'Credit'
                    WHEN 'SavingsPlanRecurringFee' THEN 'Purchase' ELSE 'Usage' END AS ChargeCategory,
                  CAST(NULL AS VARCHAR) AS ChargeClass, line_item_line_item_description AS ChargeDescription,
                  line_item_usage_amount AS PricingQuantity, pricing_unit AS PricingUnit,
                  line_item_usage_amount AS ConsumedQuantity, pricing_unit AS ConsumedUnit,
                  'AWS' AS ProviderName, line_item_legal_entity AS PublisherName, bill_invoicing_entity AS InvoiceIssuerName,
                  product_region_code AS RegionId, line_item_resource_id AS ResourceId, product['product_name'] AS ServiceName,
                  line_item_product_code AS x_ServiceCode, line_item_usage_type AS SkuMeter
                FROM '%s'""".formatted(parquet);
        var whole = directory.resolve("focus.parquet");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute(view);
            statement.execute("COPY focus TO '" + whole + "' (FORMAT parquet)");
        }
        var direct = reading.files(reading.staged("direct", Files.readAllBytes(whole)));
        var file = reduced("focus-duckdb.sql", "CREATE VIEW focus AS SELECT * FROM '" + whole + "'", "csv");
        var again = reading.files(reading.staged("reduced", Files.readAllBytes(file)));
        assertThat(direct.rows()).isEqualTo(ROWS);
        assertThat(again.rows()).isEqualTo(ROWS);
        assertAlike(again, direct);
        assertReconciled(direct);
        assertReconciled(again);
    }

    @Test
    void what_was_not_used_of_a_savings_plan_is_reduced_to_the_last_digit() throws IOException, SQLException {
        var fees = Files.writeString(directory.resolve("fees.csv"), DiscountsTest.FEES);
        // with the columns that no row here has
        var view = """
                CREATE VIEW cur2 AS SELECT * FROM (SELECT * FROM '%s' LIMIT 0) UNION ALL BY NAME
                SELECT * EXCLUDE (product)
                  REPLACE (CAST(bill_billing_period_start_date AS TIMESTAMP) AS bill_billing_period_start_date)
                FROM read_csv('%s', all_varchar = true)""".formatted(parquet, fees);
        var file = reduced("cur2-duckdb.sql", view, "csv");
        for (var one : DiscountsTest.NET_OF_FEES.entrySet()) {
            assertThat(new BigDecimal(Reading.alone("SELECT net_amortized_cost FROM read_csv('" + file
                            + "', all_varchar = true) WHERE product_code = '" + one.getKey() + "'")))
                    .isEqualByComparingTo(one.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cur2-athena.sql", "focus-athena.sql"})
    void what_ships_for_athena_is_of_its_dialect(String name) throws IOException {
        assertThat(new SqlParser().createStatement(sql(name)).toString()).contains("net_amortized_cost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cur2", "focus"})
    void both_dialects_say_the_same(String name) throws IOException {
        assertThat(statement(name + "-duckdb.sql")
                        .replace("map_extract_value(", "element_at(")
                        .replace("HUGEINT", "DECIMAL(38, 0)")
                        .replace(" // ", " / "))
                .isEqualTo(statement(name + "-athena.sql"));
    }

    /** Without what stands before it about how to run it. */
    private static String statement(String name) throws IOException {
        var sql = sql(name);
        return sql.substring(sql.indexOf("-- Result"));
    }

    private static String sql(String name) throws IOException {
        return Files.readString(Path.of("db", "reduce", name));
    }

    private Path reduced(String name, String view, String format) throws IOException, SQLException {
        var file = directory.resolve("reduced." + format);
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute(view);
            statement.execute("COPY (" + sql(name) + ") TO '" + file + "' (FORMAT " + format + ")");
        }
        return file;
    }

    private static void assertReconciled(ReadBill bill) {
        assertThat(bill.reconciliation()).isNotEmpty().allSatisfy(sum -> {
            assertThat(sum.taken()).isEqualByComparingTo(sum.inFile());
            assertThat(sum.taken()).isNotZero();
        });
    }

    /** Doubles are rounded in one place or the other: charges are the same, amounts to a millionth of a dollar. */
    private static void assertAlike(ReadBill one, ReadBill other) {
        var found = new TreeMap<String, Charge>();
        one.charges().forEach(charge -> found.put(Ledger.alike(charge).toString(), charge));
        assertThat(one.charges()).hasSameSizeAs(other.charges());
        for (var expected : other.charges()) {
            var charge = found.get(Ledger.alike(expected).toString());
            assertThat(charge).as("%s", expected).isNotNull();
            assertThat(charge.billed()).isCloseTo(expected.billed(), within(LITTLE));
            assertThat(charge.paid()).isCloseTo(expected.paid(), within(LITTLE));
            near(charge.list(), expected.list());
            near(charge.quantity(), expected.quantity());
        }
    }

    private static void near(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            assertThat(one).isEqualTo(other);
        } else {
            assertThat(one).isCloseTo(other, within(LITTLE));
        }
    }
}
