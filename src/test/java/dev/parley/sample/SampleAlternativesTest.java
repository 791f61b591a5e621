package dev.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.benchmark.About;
import dev.parley.benchmark.AlternativeBoard;
import dev.parley.benchmark.AlternativeBoard.Against;
import dev.parley.benchmark.AlternativeBoards;
import dev.parley.benchmark.AlternativeLine;
import dev.parley.benchmark.Channel;
import dev.parley.benchmark.Comparables;
import dev.parley.benchmark.Comparison;
import dev.parley.bill.ContractLine;
import dev.parley.engine.bargaining.Standing;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.migration.Verdict;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The alternatives of the sample, entered and priced as everybody's are. */
@AppTest
class SampleAlternativesTest {

    @Autowired
    EnteredSample sample;

    @Autowired
    AlternativeBoards boards;

    @Autowired
    Comparables comparables;

    @Autowired
    Persons persons;

    private AlternativeBoard board() {
        var entered = sample.enter();
        return persons.as(
                entered.lead(), () -> boards.open(entered.negotiation().id()));
    }

    @Test
    void prices_on_the_own_mix_in_the_first_contract_year_are_those_of_the_samples_description() {
        var board = board();
        var softly = new SoftAssertions();
        priced(softly, board, Channel.BEDROCK, "W03", "W03", 723, 482);
        priced(softly, board, Channel.ANTHROPIC_DIRECT, "W03", "W03", 723, 482);
        priced(softly, board, Channel.OPENAI_DIRECT, "W03", "W03", 723, 482);
        priced(softly, board, Channel.AZURE_OPENAI, "W03, W09", "W03", 723, 631);
        priced(softly, board, Channel.AZURE_OPENAI, "W03, W09", "W09", 371, 183);
        priced(softly, board, Channel.VERTEX, "W03", "W03", 723, 356);
        priced(softly, board, Channel.ANTHROPIC_DIRECT, "W06", "W06", 253, 25);
        priced(softly, board, Channel.OPENAI_DIRECT, "W06", "W06", 253, 25);
        softly.assertThat(percent(line(board, Channel.BEDROCK, "W03"))).isEqualTo(-33);
        softly.assertThat(percent(line(board, Channel.VERTEX, "W03"))).isEqualTo(-51);
        softly.assertThat(percent(line(board, Channel.ANTHROPIC_DIRECT, "W06"))).isEqualTo(-90);
        softly.assertAll();
    }

    @Test
    void what_is_assumed_open_or_failed_says_so() {
        var board = board();
        assertThat(board.lines()).hasSize(9).allMatch(line -> line.entry().factorAssumed());
        assertThat(board.lines()).allSatisfy(line -> assertThat(line.marks()).contains("Equal token counts assumed."));
        var failed = line(board, Channel.VERTEX, "W03");
        assertThat(failed.entry().counts()).isFalse();
        assertThat(failed.marks()).contains("Failed (EU Ops): it does not count.");
        assertThat(line(board, Channel.ANTHROPIC_DIRECT, "W06").marks()).contains("Quality open (Risk).");
    }

    @Test
    void capacity_elsewhere_is_rounded_up_as_it_is_sold() {
        var board = board();
        var ptu = line(board, Channel.AZURE_OPENAI, "W03, W09").capacity();
        assertThat(ptu).isNotNull();
        assertThat(ptu.unit()).isEqualTo("PTU");
        var quote = ptu.quote();
        assertThat(quote.steady().bought().remainder(BigDecimal.valueOf(5))).isEqualByComparingTo("0");
        assertThat(quote.steady().bought())
                .isGreaterThanOrEqualTo(quote.steady().exact());
        assertThat(quote.peak().bought()).isGreaterThan(quote.steady().bought());
        assertThat(quote.terms())
                .hasSize(3)
                .allMatch(term -> term.peak().known().isPresent());
        var gsu = line(board, Channel.VERTEX, "W03").capacity();
        assertThat(gsu).isNotNull();
        assertThat(gsu.quote().terms()).hasSize(4);
    }

    @Test
    void leaving_creates_a_shortfall_under_the_offer_and_moving_on_bedrock_does_too_but_less() {
        var board = board();
        var direct = board.worth(line(board, Channel.ANTHROPIC_DIRECT, "W03")).orElseThrow();
        var bedrock = board.worth(line(board, Channel.BEDROCK, "W03")).orElseThrow();
        var shortfallDirect = direct.byDeal().get(Against.LATEST).shortfall();
        var shortfallBedrock = bedrock.byDeal().get(Against.LATEST).shortfall();
        assertThat(shortfallDirect).isGreaterThan(shortfallBedrock).isPositive();
        assertThat(bedrock.under(Against.LATEST).orElseThrow())
                .isGreaterThan(direct.under(Against.LATEST).orElseThrow());
        assertThat(direct.under(Against.TARGET).orElseThrow())
                .as("a smaller commitment holds less back")
                .isGreaterThan(direct.under(Against.LATEST).orElseThrow());
        assertThat(direct.byDeal()).containsOnlyKeys(Against.values());
    }

    @Test
    void the_whole_agreement_has_two_alternatives() {
        var wholes = board().wholes();
        assertThat(wholes).hasSize(2);
        assertThat(millions(wholes.get(0).expected()))
                .isCloseTo(new BigDecimal("67.94"), within(new BigDecimal("0.25")));
        assertThat(millions(wholes.get(1).expected()))
                .isCloseTo(new BigDecimal("71.49"), within(new BigDecimal("0.25")));
        assertThat(wholes.get(1).aMonth()).isCloseTo(new BigDecimal("95500"), within(new BigDecimal("4000")));
    }

    @Test
    void a_walk_away_of_the_line_follows_from_what_passed_and_may_grow_with_what_is_open() {
        var board = board();
        var worths = board.worths();
        assertThat(worths).hasSize(9);
        var sure =
                board.walkAway(worths, ContractLine.BEDROCK_MARKETPLACE, true).orElseThrow();
        var possible =
                board.walkAway(worths, ContractLine.BEDROCK_MARKETPLACE, false).orElseThrow();
        assertThat(sure.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(possible.discount()).isGreaterThanOrEqualTo(sure.discount());
        assertThat(possible.alternative()).isEqualTo("Anthropic, claude-haiku-5-5");
        assertThat(worths)
                .filteredOn(one -> one.line().entry().channel() == Channel.BEDROCK)
                .as("another model on Bedrock takes the same discount")
                .allMatch(one -> one.left().isEmpty() && one.discountToStay() == null);
        assertThat(board.walkAway(worths, ContractLine.BEDROCK_AWS, false)).isEmpty();
    }

    @Test
    void proposals_are_cheaper_not_entered_yet_and_name_what_makes_them_comparable() {
        var board = board();
        assertThat(board.proposals()).isNotEmpty().allMatch(one -> one.saved().signum() > 0);
        assertThat(board.proposals())
                .anyMatch(one -> one.code().equals("W09") && one.draft().channel() == Channel.BEDROCK)
                .noneMatch(one -> one.code().equals("W06") && one.modelName().contains("luna"))
                .noneMatch(one -> one.code().equals("W10") && one.draft().channel() != Channel.BEDROCK);
        assertThat(board.noMove()).contains("W01", "W02");
    }

    @Test
    void the_latest_offer_stands_in_the_middle_of_what_others_have_and_claims_do_not_count() {
        var entered = sample.enter();
        var all = persons.as(
                entered.lead(), () -> comparables.of(entered.negotiation().id()));
        var across = about(all, About.AGREEMENT, "");
        assertThat(across.offerName()).isEqualTo("R2");
        assertThat(across.standing()).contains(new Standing(3, 6));
        assertThat(across.standing().orElseThrow().percentile()).isEqualTo(OptionalInt.of(50));
        assertThat(across.middle().orElseThrow()).isEqualByComparingTo("0.095");
        assertThat(across.all())
                .filteredOn(one -> one.grade() == Grade.X)
                .isNotEmpty()
                .noneMatch(one -> one.counts());
        var best = across.bestDefensible().orElseThrow();
        assertThat(best.discount()).isEqualByComparingTo("0.13");
        assertThat(best.citable()).isFalse();
        var claude = about(all, About.LINE, "BEDROCK_MARKETPLACE");
        assertThat(claude.standing()).contains(new Standing(0, 2));
        assertThat(claude.standing().orElseThrow().percentile()).isEmpty();
        assertThat(about(all, About.PRODUCT, "Llama unit, 6 months").offer())
                .isCloseTo(new BigDecimal("0.1498"), within(new BigDecimal("0.0001")));
    }

    private static Comparison about(List<Comparison> all, About about, String subject) {
        return all.stream()
                .filter(one -> one.about() == about && one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static AlternativeLine line(AlternativeBoard board, Channel channel, String codes) {
        return board.lines().stream()
                .filter(one -> one.entry().channel() == channel && one.codes().equals(codes))
                .findFirst()
                .orElseThrow();
    }

    private static void priced(
            SoftAssertions softly,
            AlternativeBoard board,
            Channel channel,
            String codes,
            String code,
            int now,
            int there) {
        var of = line(board, channel, codes).workloads().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        softly.assertThat(thousands(of.now())).as(code + " now").isEqualTo(now);
        softly.assertThat(thousands(of.there())).as(code + " at " + channel).isEqualTo(there);
    }

    private static int thousands(Amount amount) {
        return Money.dollars(amount.known().orElseThrow().movePointLeft(3)).intValueExact();
    }

    private static int percent(AlternativeLine line) {
        return Money.dollars(line.change().orElseThrow().movePointRight(2)).intValueExact();
    }

    private static BigDecimal millions(BigDecimal usd) {
        return usd.movePointLeft(6);
    }
}
