package dev.parley.paper;

import dev.parley.engine.report.Document;
import dev.parley.negotiation.Membership;
import dev.parley.paper.IssuedPaper.Approval;
import dev.parley.paper.IssuedPaper.State;
import dev.parley.paper.print.JsonPrinter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every paper: its bytes, their hash, what it says, and what it took the place of. */
@Component
class PaperLog {

    /** A paper that was just made. */
    record Made(PaperFile file, Document document, State state, int schedule, int run, DemandChoice told) {

        static Made of(PaperPreview preview, DemandChoice told, State state) {
            return new Made(
                    preview.file(),
                    AwsFiles.document(preview.file().kind(), preview.paper()),
                    state,
                    preview.schedule().number(),
                    preview.schedule().planRun(),
                    told);
        }

        /** What it says. */
        String json() {
            return JsonPrinter.print(document);
        }
    }

    private final PaperRepository repository;
    private final Clock clock;

    PaperLog(PaperRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * @param review   hash of the content that others were asked to approve, or null
     * @param approval who approved that it leaves, or null
     */
    IssuedPaper keep(Membership member, Made made, @Nullable String review, @Nullable Approval approval) {
        var head = head(member, made.file(), made.state(), made.schedule(), made.run(), made.told(), review, approval);
        repository.insert(member.negotiation(), head, made.file().bytes(), made.json());
        return head.issued(member.who().displayName());
    }

    /** Keeps a paper again in another state, byte for byte. */
    IssuedPaper keep(
            Membership member,
            PaperRepository.Head before,
            PaperFile file,
            String json,
            State state,
            @Nullable Approval approval) {
        var head = head(member, file, state, before.schedule(), before.run(), before.told(), before.review(), approval);
        repository.insert(member.negotiation(), head, file.bytes(), json);
        return head.issued(member.who().displayName());
    }

    private PaperRepository.Head head(
            Membership member,
            PaperFile file,
            State state,
            int schedule,
            @Nullable Integer run,
            DemandChoice told,
            @Nullable String review,
            @Nullable Approval approval) {
        return new PaperRepository.Head(
                UUID.randomUUID(),
                member.negotiation(),
                file.kind(),
                state,
                schedule,
                run,
                told,
                file.name(),
                file.bytes().length,
                file.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                member.who().id(),
                review,
                approval,
                state == State.ISSUED ? before(member.negotiation(), file.kind()) : null,
                true);
    }

    /** The paper of a kind that was issued last. */
    private @Nullable UUID before(UUID negotiation, PaperKind kind) {
        return repository.heads(negotiation).stream()
                .filter(head -> head.kind() == kind && head.state() == State.ISSUED)
                .findFirst()
                .map(PaperRepository.Head::id)
                .orElse(null);
    }
}
