package dev.parley.price.ui;

import com.vaadin.flow.component.button.Button;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.price.Capacities;
import dev.parley.price.Prices;
import dev.parley.price.RateDraft;
import dev.parley.price.RateEntry;
import dev.parley.price.UnitLimit;
import dev.parley.price.UnitLimitDraft;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes an entered rate or limit away at once and offers to enter it again, instead of asking first. */
record PriceRemoval(Prices prices, Capacities capacities, UUID negotiation, Notices notices, Runnable refresh) {

    void remove(RateEntry entry) {
        var rate = entry.rate();
        answer(
                "The rate of " + entry.modelName() + ", " + rate.region() + ", "
                        + rate.kind().label() + ", " + Numbers.rate(rate.usd()) + ",",
                () -> prices.remove(negotiation, entry.id(), entry.version()),
                () -> prices.enter(
                        negotiation,
                        new RateDraft(
                                rate.model(),
                                rate.region(),
                                rate.kind(),
                                rate.usd(),
                                rate.side(),
                                rate.from(),
                                rate.to(),
                                rate.source(),
                                rate.grade(),
                                rate.illustrative(),
                                rate.note(),
                                new RateDraft.NewModel(entry.channel(), entry.provider(), entry.modelName()))));
    }

    void remove(UnitLimit limit) {
        var evidence = limit.evidence();
        answer(
                "The limit of one " + limit.unit(),
                () -> capacities.remove(negotiation, limit.id(), limit.version()),
                () -> capacities.enter(
                        negotiation,
                        new UnitLimitDraft(
                                Objects.requireNonNull(limit.product()),
                                limit.model(),
                                limit.region(),
                                limit.rule(),
                                limit.inputTokensPerMinute(),
                                limit.outputTokensPerMinute(),
                                limit.outputWeight(),
                                evidence.source(),
                                evidence.asOf(),
                                evidence.grade(),
                                evidence.illustrative(),
                                limit.note())));
    }

    private void answer(String what, Supplier<? extends SaveResult<?>> step, Runnable enterAgain) {
        notices.clear();
        try {
            switch (step.get()) {
                case SaveResult.Saved<?> _ ->
                    notices.say(
                            Note.Kind.NEUTRAL, what + " is removed.", "", new Button("Undo", _ -> undo(enterAgain)));
                case SaveResult.Conflict<?> conflict ->
                    notices.error(
                            "Not removed.",
                            conflict.by() + " changed it on " + Words.moment(conflict.at())
                                    + ". The panel now shows what stands.");
                case SaveResult.Gone<?> _ -> Notices.toast("It was removed already.");
            }
        } catch (InvalidInput problem) {
            notices.error("Not removed.", problem.sentence());
        }
        refresh.run();
    }

    private void undo(Runnable enterAgain) {
        notices.clear();
        try {
            enterAgain.run();
        } catch (InvalidInput problem) {
            notices.error("It does not come back.", problem.sentence());
        }
        refresh.run();
    }
}
