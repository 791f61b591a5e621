package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Skeleton;
import dev.parley.paper.PaperFile;
import dev.parley.paper.PdfPictures;
import java.util.Base64;

/** The pages of a PDF as they are in the file: pictures of the finished pages, drawn beside the screen. */
final class PdfSheet {

    private static final int PATIENCE = 400;

    private PdfSheet() {}

    static Component of(PaperFile file) {
        return new Deferred<>(PATIENCE, new Skeleton(8), () -> PdfPictures.of(file), PdfSheet::pages);
    }

    private static Component pages(PdfPictures pictures) {
        var pages = new Div();
        pages.addClassName("p-paper-pages");
        var shown = pictures.pages();
        for (int index = 0; index < shown.size(); index++) {
            pages.add(new Image(
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(shown.get(index)),
                    "Page " + (index + 1) + " of " + pictures.count()));
        }
        if (shown.size() < pictures.count()) {
            pages.add(new Paragraph(
                    "The first " + shown.size() + " of " + pictures.count() + " pages; the others are in the draft."));
        }
        return pages;
    }
}
