package dev.parley.paper.aws;

/**
 * A term of the agreement that we ask for.
 *
 * @param part   of the agreement, such as "Header terms"
 * @param term   what it is about
 * @param asked  what we ask for
 * @param clause where our paper says so; empty where it names none
 */
public record AskTerm(String part, String term, String asked, String clause) {}
