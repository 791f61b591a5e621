package dev.parley.intake.ui;

import com.vaadin.flow.component.html.Div;
import dev.parley.intake.Kind;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.Role;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which files are known, and which of them the reader may take in: said before anything is dropped. */
final class KnownFiles extends Div {

    KnownFiles(Membership membership) {
        addClassName("p-known-files");
        for (var kind : Kind.values()) {
            var title = new Div(title(kind));
            title.addClassName("p-known-kind");
            var text = new Div(membership.may(kind.needed()) ? own(kind, membership) + formats(kind) : notYours(kind));
            text.addClassName("p-meta");
            add(new Div(title, text));
        }
    }

    private static String title(Kind kind) {
        return kind == Kind.BILL ? "Bills" : kind.label();
    }

    private static String formats(Kind kind) {
        return switch (kind) {
            case MEASURED ->
                "CloudWatch get-metric-data, get-metric-statistics and console CSV, Bedrock invocation logs, LiteLLM spend"
                        + " logs, Langfuse exports, request traces, CSV of time, model and tokens";
            case BILL ->
                "Cost Explorer CSV, CUR 2.0 and legacy, FOCUS 1.0 to 1.3, as CSV, gz or Parquet, in parts, and the result"
                        + " of the SQL that reduces them";
            case PRICES -> "AWS Price List JSON and CSV, LiteLLM map, Azure Retail Prices, CSV";
        };
    }

    private static String own(Kind kind, Membership membership) {
        return kind == Kind.MEASURED && !membership.may(Permission.EDIT_ALL_WORKLOADS)
                ? "For workloads of your own: "
                : "";
    }

    private static String notYours(Kind kind) {
        return "Not yours to take in. Give the file to "
                + Arrays.stream(Role.values())
                        .filter(role -> role.may(kind.needed()))
                        .map(Role::label)
                        .collect(Collectors.joining(" or "))
                + ".";
    }
}
