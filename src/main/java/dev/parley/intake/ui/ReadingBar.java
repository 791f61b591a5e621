package dev.parley.intake.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.parley.base.ui.Numbers;
import dev.parley.intake.Standing;

/** How far a reading is: a bar, and the same in words that a screen reader tells. */
final class ReadingBar {

    final ProgressBar bar = new ProgressBar();
    final Span words = new Span();

    ReadingBar(Standing standing) {
        words.getElement().setAttribute("role", "status");
        show(standing);
    }

    void show(Standing standing) {
        bar.setIndeterminate(standing.bytes() == 0);
        if (standing.bytesAll() > 0) {
            bar.setValue(Math.min(1.0, (double) standing.bytes() / standing.bytesAll()));
        }
        words.setText((standing.format() == null ? "Reading" : "Reading " + standing.format()) + ": "
                + FilesCard.size(standing.bytes()) + " of " + FilesCard.size(standing.bytesAll()) + ", "
                + Numbers.counted(standing.rows(), "row"));
    }
}
