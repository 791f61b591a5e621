package dev.parley.base.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAgeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/build/generated-flow-imports-t4nGUjc-.js",
                "/VAADIN/build/indexhtml-BNp73Egs.js",
                "/_static/echarts/6.0.0/dist/echarts.min.js"
            })
    void a_file_named_by_its_content_or_version_is_kept_for_good(String path) {
        assertThat(FileAge.of(path, "max-age=3600")).isEqualTo("max-age=31536000, immutable");
    }

    @Test
    void a_script_of_ours_is_asked_for_each_time_so_that_an_upgrade_is_whole() {
        assertThat(FileAge.of("/sheet.js", "max-age=3600")).isEqualTo("no-cache");
    }

    @Test
    void what_the_file_server_says_stands_for_everything_else() {
        assertThat(FileAge.of("/icons.svg", "max-age=3600")).isEqualTo("max-age=3600");
        assertThat(FileAge.of("/styles.css", "max-age=31536000, immutable")).isEqualTo("max-age=31536000, immutable");
        assertThat(FileAge.of("/VAADIN/build/gone-12345678.js", "no-store")).isEqualTo("no-store");
    }
}
