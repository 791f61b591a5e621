package dev.parley.base.ui;

import java.util.Locale;

/**
 * Writes SVG markup. Sizes along the width are percent, so a drawing fits its place without distorted text; all text goes
 * through {@link #escape}.
 */
final class SvgMarkup {

    private final StringBuilder out = new StringBuilder();

    /** A rectangle in percent of the plot, with a tooltip where title is not empty. */
    SvgMarkup rect(String className, double x, double y, double width, double height, String extra, String title) {
        out.append("<rect class=\"").append(className).append("\" x=\"").append(percent(x));
        out.append("\" y=\"").append(percent(y)).append("\" width=\"").append(percent(width));
        out.append("\" height=\"")
                .append(percent(Math.max(0, height)))
                .append('"')
                .append(extra)
                .append('>');
        if (!title.isEmpty()) {
            out.append("<title>").append(escape(title)).append("</title>");
        }
        out.append("</rect>");
        return this;
    }

    /** Text at a place in percent, moved by pixels. */
    SvgMarkup text(String className, double x, double y, int dx, int dy, String anchor, String words) {
        out.append("<text class=\"").append(className).append("\" x=\"").append(percent(x));
        out.append("\" y=\"")
                .append(percent(y))
                .append("\" dx=\"")
                .append(dx)
                .append("\" dy=\"")
                .append(dy);
        out.append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escape(words))
                .append("</text>");
        return this;
    }

    SvgMarkup horizontal(String className, double y) {
        out.append("<line class=\"")
                .append(className)
                .append("\" x1=\"0\" x2=\"100%\" y1=\"")
                .append(percent(y));
        out.append("\" y2=\"").append(percent(y)).append("\"/>");
        return this;
    }

    String markup() {
        return out.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }
}
