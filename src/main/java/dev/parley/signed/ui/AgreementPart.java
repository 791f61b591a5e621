package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.DayField;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.ErrorNote;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.ItemWords;
import dev.parley.negotiation.Negotiation;
import dev.parley.signed.Agreement;
import dev.parley.signed.Agreements;
import dev.parley.signed.SigningCosts;
import dev.parley.signed.SigningPreview;
import dev.parley.signed.Signings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What holds today and what held before; and the way in: choose a deal, see what it changes, sign it. */
record AgreementPart(
        Agreements agreements,
        Signings signings,
        SigningCosts costs,
        Negotiation negotiation,
        LocalDate today,
        boolean maySign,
        SignedAddress address,
        Notices notices,
        Consumer<SignedAddress> go) {

    /** Milliseconds in which what the deal costs may come with the screen. */
    private static final int PATIENCE = 100;

    List<Component> cards() {
        var cards = new ArrayList<Component>();
        var signed = agreements.signed(negotiation.id());
        var signable = agreements.signable(negotiation.id());
        if (maySign && !signable.isEmpty()) {
            cards.add(choice(signed, signable));
            preview(signed).ifPresent(cards::add);
        }
        cards.add(inForce());
        if (!signed.isEmpty()) {
            cards.add(history(signed));
        }
        if (signable.isEmpty() && signed.isEmpty()) {
            cards.add(new EmptyState(
                    "No deal that could be signed yet",
                    "Enter AWS's offer in the rounds: once agreed, its terms become the rates in force from here.",
                    new Anchor("n/" + negotiation.slug() + "/rounds", "Rounds")));
        }
        return cards;
    }

    private Component choice(List<Agreement.Signed> signed, List<DealSheet> signable) {
        var deal = new Select<DealSheet>();
        deal.setLabel("Deal");
        deal.setItems(signable);
        deal.setItemLabelGenerator(AgreementPart::name);
        signable.stream()
                .filter(one -> one.id().equals(address.deal()))
                .findFirst()
                .ifPresent(deal::setValue);
        var from = new DayField("Holds from");
        from.setValue(address.from() == null ? agreements.usualFrom(negotiation, signed) : address.from());
        var look = new Button("Preview", _ -> {
            if (deal.isEmpty()) {
                notices.error("Nothing to preview.", "Choose the deal that was agreed.");
            } else {
                notices.clear();
                go.accept(address.signing(deal.getValue().id(), from.getValue()));
            }
        });
        look.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = Columns.row(deal, from, look);
        fields.addClassName("p-sign-fields");
        boolean amendment = signed.stream().anyMatch(Agreement.Signed::counts);
        return new PCard(amendment ? "Sign an amendment" : "Sign the agreed deal")
                .meta(
                        amendment
                                ? "a further layer from its day on; what was signed before is not rewritten"
                                : "its terms become the rates in force; the preview changes nothing")
                .body(fields);
    }

    private static String name(DealSheet sheet) {
        return sheet.name()
                + (sheet.role() == DealRole.OFFER ? ", AWS's offer" : ", our ask")
                + (sheet.dated() == null ? "" : " of " + Numbers.date(sheet.dated()));
    }

    private Optional<Component> preview(List<Agreement.Signed> signed) {
        if (address.deal() == null) {
            return Optional.empty();
        }
        var from = address.from() == null ? agreements.usualFrom(negotiation, signed) : address.from();
        try {
            var preview = agreements.preview(negotiation.id(), address.deal(), from);
            return Optional.of(
                    new SigningCard(preview, cost(preview), this::sign, () -> go.accept(address.signing(null, null)))
                            .card());
        } catch (InvalidInput refused) {
            return Optional.of(new ErrorNote("This cannot be signed.", refused.sentence()));
        }
    }

    private Component cost(SigningPreview preview) {
        return new Deferred<>(
                PATIENCE, new Skeleton(1), () -> costs.of(negotiation.id(), preview.sheet()), SigningCard::cost);
    }

    private void sign(SigningCard.Word word) {
        try {
            var agreement = word.preview().agreement();
            var done = signings.sign(
                    negotiation.id(),
                    agreement.sheet().id(),
                    agreement.from(),
                    Agreements.hash(word.preview()),
                    word.knowingly());
            go.accept(address.signing(null, null));
            notices.say(
                    Note.Kind.GOOD,
                    agreement.name() + " is signed.",
                    Numbers.counted(agreement.rates().size(), "dated rate") + " in the price book from "
                            + Numbers.date(agreement.from()) + ".",
                    new Button("Undo", _ -> undo(done)));
        } catch (InvalidInput refused) {
            notices.error("Not signed.", refused.sentence());
        }
    }

    private void undo(Agreement.Signed one) {
        try {
            signings.undo(negotiation.id(), one.id());
            go.accept(address.signing(null, null));
            notices.say(
                    Note.Kind.GOOD, one.agreement().name() + " is no longer signed.", "Its rates left the price book.");
        } catch (InvalidInput refused) {
            notices.error("Not undone.", refused.sentence());
        }
    }

    private Component inForce() {
        var now = agreements.inForce(negotiation.id(), today);
        if (now.isEmpty()) {
            return new EmptyState(
                    "No agreement is in force today",
                    "Enter today's terms in the rounds, or sign the agreed deal.",
                    new Anchor("n/" + negotiation.slug() + "/rounds", "Rounds"));
        }
        var agreement = now.get();
        var table = new DataTable("Terms in force today");
        table.text("Term");
        table.text("In force").phoneLine();
        agreement
                .sheet()
                .items()
                .forEach(item -> table.row(ItemWords.name(item.key()), ItemWords.value(item, DealRole.TODAY)));
        return new PCard("In force today: " + agreement.name())
                .meta(Numbers.date(agreement.from()) + " to " + Numbers.date(agreement.to()))
                .flush()
                .body(table);
    }

    private Component history(List<Agreement.Signed> signed) {
        var table = new DataTable("What was signed").list();
        table.number("No.");
        table.text("Deal").phoneLine();
        table.text("Holds from").nowrap().phoneLabelled();
        table.text("To").nowrap().phoneLabelled();
        table.number("Rates").phoneLabelled();
        table.text("Signed by").minor().phoneLabelled();
        table.text("State").phoneFigure();
        table.text("");
        for (var one : signed.reversed()) {
            var row = table.row(
                    String.valueOf(one.number()),
                    one.agreement().name(),
                    Numbers.date(one.agreement().from()),
                    Numbers.date(one.agreement().to()),
                    Numbers.count(one.agreement().rates().size()),
                    one.by() + ", "
                            + Numbers.moment(one.at().atZone(ZoneOffset.UTC).toLocalDateTime()),
                    state(one),
                    maySign && one.counts() ? new Button("Undo", _ -> undo(one)) : new Span());
            if (!one.counts()) {
                row.faded();
            }
        }
        return new PCard("What was signed")
                .meta("each is frozen; the last that has begun holds")
                .flush()
                .body(table);
    }

    private Component state(Agreement.Signed one) {
        if (!one.counts()) {
            return new Span("undone by " + one.undoneBy());
        }
        return one.agreement().from().isAfter(today) ? Badge.needs("to come") : Badge.good("signed");
    }
}
