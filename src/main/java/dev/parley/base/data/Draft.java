package dev.parley.base.data;

/** What somebody typed of one thing: form, service argument and rule in one place. */
public interface Draft {

    /** Adds whatever stands against it, as far as it is known without the database. */
    void check(Problems problems);

    /** @throws InvalidInput with all that stands against it */
    default void validate() {
        var problems = new Problems();
        check(problems);
        problems.refuse();
    }
}
