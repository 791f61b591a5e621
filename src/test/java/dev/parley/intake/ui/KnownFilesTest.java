package dev.parley.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownFilesTest {

    private static String shown(Role role) {
        var who = new Who(UUID.randomUUID(), "someone", "Someone", false);
        return new KnownFiles(new Membership(UUID.randomUUID(), who, role, null, 0))
                .getElement()
                .getTextRecursively();
    }

    @Test
    void a_platform_lead_is_told_before_any_upload_that_bills_and_prices_are_for_others() {
        var shown = shown(Role.PLATFORM_LEAD);
        assertThat(shown)
                .contains("For workloads of your own: CloudWatch")
                .contains("BillsNot yours to take in. Give the file to Procurement or Finance.")
                .contains("PricesNot yours to take in. Give the file to Procurement or Finance.")
                .doesNotContain("Cost Explorer");
    }

    @Test
    void procurement_may_drop_all_of_them() {
        assertThat(shown(Role.PROCUREMENT))
                .contains("Cost Explorer", "LiteLLM map")
                .doesNotContain("Not yours");
    }
}
