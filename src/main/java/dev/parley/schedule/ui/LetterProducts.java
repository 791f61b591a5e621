package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.PCard;
import dev.parley.deal.Item;
import dev.parley.deal.Topic;
import dev.parley.deal.Words;
import dev.parley.schedule.Letter;
import dev.parley.schedule.ProductLink;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The products that AWS's latest letter prices in its own words, and which lines somebody has said they are. */
final class LetterProducts {

    private final Schedule schedule;
    private final Letter letter;
    private final boolean editable;
    private final BiConsumer<ProductLink, Boolean> choose;

    /** @param choose told a link, and whether it is kept or taken away */
    LetterProducts(Schedule schedule, Letter letter, boolean editable, BiConsumer<ProductLink, Boolean> choose) {
        this.schedule = schedule;
        this.letter = letter;
        this.editable = editable;
        this.choose = choose;
    }

    PCard card() {
        var products = letter.products();
        var table = new DataTable("Products of " + letter.name()).list();
        table.text("Product in the letter");
        table.number("Says").bold().phoneFigure();
        table.text("Which lines it is").phoneLine();
        table.number("Lines").phoneLabelled();
        products.forEach(product -> table.row(product.subject(), says(product), lines(product), count(product)));
        long open = products.stream()
                .filter(product -> letter.link(product) == null)
                .count();
        return new PCard("Products of " + letter.name())
                .meta(
                        open == 0
                                ? "each is said to be lines of the schedule"
                                : open + " of " + products.size()
                                        + " not said to be any line: choose once, later letters follow")
                .internal()
                .flush()
                .body(table);
    }

    private static String says(Item product) {
        var rate = product.rate();
        var share = product.share();
        return rate != null ? Words.rate(rate) : share != null ? Words.percent(share) + " off" : "";
    }

    private Component count(Item product) {
        var link = letter.link(product);
        long named =
                link == null ? 0 : schedule.lines().stream().filter(link::names).count();
        var words = new Span(link == null ? "not matched" : String.valueOf(named));
        words.getElement().getClassList().set("p-bad", named == 0);
        return words;
    }

    private Component lines(Item product) {
        var stored = letter.link(product);
        var choices = choices(product.topic());
        if (!editable) {
            return new Span(stored == null ? "none" : label(stored, choices));
        }
        var select = new Select<ProductLink>();
        select.setAriaLabel("Lines that " + product.subject() + " is");
        select.addClassName("p-letter-lines");
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("No line");
        select.setItems(choices.keySet());
        select.setItemLabelGenerator(link -> link == null ? "No line" : label(link, choices));
        choices.keySet().stream()
                .filter(link -> stored != null && link.sameAs(stored))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> chosen(product, stored, change.getValue()));
        return select;
    }

    private void chosen(Item product, @Nullable ProductLink stored, @Nullable ProductLink next) {
        if (next != null) {
            choose.accept(next.of(product.subject(), stored), true);
        } else if (stored != null) {
            choose.accept(stored, false);
        }
    }

    private static String label(ProductLink link, Map<ProductLink, String> choices) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getKey().sameAs(link))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("lines of an earlier schedule: " + link.term());
    }

    /** A rate is that of one kind of price; a percentage can be on a whole term, of one model or of all. */
    private Map<ProductLink, String> choices(Topic topic) {
        var choices = new LinkedHashMap<ProductLink, String>();
        for (var line : schedule.lines()) {
            var model = model(line);
            if (topic == Topic.RATE_DISCOUNT) {
                choices.put(new ProductLink(null, "", null, line.term(), null, 0), line.term() + ", every model");
                choices.put(new ProductLink(null, "", line.model(), line.term(), null, 0), model + ", " + line.term());
            } else {
                choices.put(
                        new ProductLink(null, "", line.model(), line.term(), line.kind(), 0),
                        model + ", " + line.term() + what(line));
            }
        }
        var sorted = new ArrayList<>(choices.entrySet());
        sorted.sort(Map.Entry.comparingByValue());
        var answer = new LinkedHashMap<ProductLink, String>();
        sorted.forEach(choice -> answer.put(choice.getKey(), choice.getValue()));
        return answer;
    }

    /** "Llama 3.1 70B" of "Llama 3.1 70B · us-east-1, input". */
    private static String model(ScheduleLine line) {
        int end = line.label().indexOf(" \u00b7 ");
        return end < 0 ? line.label() : line.label().substring(0, end);
    }

    /** ", input" of the same. */
    private static String what(ScheduleLine line) {
        var label = line.label().replace(" (upside)", "");
        int comma = label.lastIndexOf(", ");
        return comma < 0 ? "" : label.substring(comma);
    }
}
