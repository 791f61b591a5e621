package dev.parley.workload.measured;

import dev.parley.workload.series.Amount;
import dev.parley.workload.series.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns of plain rows that say whose tokens they are, beside those that {@link Header} knows. */
final class PlainColumns {

    static final List<String> CLASSES = List.of("input", "cache read", "cache write", "output");

    private static final Set<String> MODEL = Set.of("model", "modelid", "modelname");
    private static final Set<String> REQUESTS =
            Set.of("requests", "invocations", "calls", "requestcount", "numrequests");
    private static final Set<String> ACCOUNT = Set.of("account", "accountid", "awsaccount");
    private static final Set<String> REGION = Set.of("region", "awsregion");
    private static final Set<String> PART = Set.of(
            "application", "app", "applicationprofile", "profile", "workload", "service", "project", "team", "teamid");

    private final Header header;
    private final List<String> names;
    private final List<Integer> labels = new ArrayList<>();
    private int model = -1;
    private int requests = -1;
    private int account = -1;
    private int region = -1;

    /** @param first cells of the first line, names where the header is present */
    PlainColumns(Header header, List<String> first) {
        this.header = header;
        this.names = first;
        for (int i = 0; header.present() && i < first.size(); i++) {
            var name = first.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (!header.unused().contains(first.get(i))) {
                continue;
            }
            if (MODEL.contains(name)) {
                model = i;
            } else if (REQUESTS.contains(name)) {
                requests = i;
            } else if (ACCOUNT.contains(name)) {
                account = i;
            } else if (REGION.contains(name)) {
                region = i;
            } else if (PART.contains(name)) {
                labels.add(i);
            }
        }
    }

    Header header() {
        return header;
    }

    String model(List<String> row) {
        return model < 0 ? "" : InvocationLog.model(row.get(model));
    }

    String account(List<String> row) {
        return cell(row, account);
    }

    String region(List<String> row) {
        return cell(row, region);
    }

    /** The first column that tells an application, or empty. */
    String part(List<String> row) {
        return labels.isEmpty() ? "" : cell(row, labels.getFirst());
    }

    Map<String, String> labels(List<String> row) {
        var values = new LinkedHashMap<String, String>();
        for (int column : labels) {
            var value = cell(row, column);
            if (!value.isEmpty()) {
                values.put(names.get(column), value);
            }
        }
        return values;
    }

    double requests(List<String> row, Amount amount) {
        var text = cell(row, requests);
        return text.isEmpty() ? 0 : amount.read("requests", text);
    }

    boolean countsRequests() {
        return requests >= 0;
    }

    private static String cell(List<String> row, int column) {
        return column < 0 ? "" : InvocationLog.label(row.get(column));
    }

    List<String> remarks() {
        var remarks = new ArrayList<String>();
        if (!header.present()) {
            remarks.add("No header: the columns are read as time, input, output, cache read, cache write.");
        }
        var unused = header.unused().stream()
                .filter(name -> {
                    int at = names.indexOf(name);
                    return at != model && at != requests && at != account && at != region && !labels.contains(at);
                })
                .map(InvocationLog::label)
                .toList();
        if (!unused.isEmpty()) {
            remarks.add("Not used: " + String.join(", ", unused) + ".");
        }
        for (int c : new int[] {0, 3}) {
            if (header.tokens()[c] < 0) {
                remarks.add("No column holds " + CLASSES.get(c) + " tokens: they are not told.");
            }
        }
        return remarks;
    }
}
