package dev.parley.bill.ui;

import com.vaadin.flow.component.button.Button;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.bill.Apart;
import dev.parley.bill.BillLines;
import dev.parley.bill.BillPlace;
import dev.parley.bill.ContractLine;
import dev.parley.bill.ServicePlace;
import dev.parley.bill.WholeBill;
import dev.parley.negotiation.NotAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts services into other lines or apart from them, says what became of it and how to take it back. */
final class ServiceMoves {

    private final BillLines lines;
    private final UUID negotiation;
    private final Notices notices;
    private final Runnable refresh;

    ServiceMoves(BillLines lines, UUID negotiation, Notices notices, Runnable refresh) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.notices = notices;
        this.refresh = refresh;
    }

    void move(WholeBill.ServiceSum service, BillPlace to) {
        var before = service.line();
        var place = service.place();
        put(
                service.key(),
                place == null ? null : place.version(),
                to,
                Words.service(service.key()) + " is now " + where(to) + ", for all months.",
                before);
    }

    private static String where(BillPlace place) {
        return switch (place) {
            case ContractLine line -> "in \"" + line.label() + "\"";
            case Apart.CREDIT -> "apart from the lines, a credit";
            case Apart.REFUND -> "apart from the lines, a refund";
            case Apart.TAX -> "apart from the lines, a tax";
        };
    }

    private void put(
            ServicePlace.Key key, @Nullable Long version, BillPlace to, String done, @Nullable BillPlace before) {
        try {
            switch (lines.place(negotiation, version, key, to)) {
                case SaveResult.Saved<ServicePlace>(ServicePlace saved, var _) -> {
                    if (before == null) {
                        notices.say(Note.Kind.NEUTRAL, done, "");
                    } else {
                        notices.say(
                                Note.Kind.NEUTRAL,
                                done,
                                "",
                                new Button("Undo", _ -> put(key, saved.version(), before, "Taken back.", null)));
                    }
                }
                case SaveResult.Conflict<ServicePlace>(String by, var _, ServicePlace theirs) ->
                    notices.say(
                            Note.Kind.NEEDS,
                            "Nothing was changed: " + by + " just put it " + where(theirs.to()) + ".",
                            "Look again.");
                case SaveResult.Gone<ServicePlace> _ ->
                    notices.say(Note.Kind.NEUTRAL, "Somebody else removed it.", "Nothing was changed.");
            }
        } catch (InvalidInput refused) {
            notices.error("Nothing was changed.", refused.sentence());
        } catch (NotAllowed refused) {
            notices.error("Nothing was changed.", refused.sentence());
        }
        refresh.run();
    }
}
