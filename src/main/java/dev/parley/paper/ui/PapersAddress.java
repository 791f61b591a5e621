package dev.parley.paper.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.parley.paper.DemandChoice;
import dev.parley.paper.PaperKind;
import dev.parley.paper.PaperKind.Audience;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The state of the screen.
 *
 * @param compared ids of two papers, the earlier one first; or none
 * @param wording  whether the words are being changed
 */
record PapersAddress(PaperKind kind, DemandChoice told, List<UUID> compared, boolean wording) {

    static PapersAddress of(QueryParameters query) {
        var kind = query.getSingleParameter("paper")
                .flatMap(name -> PaperKind.of(Audience.AWS).stream()
                        .filter(one -> one.key().equals(name))
                        .findFirst())
                .orElse(PaperKind.ASK_WORKBOOK);
        var compared = query.getParameters("compare").stream()
                .flatMap(id -> id(id).stream())
                .toList();
        return new PapersAddress(
                kind,
                DemandChoice.of(query.getParameters("with")),
                compared.size() == 2 ? compared : List.of(),
                query.getSingleParameter("edit").filter("wording"::equals).isPresent());
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    PapersAddress with(PaperKind other) {
        return new PapersAddress(other, told, List.of(), false);
    }

    PapersAddress with(DemandChoice other) {
        return new PapersAddress(kind, other, List.of(), false);
    }

    PapersAddress comparing(List<UUID> two) {
        return new PapersAddress(kind, told, two, false);
    }

    PapersAddress wording(boolean changing) {
        return new PapersAddress(kind, told, List.of(), changing);
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("paper", List.of(kind.key()));
        if (!told.words().isEmpty()) {
            parameters.put("with", told.words());
        }
        if (!compared.isEmpty()) {
            parameters.put("compare", compared.stream().map(UUID::toString).toList());
        }
        if (wording) {
            parameters.put("edit", List.of("wording"));
        }
        return new QueryParameters(parameters);
    }
}
