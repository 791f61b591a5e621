package dev.parley.deal;

import dev.parley.engine.deal.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items and sheets as tests need them. */
final class SomeItems {

    private SomeItems() {}

    static ItemDraft commitment(String... millions) {
        return ItemDraft.of(Topic.COMMITMENT, "", Said.OFFERED)
                .with(values -> values.years(Arrays.stream(millions)
                        .map(one -> new BigDecimal(one).movePointRight(6))
                        .toList()));
    }

    static ItemDraft discount(String... percent) {
        return ItemDraft.of(Topic.DISCOUNT, "", Said.OFFERED)
                .with(values -> values.years(Arrays.stream(percent)
                        .map(one -> new BigDecimal(one).movePointLeft(2))
                        .toList()));
    }

    static ItemDraft share(Topic topic, String subject, String percent) {
        return ItemDraft.of(topic, subject, Said.OFFERED)
                .with(values -> values.share(new BigDecimal(percent).movePointLeft(2)));
    }

    static ItemDraft rate(String product, String rate, String list) {
        return ItemDraft.of(Topic.RATE, product, Said.OFFERED)
                .with(values -> values.rate(new BigDecimal(rate), new BigDecimal(list)));
    }

    static ItemDraft credit(String subject, String millions, int months, Answer counts) {
        return ItemDraft.of(Topic.CREDIT, subject, Said.OFFERED)
                .with(values -> values.credit(new BigDecimal(millions).movePointRight(6), months, counts));
    }

    static Item item(ItemDraft draft) {
        return new Item(UUID.randomUUID(), UUID.randomUUID(), draft, 0, "somebody", Instant.EPOCH);
    }

    static DealSheet sheet(
            String name, DealRole role, @Nullable String dated, @Nullable String expires, ItemDraft... items) {
        return new DealSheet(
                UUID.randomUUID(),
                name,
                role,
                dated == null ? null : LocalDate.parse(dated),
                expires == null ? null : LocalDate.parse(expires),
                null,
                null,
                null,
                List.of(items).stream().map(SomeItems::item).toList(),
                0,
                "somebody",
                Instant.EPOCH);
    }
}
