package dev.parley.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;

/** A day, typed as 2027-05-01 or chosen. Text that is no day stays in the field, with a sentence that names it. */
public final class DayField extends DatePicker {

    public DayField(String label) {
        super(label);
        // A day is typed; the calendar, which would cover the fields around it, opens at its button.
        setAutoOpen(false);
        setI18n(new DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        setFallbackParser(
                text -> Result.error("\u201c" + shortened(text) + "\u201d is no day: enter one such as 2027-05-01."));
    }

    private static String shortened(String text) {
        var plain = text.strip();
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "\u2026";
    }
}
