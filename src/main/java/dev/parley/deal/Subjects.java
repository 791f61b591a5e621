package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import dev.parley.bill.ContractLine;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Payer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether what an item is about exists in the negotiation, and how many contract years it may name. */
@Component
public class Subjects {

    private final Negotiations negotiations;

    Subjects(Negotiations negotiations) {
        this.negotiations = negotiations;
    }

    /** @throws InvalidInput naming what is not known and what is */
    void check(UUID id, ItemDraft item) {
        check(negotiations.byId(id), item);
    }

    /** In what a deal does not fit the agreement as it stands now, each a sentence. */
    public static List<String> misfits(Negotiation negotiation, DealSheet deal) {
        var misfits = new ArrayList<String>();
        for (var item : deal.items()) {
            try {
                check(negotiation, item.draft());
            } catch (InvalidInput misfit) {
                misfits.add(misfit.sentence());
            }
        }
        return List.copyOf(misfits);
    }

    private static void check(Negotiation negotiation, ItemDraft item) {
        var subject = item.subject();
        switch (item.topic().about()) {
            case ALL -> {
                if (!subject.isEmpty()) {
                    throw unknown(item, "it is about the whole agreement: leave it empty");
                }
            }
            case LINE -> {
                if (Arrays.stream(ContractLine.values())
                        .noneMatch(line -> line.name().equals(subject))) {
                    throw unknown(
                            item,
                            "the bill's lines are "
                                    + Arrays.stream(ContractLine.values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", ")));
                }
            }
            case PAYER -> {
                var payers = negotiation.payers();
                if (payers.stream().noneMatch(payer -> payer.code().equals(subject))) {
                    throw unknown(
                            item,
                            "the payers are " + payers.stream().map(Payer::code).collect(Collectors.joining(", ")));
                }
            }
            case CREDIT -> {
                if (!subject.equals(Topic.AWS_BILLED) && !subject.equals(Topic.ANY_LINE)) {
                    throw unknown(item, "a credit pays " + Topic.AWS_BILLED + " or " + Topic.ANY_LINE);
                }
            }
            case PRODUCT -> {}
        }
        int years = negotiation.contractYears();
        if (item.said().valued() && item.years().size() > 1 && item.years().size() != years) {
            throw new InvalidInput(
                    "years",
                    item.years().size(),
                    "\"" + item.topic().label() + "\" has " + item.years().size() + " contract years, the agreement "
                            + years + ": enter each once, or one for all.");
        }
    }

    private static InvalidInput unknown(ItemDraft item, String known) {
        return new InvalidInput(
                "subject",
                item.subject(),
                "\"" + item.topic().label() + "\" about \"" + item.subject() + "\" is not known here; " + known + ".");
    }
}
