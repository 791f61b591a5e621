package dev.parley.paper;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.Problems;
import org.jspecify.annotations.Nullable;

/** {@link PaperWords} as somebody types them. */
public record WordsDraft(
        @Nullable String nonBinding, @Nullable String nda) implements Draft {

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text(
                        "nonBinding",
                        nonBinding == null ? "" : nonBinding,
                        1000,
                        "A forecast needs the sentence that makes it non-binding."))
                .check(() -> Checks.optionalText("nda", nda, 120));
    }

    void writeTo(WordsRow row) {
        row.nonBinding = Checks.set(nonBinding).strip();
        row.nda = Checks.blankToNull(nda);
    }
}
