package dev.parley.base.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.TypedNumber;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dollars, typed with or without separators of thousands. Text that is no amount stays in the field. */
public final class AmountField extends TextField {

    private static final int LONGEST = 60;

    public AmountField(String label) {
        super(label);
        setMaxLength(LONGEST);
    }

    /** What is typed; null while that is nothing, or no amount. */
    public @Nullable BigDecimal amount() {
        return TypedNumber.of(getValue());
    }

    public void amount(@Nullable BigDecimal usd) {
        setValue(
                usd == null
                        ? ""
                        : new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.US)).format(usd));
    }

    /** @throws InvalidInput where text is typed that is no amount */
    void requireReadable(String name) {
        if (!getValue().isBlank() && amount() == null) {
            throw new InvalidInput(
                    name,
                    getValue(),
                    "\u201c" + getValue().strip() + "\u201d is no amount: enter one such as 1,565,000.50.");
        }
    }
}
