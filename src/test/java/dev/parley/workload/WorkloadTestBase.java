package dev.parley.workload;

import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Role;
import dev.parley.people.People;
import dev.parley.people.SignedIn;
import dev.parley.people.Who;
import dev.parley.test.SomeNegotiation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A negotiation of its own for each test, with a procurement lead and two platform leads. */
abstract class WorkloadTestBase {

    @Autowired
    protected People people;

    @Autowired
    protected Negotiations negotiations;

    @Autowired
    protected Members members;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Workloads workloads;

    @Autowired
    protected Shapes shapes;

    protected Who lead;
    protected Who owner;
    protected Who neighbour;
    protected UUID negotiation;
    protected String slug;
    protected Shape flat;

    @BeforeEach
    void openNegotiation() {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        lead = people.add("lead-" + tag, "Procurement lead", "long enough phrase", false);
        owner = people.add("owner-" + tag, "Platform lead one", "long enough phrase", false);
        neighbour = people.add("neighbour-" + tag, "Platform lead two", "long enough phrase", false);
        as(lead);
        slug = "test-" + tag;
        var typed = new SomeNegotiation();
        typed.slug = slug;
        typed.payers = List.of(
                SomeNegotiation.payer("P1", true, "us-prod", "us-data"), SomeNegotiation.payer("P3", false, "petrel"));
        var opened = negotiations.open(typed.draft());
        negotiation = opened.id();
        members.put(negotiation, owner.id(), Role.PLATFORM_LEAD, null);
        members.put(negotiation, neighbour.id(), Role.PLATFORM_LEAD, null);
        flat = Samples.saved(shapes.add(negotiation, ShapeDraft.flat("flat")));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    protected void as(Who who) {
        var principal = new SignedIn(who, null, true);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    protected UUID account(String alias) {
        return accounts.of(negotiation).stream()
                .filter(account -> account.alias().equals(alias))
                .map(AccountOfPayer::id)
                .findFirst()
                .orElseThrow();
    }

    protected Typed typed(String code) {
        return new Typed(code, account("us-prod"), flat.id());
    }

    /** A workload as typed that a test changes in one place. */
    protected static final class Typed {

        String code;
        String name = "Support copilot";
        String team = "Care";
        UUID owner;
        UUID account;
        Environment environment = Environment.PRODUCTION;
        String model = "example.article-mid";
        String scope = "us-east-1";
        String input = "100";
        String output = "10";
        String requests = "67";
        UUID shape;
        String cv = "0.20";
        Deferrable deferrable;
        Evidence evidence = new Evidence(9, "CloudWatch", LocalDate.of(2026, 10, 31), Grade.M);

        Typed(String code, UUID account, UUID shape) {
            this.code = code;
            this.account = account;
            this.shape = shape;
        }

        WorkloadDraft draft() {
            var volume = new Volume(
                    new BigDecimal(input),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    new BigDecimal(output),
                    requests == null ? null : new BigDecimal(requests));
            return new WorkloadDraft(
                    code,
                    name,
                    team,
                    owner,
                    account,
                    environment,
                    Status.LIVE,
                    null,
                    model,
                    scope,
                    volume,
                    shape,
                    new BigDecimal(cv),
                    false,
                    Guarantee.LATENCY,
                    deferrable,
                    BilledBy.AWS,
                    evidence,
                    null,
                    false);
        }
    }
}
