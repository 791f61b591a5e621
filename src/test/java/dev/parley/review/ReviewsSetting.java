package dev.parley.review;

import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A negotiation with an author and three who may approve: up to 25,000, with another up to 100,000, and without a limit. */
abstract class ReviewsSetting {

    @Autowired
    Reviews reviews;

    @Autowired
    ApprovalRights rights;

    @Autowired
    ReviewComments comments;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Persons persons;

    UUID negotiation;
    Who author;
    Who director;
    Who finance;
    Who cfo;

    @BeforeEach
    void open() {
        author = persons.someone();
        director = persons.someone();
        finance = persons.someone();
        cfo = persons.someone();
        persons.actAs(author);
        negotiation = negotiations.open(SomeNegotiation.unchanged()).id();
        members.put(negotiation, director.id(), Role.PLATFORM_LEAD, null);
        members.put(negotiation, finance.id(), Role.FINANCE, null);
        members.put(negotiation, cfo.id(), Role.FINANCE, null);
        give(director, ApprovalKind.CAPACITY_ORDER, "25000", null);
        give(finance, ApprovalKind.CAPACITY_ORDER, "100000", director);
        give(cfo, ApprovalKind.CAPACITY_ORDER, null, null);
        give(cfo, ApprovalKind.CONCESSION, null, null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    Submission now(Submission submission) {
        return persons.as(
                cfo, () -> reviews.one(negotiation, submission.head().number()).orElseThrow());
    }

    SaveResult<Submission> decideOn(Submission submission, Decision decision) {
        var head = submission.head();
        return reviews.decide(negotiation, head.number(), head.version(), head.sha256(), decision);
    }

    void give(Who who, ApprovalKind kind, @Nullable String usd, @Nullable Who with) {
        rights.give(
                negotiation,
                new RightDraft(
                        who.id(), kind, usd == null ? null : new BigDecimal(usd), with == null ? null : with.id()));
    }

    static Content run(String reference, String usdAMonth) {
        return content(ReviewKind.PLAN_RUN, reference, usdAMonth, need(ApprovalKind.CAPACITY_ORDER, usdAMonth));
    }

    static Content content(ReviewKind kind, String reference, String value, Need... needs) {
        return new Content(
                kind,
                reference,
                kind.label() + " " + reference,
                kind != ReviewKind.PLAN_RUN,
                lines(value),
                List.of(needs),
                Set.of());
    }

    static List<Content.Line> lines(String value) {
        return List.of(new Content.Line(
                "pool-1", "Pools", "Model A", List.of(new Content.Cell("Committed, USD a month", value))));
    }

    static Need need(ApprovalKind kind, @Nullable String usd) {
        return new Need(kind, usd == null ? null : new BigDecimal(usd), "Because");
    }
}
