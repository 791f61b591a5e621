package dev.parley.engine.report;

import java.util.List;

/** What a section is made of. */
public sealed interface Part permits Part.Paragraph, Part.Facts, Part.Beside, Table, Chart {

    /** A paragraph of text. */
    record Paragraph(String text) implements Part {}

    /** Labels with one value each. */
    record Facts(List<Fact> facts) implements Part {

        public Facts {
            facts = List.copyOf(facts);
        }

        public Facts(Fact... facts) {
            this(List.of(facts));
        }
    }

    /** Parts that stand side by side on a page; where there is no page, those at the right follow. */
    record Beside(List<Part> left, List<Part> right) implements Part {

        public Beside {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /** A label with its value. */
    record Fact(String label, Cell value, Format format) {

        public Fact(String label, String text) {
            this(label, new Cell.Text(text), Format.TEXT);
        }
    }
}
