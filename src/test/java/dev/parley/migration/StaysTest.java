package dev.parley.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaysTest {

    @ParameterizedTest(name = "data of {1} that {0} may go to {2}: {3}")
    @CsvSource({
        "ANYWHERE,  eu geo,         global,       true",
        "GEOGRAPHY, eu geo,         global,       false",
        "GEOGRAPHY, eu geo,         eu-central-1, true",
        "GEOGRAPHY, eu-central-1,   eu geo,       true",
        "GEOGRAPHY, eu-central-1,   us geo,       false",
        "GEOGRAPHY, ap-northeast-1, apac geo,     true",
        "GEOGRAPHY, global,         us geo,       true",
        "REGION,    eu-central-1,   eu geo,       false",
        "REGION,    eu-central-1,   eu-central-1, true",
        "REGION,    us-east-1,      global,       false"
    })
    void data_goes_only_where_it_may(Stays stays, String own, String target, boolean allowed) {
        assertThat(stays.allows(own, target)).isEqualTo(allowed);
    }
}
