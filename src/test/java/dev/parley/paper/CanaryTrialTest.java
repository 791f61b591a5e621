package dev.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.report.Document;
import dev.parley.engine.report.Document.Section;
import dev.parley.engine.report.Part;
import dev.parley.paper.aws.AskPaper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No value that stays in the house is in any part of any paper for AWS, and none can be solved from one: whatever stands
 * inside, the papers are the same bytes. The long form is {@code ./check -Dtest=CanaryTrialTest -Dparley.trial.negotiations=10000}.
 */
class CanaryTrialTest {

    private static final int NEGOTIATIONS = Integer.getInteger("parley.trial.negotiations", 100);
    private static final List<PaperKind> KINDS = PaperKind.of(PaperKind.Audience.AWS);

    @Test
    void no_canary_of_any_internal_field_is_in_any_part_of_any_paper() {
        for (int round = 0; round < NEGOTIATIONS; round++) {
            var negotiation = new CanaryNegotiation(round, -1 - round);
            var paper = negotiation.paper();
            var canaries = negotiation.canaries().planted();
            assertThat(canaries).hasSizeGreaterThan(100);
            for (var kind : made(round)) {
                var found = found(PaperParts.of(AwsFiles.of(kind, paper)), canaries);
                assertThat(found).as("%s, negotiation %d", kind, round).isEmpty();
            }
        }
    }

    /** In the short form every fifth negotiation makes all papers, the others two of them in turn. */
    private static List<PaperKind> made(int round) {
        return NEGOTIATIONS > 1000 || round % 5 == 0
                ? KINDS
                : List.of(KINDS.get(round % KINDS.size()), KINDS.get((round + 3) % KINDS.size()));
    }

    @Test
    void the_papers_are_the_same_bytes_whatever_stands_inside() {
        for (int round = 0; round < Math.max(5, NEGOTIATIONS / 20); round++) {
            var one = new CanaryNegotiation(round, 7_000_001 + round).paper();
            var other = new CanaryNegotiation(round, 8_000_001 + round).paper();
            for (var kind : KINDS) {
                assertThat(AwsFiles.of(kind, one).sha256())
                        .as("%s, negotiation %d", kind, round)
                        .isEqualTo(AwsFiles.of(kind, other).sha256());
            }
        }
    }

    @Test
    void a_printer_that_leaks_one_internal_field_is_found_in_every_format() {
        var negotiation = new CanaryNegotiation(4, -5);
        var paper = negotiation.paper();
        var canaries = List.copyOf(negotiation.canaries().planted());
        for (var leak : canaries.subList(0, 12)) {
            for (var kind : List.of(PaperKind.ASK_WORKBOOK, PaperKind.ASK_PDF, PaperKind.ASK_JSON)) {
                var file = AwsFiles.printed("leak", kind, leaking(kind, paper, leak));
                assertThat(found(PaperParts.of(file), List.of(leak)))
                        .as(kind + " " + leak)
                        .containsExactly(leak);
            }
        }
        assertThat(found(List.of("customer-" + canaries.getFirst() + ".xlsx"), canaries))
                .isNotEmpty();
    }

    /** The paper with one text more, as somebody would print it who added a field. */
    private static Document leaking(PaperKind kind, AskPaper paper, String leak) {
        var document = AwsFiles.document(kind, paper);
        var sections = new ArrayList<>(document.sections());
        sections.add(new Section("More", new Part.Paragraph(leak)));
        return new Document(document.title(), document.subtitle(), document.day(), document.marks(), sections);
    }

    private static List<String> found(List<String> parts, Collection<String> canaries) {
        return canaries.stream()
                .filter(canary -> parts.stream().anyMatch(part -> part.contains(canary)))
                .toList();
    }
}
