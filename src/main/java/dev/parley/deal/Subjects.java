package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import dev.parley.bill.ContractLine;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Payer;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether what an item is about exists in the negotiation, and how many contract years it may name. */
@Component
class Subjects {

    private final Negotiations negotiations;

    Subjects(Negotiations negotiations) {
        this.negotiations = negotiations;
    }

    /** @throws InvalidInput naming what is not known and what is */
    void check(UUID id, ItemDraft item) {
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
                var payers = negotiations.byId(id).payers();
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
        int years = negotiations.byId(id).contractYears();
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
