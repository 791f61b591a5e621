package dev.parley.workload.measured;

import dev.parley.intake.Preview;
import java.util.List;

/** The reading cannot go on before something is answered. */
final class OpenQuestions extends RuntimeException {

    private final transient List<Preview.Question> questions;

    /** @param sentence what is to be answered */
    OpenQuestions(List<Preview.Question> questions, String sentence) {
        super(sentence, null, false, false);
        this.questions = questions;
    }

    List<Preview.Question> questions() {
        return questions;
    }
}
