package dev.parley.workload;

import static dev.parley.workload.Samples.conflict;
import static dev.parley.workload.Samples.saved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.NotAllowed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QuotasTest extends WorkloadTestBase {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    @Autowired
    Quotas quotas;

    @Test
    void a_quota_is_kept_as_typed_with_who_entered_it() {
        var kept = saved(quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, 2, 3, QuotaState.OPEN, null)));
        assertThat(quotas.of(negotiation)).containsExactly(kept);
        assertThat(kept.account().alias()).isEqualTo("petrel");
        assertThat(kept.typed().granted()).isEqualTo(2);
        assertThat(kept.typed().asked()).isEqualTo(3);
        assertThat(kept.changedBy()).isEqualTo("Procurement lead");
        assertThat(kept.place()).isEqualTo("petrel us-east-1");
    }

    @Test
    void two_quotas_of_the_same_thing_need_different_days() {
        saved(quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, 2, null, QuotaState.GRANTED, null)));
        assertThatThrownBy(
                        () -> quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, 3, null, QuotaState.GRANTED, null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("There is a quota of 2 from the same day");
        saved(quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, 3, null, QuotaState.GRANTED, JANUARY)));
        saved(quotas.add(negotiation, draft(QuotaKind.ON_DEMAND_TPM, 600_000, null, QuotaState.GRANTED, null)));
        assertThat(quotas.of(negotiation)).hasSize(3);
    }

    @Test
    void what_cannot_be_a_quota_is_refused_with_its_value() {
        assertThatThrownBy(() ->
                        quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, 10_001, null, QuotaState.GRANTED, null)))
                .hasMessageContaining("10001 is no quota: enter 0 to 10000 units");
        assertThatThrownBy(
                        () -> quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, -1, null, QuotaState.GRANTED, null)))
                .hasMessageContaining("-1 is no quota");
        assertThatThrownBy(() -> quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, 2, null, QuotaState.OPEN, null)))
                .hasMessageContaining("It is open: enter what was asked for");
    }

    @Test
    void of_two_who_change_it_the_second_sees_what_the_first_saved() {
        var first = saved(quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, 2, 3, QuotaState.OPEN, null)));
        saved(quotas.change(
                negotiation,
                first.id(),
                first.version(),
                draft(QuotaKind.MODEL_UNITS, 3, null, QuotaState.GRANTED, null)));
        var theirs = conflict(quotas.change(
                negotiation,
                first.id(),
                first.version(),
                draft(QuotaKind.MODEL_UNITS, 1, null, QuotaState.GRANTED, null)));
        assertThat(theirs.theirs().typed().granted()).isEqualTo(3);
        saved(quotas.remove(negotiation, first.id(), theirs.theirs().version()));
        assertThat(quotas.remove(negotiation, first.id(), 9)).isInstanceOf(SaveResult.Gone.class);
    }

    @Test
    void a_platform_lead_sees_quotas_and_does_not_change_them() {
        saved(quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, 2, null, QuotaState.GRANTED, null)));
        as(owner);
        assertThat(quotas.of(negotiation)).hasSize(1);
        assertThatThrownBy(() ->
                        quotas.add(negotiation, draft(QuotaKind.MODEL_UNITS, 9, null, QuotaState.GRANTED, JANUARY)))
                .isInstanceOf(NotAllowed.class);
    }

    private QuotaDraft draft(QuotaKind kind, long granted, Integer asked, QuotaState state, LocalDate from) {
        return new QuotaDraft(
                account("petrel"),
                "meta.llama3-1-70b-instruct-v1:0",
                "us-east-1",
                kind,
                granted,
                from,
                asked == null ? null : Long.valueOf(asked),
                null,
                state,
                "Service Quotas console",
                LocalDate.of(2026, 11, 20),
                Grade.A,
                false,
                null);
    }
}
