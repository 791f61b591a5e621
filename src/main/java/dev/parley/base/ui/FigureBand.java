package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** The headline figures of a view in one band with hairlines between: label, value, and a note that says what it means. */
@Tag("dl")
public final class FigureBand extends HtmlContainer {

    public FigureBand() {
        addClassName("p-figures");
    }

    /** 22 px figures, as on the overview. */
    public FigureBand small() {
        addClassName("p-small");
        return this;
    }

    /** 14 px figures, for a detail panel. */
    public FigureBand tiny() {
        addClassName("p-tiny");
        return this;
    }

    /** Adds a figure and returns it, to say more about it. */
    public Figure figure(String label, String value) {
        var figure = new Figure(label, value);
        add(figure);
        return figure;
    }

    /** One figure of the band. */
    public static final class Figure extends Div {

        private final Element label = new Element("dt");
        private final Element line = new Element("dd");
        private final Span main = new Span();

        private Figure(String label, String value) {
            addClassName("p-figure");
            main.addClassName("p-figure-main");
            main.setText(value);
            this.label.appendChild(new Span(label).getElement());
            line.setAttribute("class", "p-figure-value");
            line.appendChild(main.getElement());
            getElement().appendChild(this.label, line);
        }

        /** Small words right after the value: "a year, 11 %". */
        public Figure aside(String text) {
            var aside = new Span(text);
            aside.addClassName("p-figure-aside");
            line.appendChild(aside.getElement());
            return this;
        }

        /** The line below, at times with a grade mark at its end. */
        public Figure note(String text, Component... marks) {
            var note = new Element("dd");
            note.setAttribute("class", "p-figure-note");
            note.appendChild(new Span(text).getElement());
            for (var mark : marks) {
                note.appendChild(new Span(" ").getElement(), mark.getElement());
            }
            getElement().appendChild(note);
            return this;
        }

        /** Violet with the crossed eye. */
        public Figure internal() {
            addClassName("p-internal");
            label.insertChild(0, Icon16.INTERNAL.create().getElement());
            label.appendChild(hidden(", internal"));
            return this;
        }

        /** The figure is older than what it is made of. */
        public Figure stale() {
            addClassName("p-stale");
            label.appendChild(hidden(", stale"));
            return this;
        }

        /** Changes the value shown. */
        public void setValue(String value) {
            main.setText(value);
        }

        private static Element hidden(String words) {
            var span = new Span(words);
            span.addClassName("p-sr-only");
            return span.getElement();
        }
    }
}
