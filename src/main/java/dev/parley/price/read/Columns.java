package dev.parley.price.read;

import java.util.regex.Pattern;

/** What the columns of the price book hold: a text that is longer, or none, is found while it is read. */
final class Columns {

    static final int CHANNEL = 40;
    static final int MAKER = 60;
    static final int MODEL = 120;
    static final int NAME = 120;
    static final int REGION = 60;

    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private Columns() {}

    /** The item is not looked at: whoever writes the source of a price shortens it. */
    static void require(ReadPrice price) throws NotTaken {
        var model = price.model();
        require("channel", model.channel(), CHANNEL);
        require("maker", model.provider(), MAKER);
        require("model's id", model.id(), MODEL);
        require("model's name", model.name(), NAME);
        require("region", price.region(), REGION);
    }

    private static void require(String what, String text, int most) throws NotTaken {
        if (text.length() > most) {
            throw new NotTaken("the " + what + " is longer than " + most + " characters", text);
        }
        if (text.isBlank() || NO_TEXT.matcher(text).find()) {
            throw new NotTaken("the " + what + " is empty or holds characters that are none", text);
        }
    }
}
