package dev.parley.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Payer;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Any text ends in a preview or in a refusal that says why. */
class OfferTextFuzzTest {

    private static final int TEXTS = 6_000;
    private static final List<String> PIECES = List.of(
            "commitment",
            "discount",
            "credits",
            "Claude",
            "cap",
            "counts",
            "measured",
            "payer P1",
            "swap",
            "expiry",
            "Llama unit, 6 months, $/h",
            "CY1",
            "year 2",
            "support",
            "reserved",
            "silent",
            "refused",
            "n/a",
            "yes",
            "no",
            "18",
            "19.5",
            "9,5",
            "1.500.000",
            "1,500",
            "-15 %",
            "\u221220\u00a0%",
            "$20M",
            "20 / 22 / 24",
            "12 months",
            "2027-04-16",
            "03/04/2027",
            "99-99",
            "16 Foo 2027",
            "2027-13-45",
            "EUR",
            "\u20ac",
            "|",
            "||",
            "\t",
            ";",
            ":",
            "\n",
            "\r\n",
            "  ",
            "**",
            "*",
            "`",
            "\"",
            "|--|--|",
            "-",
            "\u2014",
            "$",
            "%",
            "M",
            "/",
            "(",
            ")",
            "\\",
            "$1",
            "\u0000",
            "\ud800",
            "\u202e",
            "999999999999999999999999999999999999999999999",
            "0",
            "-",
            ".",
            ",",
            "1.2.3.4",
            "1e999",
            "NaN",
            "\u0661\u0662");

    @Test
    void any_text_ends_in_a_preview_or_a_refusal() {
        var random = new Random(20270324);
        int previews = 0;
        for (int i = 0; i < TEXTS; i++) {
            var text = text(random);
            var column = random.nextInt(4) == 0 ? Integer.valueOf(random.nextInt(7) - 2) : null;
            try {
                var read = OfferText.read(text, known(), column);
                read.drafts().forEach(ItemDraft::validate);
                assertThat(read.lines())
                        .allSatisfy(line -> assertThat(line.source()).as(text).isNotBlank());
                previews++;
            } catch (InvalidInput refused) {
                assertThat(refused.sentence()).as(text).isNotBlank();
            } catch (RuntimeException other) {
                throw new AssertionError("Text " + i + ": \u201c" + text + "\u201d", other);
            }
        }
        assertThat(previews).isGreaterThan(TEXTS / 3);
    }

    private static OfferText.Known known() {
        return new OfferText.Known(
                3,
                List.of(new Payer(UUID.randomUUID(), "P1", "111122223333", "Payer one", true, null, List.of())),
                List.of(SomeItems.item(SomeItems.rate("Llama unit, 6 months", "13.08", "13.08"))),
                LocalDate.parse("2027-03-25"),
                null);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(12) == 0
                            ? String.valueOf((char) random.nextInt(0x3000))
                            : PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
