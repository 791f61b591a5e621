package dev.parley.base.ui;

import com.vaadin.flow.component.html.Span;

/**
 * The grade of a fact's source in an 18 px square: filled is first hand, outlined second hand, dashed a claim. Letters: A
 * the vendor, M measured by us, Q quoted by AWS, B quoting the vendor, C a single source, X an adviser.
 */
public final class GradeMark extends Span {

    public GradeMark(char grade) {
        super(String.valueOf(grade));
        addClassNames("p-grade", look(grade));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", "Grade " + grade + ": " + meaning(grade));
        getElement().setAttribute("title", meaning(grade));
    }

    /** What a grade says about its source, in a few words. */
    public static String meaning(char grade) {
        return switch (grade) {
            case 'A' -> "published by the vendor";
            case 'M' -> "measured by us";
            case 'Q' -> "quoted by AWS";
            case 'B' -> "quotes the vendor";
            case 'C' -> "a single source";
            case 'X' -> "said by an adviser";
            default -> throw new IllegalArgumentException("Grade '" + grade + "' is not one of A, M, Q, B, C, X");
        };
    }

    private static String look(char grade) {
        return switch (grade) {
            case 'A', 'M', 'Q' -> "p-filled";
            case 'B' -> "p-outlined";
            default -> "p-dashed";
        };
    }
}
