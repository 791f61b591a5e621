package dev.parley.paper.aws;

/**
 * What is said beside the figures.
 *
 * @param nonBinding the sentence that makes the forecast non-binding
 * @param nda        the mark of confidentiality between both sides; empty for none
 * @param draft      whether it is a draft: nobody has approved that it leaves
 */
public record Wording(String nonBinding, String nda, boolean draft) {

    public Wording asDraft() {
        return new Wording(nonBinding, nda, true);
    }
}
