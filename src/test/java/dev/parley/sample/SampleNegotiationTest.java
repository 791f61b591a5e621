package dev.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.forecast.Forecasts;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.Lifecycles;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.workload.CapacityRequests;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.KeyDates;
import dev.parley.workload.Quotas;
import dev.parley.workload.Workloads;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class SampleNegotiationTest {

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Workloads workloads;

    @Autowired
    Forecasts forecasts;

    @Autowired
    HeldCapacity held;

    @Autowired
    CapacityRequests requests;

    @Autowired
    Quotas quotas;

    @Autowired
    KeyDates dates;

    @Autowired
    Lifecycles lifecycles;

    @Autowired
    Persons persons;

    @Test
    void the_sample_enters_through_the_services_as_data() {
        var lead = persons.someone();
        Negotiation entered = persons.as(lead, () -> sample.enter("sample-" + UUID.randomUUID()));

        persons.run(lead, () -> {
            assertThat(workloads.all(entered.id())).hasSize(12);
            assertThat(forecasts.cells(entered.id()).values().stream()
                            .mapToInt(java.util.List::size)
                            .sum())
                    .isEqualTo(12 * 12 * 3);
            assertThat(held.of(entered.id())).hasSize(3);
            assertThat(requests.of(entered.id())).hasSize(10);
            assertThat(quotas.of(entered.id()))
                    .hasSize(5)
                    .allSatisfy(
                            quota -> assertThat(quota.typed().illustrative()).isTrue());
            assertThat(dates.of(entered.id())).hasSize(4);
            assertThat(lifecycles.of(entered.id()))
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.evidence().illustrative()).isTrue());
            assertThat(entered.years().from(1)).isEqualTo("2027-05-01");
            assertThat(entered.lastMonth()).hasToString("2030-04");
        });
    }
}
