package dev.parley.paper.print;

import java.awt.Color;
import java.util.List;

/** The colours of a printed paper: those of the screens in light. */
final class Palette {

    static final Color INK = new Color(0x10201f);
    static final Color SECOND = new Color(0x4a5c5a);
    static final Color RULE = new Color(0xc6d1cf);
    static final Color LINE = new Color(0xe0e7e5);
    static final Color SUNKEN = new Color(0xf1f5f4);
    static final Color ACCENT = new Color(0x0b6070);
    static final Color FAINT = new Color(0xedf1f0);

    /** Of the series of a chart, from below: dark to light, so that they can be told apart without colour. */
    private static final List<Color> SERIES = List.of(
            new Color(0x083f4a),
            new Color(0x0f7285),
            new Color(0xeab656),
            new Color(0x93c9cf),
            new Color(0xb57510),
            new Color(0x71807d));

    private Palette() {}

    static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    static byte[] bytes(int index) {
        var color = series(index);
        return new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()};
    }
}
