package dev.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.Grade;
import dev.parley.paper.PaperPreview.Finding;
import dev.parley.schedule.Aim;
import dev.parley.schedule.LineStatus;
import dev.parley.schedule.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Internal values that can be told from everything else never occur in any part of a paper for AWS. */
class CanaryTest extends PaperTestBase {

    private static final int SCHEDULES = Integer.getInteger("parley.canary.schedules", 40);

    private static final List<PaperKind> AWS = PaperKind.of(PaperKind.Audience.AWS);

    @Test
    void no_internal_value_is_in_any_part_of_a_paper() {
        var random = new Random(20270303);
        persons.run(lead, () -> {
            for (int round = 0; round < SCHEDULES; round++) {
                var canaries = set(random);
                var kind = AWS.get(round % AWS.size());
                for (var one : round % 10 == 0 ? AWS : List.of(kind)) {
                    var preview = papers.preview(id(), one, new DemandChoice(true, true, true))
                            .orElseThrow();
                    assertThat(preview.findings()).allMatch(Finding::passed);
                    for (var part : parts(preview.file())) {
                        for (var canary : canaries) {
                            assertThat(part.contains(canary))
                                    .as("%s in %s, round %d", canary, one, round)
                                    .isFalse();
                        }
                    }
                }
            }
        });
    }

    @Test
    void the_test_would_find_a_canary_that_left() {
        var line = schedule.lines().getFirst();
        persons.run(lead, () -> {
            var version = schedules
                    .latest(id())
                    .orElseThrow()
                    .line(line.id())
                    .orElseThrow()
                    .version();
            schedules.ask(id(), line.id(), new BigDecimal("1.234567891"), version);
        });
        assertThat(parts(preview(PaperKind.ASK_WORKBOOK).file())).anyMatch(part -> part.contains("1.234567891"));
        assertThat(parts(preview(PaperKind.ASK_CSV).file())).anyMatch(part -> part.contains("1.234567891"));
    }

    /** New asks everywhere, and new internal values beside them: positions, reasons, notes, names of workloads. */
    private List<String> set(Random random) {
        var canaries = new ArrayList<String>();
        var current = schedules.latest(id()).orElseThrow();
        var positions = schedules.positions(id(), current.id());
        for (var line : current.lines()) {
            if (random.nextInt(8) != 0) {
                continue;
            }
            var target = canary(random);
            var walkAway = target.add(canary(random));
            var reason = "reason-" + Long.toHexString(random.nextLong());
            var anchor = target.subtract(canary(random).movePointLeft(1));
            var offer = canary(random);
            var suggested = canary(random);
            var owner = "owner-" + Long.toHexString(random.nextLong());
            var evidence = "evidence-" + Long.toHexString(random.nextLong());
            schedules.position(
                    id(),
                    line.id(),
                    positions
                            .getOrDefault(line.id(), Position.NONE)
                            .with(Aim.ANCHOR, anchor)
                            .taking(Aim.TARGET, suggested)
                            .with(Aim.TARGET, target)
                            .with(Aim.WALK_AWAY, walkAway)
                            .withOffer(offer)
                            .withReason(reason)
                            .withOwner(owner)
                            .withStatus(LineStatus.OFFERED)
                            .withEvidence(new Position.Evidence(evidence, null, Grade.B)));
            if (line.list() != null) {
                var ask = line.list()
                        .multiply(BigDecimal.valueOf(50 + random.nextInt(50)))
                        .movePointLeft(2);
                schedules.ask(id(), line.id(), ask.stripTrailingZeros(), line.version());
            }
            canaries.addAll(List.of(
                    digits(anchor),
                    digits(target),
                    digits(walkAway),
                    digits(offer),
                    digits(suggested),
                    reason,
                    owner,
                    evidence));
        }
        var note = "note-" + Long.toHexString(random.nextLong());
        var name = "name-" + Long.toHexString(random.nextLong());
        jdbc.sql("update workload set note = ?, name = ? where negotiation_id = ?")
                .params(note, name, id())
                .update();
        jdbc.sql("update negotiation set note = ? where id = ?")
                .params(note, id())
                .update();
        canaries.addAll(List.of(note, name, lead.displayName(), lead.username()));
        return canaries;
    }

    /** A rate whose digits occur nowhere else. */
    private static BigDecimal canary(Random random) {
        return BigDecimal.valueOf(100_000_000_000L + random.nextLong(899_999_999_999L), 11);
    }

    private static String digits(BigDecimal rate) {
        return rate.toPlainString();
    }

    /** Every part of the file as text: see {@link PaperParts}. */
    static List<String> parts(PaperFile file) {
        return PaperParts.of(file);
    }
}
