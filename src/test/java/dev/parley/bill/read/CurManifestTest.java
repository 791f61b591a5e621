package dev.parley.bill.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.StagedFiles;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CurManifestTest {

    private static void recognise(String text) throws IOException {
        assertThat(new BillFiles().recognise(StagedFiles.of("cur-Manifest.json", text)))
                .isEmpty();
    }

    @Test
    void a_legacy_manifest_is_refused_and_names_the_files_to_give() {
        var text = """
                {"assemblyId":"0f2a","account":"123456789012","columns":[{"category":"identity","name":"LineItemId"}],
                "charset":"UTF-8","compression":"GZIP","contentType":"text/csv","reportId":"9c1","reportName":"cur",
                "billingPeriod":{"start":"20260901T000000.000Z","end":"20261001T000000.000Z"},"bucket":"b",
                "reportKeys":["p/cur/20260901-20261001/0f2a/cur-00001.csv.gz","p/cur/20260901-20261001/0f2a/cur-00002.csv.gz"],
                "additionalArtifactKeys":[]}""";
        assertThatThrownBy(() -> recognise(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "\"cur-Manifest.json\" is the manifest of a cost and usage report: it lists the files of data"
                                + " and holds none. Give those instead, all together: cur-00001.csv.gz, cur-00002.csv.gz.");
    }

    @Test
    void the_manifest_of_a_data_export_is_refused_and_its_names_are_cut_short() {
        var files = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            files.append(i == 1 ? "" : ",")
                    .append("\"s3://b/p/data/BILLING_PERIOD=2026-09/cur2-0000")
                    .append(i)
                    .append(".snappy.parquet\"");
        }
        assertThatThrownBy(() -> recognise("{\"executionId\": \"x\", \"dataFiles\": [" + files + "]}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cur2-00001.snappy.parquet, cur2-00002.snappy.parquet, cur2-00003.snappy.parquet"
                        + " and 2 more.");
    }

    @Test
    void a_list_behind_thousands_of_columns_is_still_a_manifest() {
        var columns = "{\"category\":\"resourceTags\",\"name\":\"user:some-long-name-of-a-tag\"},".repeat(40_000);
        assertThatThrownBy(() -> recognise("{\"assemblyId\":\"0f2a\",\"billingPeriod\":{},\"columns\":[" + columns))
                .hasMessageContaining("the .csv.gz or .parquet files that lie beside it");
    }

    @Test
    void other_json_is_none_of_its_business() throws IOException {
        recognise("{\"MetricDataResults\": [], \"Messages\": []}");
    }
}
