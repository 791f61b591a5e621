package dev.parley.deal;

/** What an item of a deal can be about, in the order in which a letter lists it. */
public enum Topic {
    COMMITMENT("Commitment", Group.HEADER, Value.USD_BY_YEAR, About.ALL),
    DISCOUNT("Cross-service discount", Group.HEADER, Value.SHARE_BY_YEAR, About.ALL),
    BEFORE_DISCOUNT("Measured before discount", Group.HEADER, Value.YES_NO, About.ALL),
    /** Share of a year's commitment that capped lines may fill; without the item 25 %. */
    MARKETPLACE_CAP("Marketplace cap", Group.HEADER, Value.SHARE, About.ALL),
    ROLLOVER("Excess carried forward", Group.HEADER, Value.SHARE, About.ALL),
    TRUE_UP_AT_END("True-up once, at the end of the term", Group.HEADER, Value.YES_NO, About.ALL),
    ENROLMENT("Payer takes part", Group.HEADER, Value.YES_NO, About.PAYER),
    LINE_DISCOUNT("Off list", Group.LINES, Value.SHARE, About.LINE),
    /** An agreed rate of a product, such as a model unit for six months, beside its list rate. */
    RATE("Rate", Group.LINES, Value.RATE, About.PRODUCT),
    /** A percentage off a product's list rate. */
    RATE_DISCOUNT("Off list rate", Group.LINES, Value.SHARE, About.PRODUCT),
    TAKES_DISCOUNT("Takes the discount", Group.CLAUSES, Value.YES_NO, About.LINE),
    COUNTS("Counts", Group.CLAUSES, Value.YES_NO, About.LINE),
    OUTSIDE_CAP("Counts outside the Marketplace cap", Group.CLAUSES, Value.YES_NO, About.LINE),
    /** The right to serve a line by another model, for the share of its list price that is less. */
    SWAP("Model swap, same dollars", Group.CLAUSES, Value.SHARE, About.LINE),
    PRICE_CUTS("List price cuts pass through", Group.CLAUSES, Value.YES_NO, About.ALL),
    /** List prices rise for us by no more than this a year. */
    RATE_CAP("Rise of list prices at most, a year", Group.CLAUSES, Value.SHARE, About.ALL),
    SUB_COMMITMENT("Commitment on a line", Group.CLAUSES, Value.USD_BY_YEAR, About.LINE),
    CREDIT("Credit", Group.CREDITS, Value.CREDIT, About.CREDIT),
    /** What the other side wants of us beside money. */
    ASKED_OF_US("Asked of us", Group.OTHER, Value.WORDS, About.ALL),
    /** Anything a letter says that has no price here; the subject names it. */
    OTHER("Other", Group.OTHER, Value.WORDS, About.PRODUCT);

    /** The part of a letter. */
    public enum Group {
        HEADER("Header terms"),
        LINES("Lines"),
        CLAUSES("Clauses"),
        CREDITS("Credits"),
        OTHER("Beside money");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What kind of value it bears. */
    public enum Value {
        USD_BY_YEAR,
        SHARE_BY_YEAR,
        SHARE,
        RATE,
        CREDIT,
        YES_NO,
        WORDS
    }

    /** What its subject names. */
    public enum About {
        /** The whole agreement: no subject. */
        ALL,
        /** A {@link dev.parley.bill.ContractLine}, by its code. */
        LINE,
        /** A payer, by its code. */
        PAYER,
        /** A product, as a schedule or a letter names it. */
        PRODUCT,
        /** {@link #AWS_BILLED} or {@link #ANY_LINE}: what a credit may pay. */
        CREDIT
    }

    /** The subject of a credit that pays only what AWS bills itself. */
    public static final String AWS_BILLED = "AWS_BILLED";

    /** The subject of a credit that pays any line. */
    public static final String ANY_LINE = "ANY_LINE";

    private final String label;
    private final Group group;
    private final Value value;
    private final About about;

    Topic(String label, Group group, Value value, About about) {
        this.label = label;
        this.group = group;
        this.value = value;
        this.about = about;
    }

    public String label() {
        return label;
    }

    public Group group() {
        return group;
    }

    public Value value() {
        return value;
    }

    public About about() {
        return about;
    }

    /** Whether the figures of a deal follow from it; the others are kept and compared in words. */
    public boolean priced() {
        return value != Value.WORDS;
    }
}
