package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void a_platform_lead_never_sees_schedule_or_positions_and_makes_no_papers() {
        for (var permission : EnumSet.of(
                Permission.SEE_SCHEDULE,
                Permission.SEE_POSITIONS,
                Permission.EDIT_POSITIONS,
                Permission.MAKE_PAPERS,
                Permission.EDIT_PRICES,
                Permission.SEE_BILL,
                Permission.EDIT_BILL,
                Permission.MANAGE)) {
            assertThat(Role.PLATFORM_LEAD.may(permission)).as(permission.name()).isFalse();
        }
    }

    @Test
    void only_procurement_sets_positions_and_manages_the_negotiation() {
        for (var role : Role.values()) {
            assertThat(role.may(Permission.EDIT_POSITIONS)).as(role.name()).isEqualTo(role == Role.PROCUREMENT);
            assertThat(role.may(Permission.MANAGE)).as(role.name()).isEqualTo(role == Role.PROCUREMENT);
        }
    }

    @Test
    void guests_change_nothing() {
        for (var role : Role.values()) {
            if (role.guest()) {
                for (var permission : EnumSet.of(
                        Permission.EDIT_OWN_WORKLOADS,
                        Permission.EDIT_ALL_WORKLOADS,
                        Permission.EDIT_PRICES,
                        Permission.EDIT_BILL,
                        Permission.EDIT_POSITIONS,
                        Permission.MANAGE)) {
                    assertThat(role.may(permission)).as(role + " " + permission).isFalse();
                }
            }
        }
    }
}
