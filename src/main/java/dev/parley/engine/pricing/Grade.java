package dev.parley.engine.pricing;

/** How well a number is evidenced. Earlier grades of the list prices are believed before later ones. */
public enum Grade {
    Q("quoted by AWS to us"),
    M("measured by us"),
    A("vendor page, price list or documentation"),
    B("third party quoting the vendor"),
    C("single secondary source"),
    X("adviser's claim");

    private final String meaning;

    Grade(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
