package dev.parley.bill;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.Preview;
import dev.parley.negotiation.Payer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which payers of the negotiation a file tells of. A file that names none, or an account that the negotiation does not
 * know, leaves a question; where there is one payer only, a file that names none is taken to be of that.
 */
final class Payers {

    private static final String UNNAMED = "";

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final List<Preview.Question> questions = new ArrayList<>();

    /** @throws InvalidInput when an answer names no payer */
    Payers(List<Charge> charges, List<Payer> known, Answers answers) {
        var named = new TreeSet<String>();
        charges.forEach(charge -> named.add(Objects.requireNonNullElse(charge.payer(), UNNAMED)));
        for (var account : named) {
            var same = known.stream()
                    .filter(payer -> payer.awsAccount().equals(account))
                    .toList();
            if (same.size() == 1) {
                codes.put(account, same.getFirst().code());
            } else {
                ask(account, same.isEmpty() ? known : same, answers);
            }
        }
    }

    private void ask(String account, List<Payer> choices, Answers answers) {
        var key = account.equals(UNNAMED) ? "payer" : "payer-" + account;
        var proposed = account.equals(UNNAMED) && choices.size() == 1
                ? choices.getFirst().code()
                : "";
        var answer = answers.of(key).orElse(proposed);
        if (!answer.isEmpty()) {
            if (choices.stream().noneMatch(payer -> payer.code().equals(answer))) {
                throw new InvalidInput(
                        key, answer, "There is no payer \"" + answer + "\" to choose: enter it under Agreement first.");
            }
            codes.put(account, answer);
        }
        questions.add(new Preview.Question(
                key,
                account.equals(UNNAMED) ? "Payer of the file" : "Payer of account " + account,
                account.equals(UNNAMED)
                        ? "The file names no payer account."
                        : "No one payer of this negotiation has this account.",
                choices.stream()
                        .map(payer -> new Preview.Option(payer.code(), payer.code() + ", " + payer.legalEntity()))
                        .toList(),
                answer,
                true,
                false));
    }

    /** The payer's code, or empty while it is not answered. */
    Optional<String> of(@Nullable String account) {
        return Optional.ofNullable(codes.get(Objects.requireNonNullElse(account, UNNAMED)));
    }

    List<Preview.Question> questions() {
        return List.copyOf(questions);
    }

    boolean open() {
        return questions.stream().anyMatch(question -> question.answer().isEmpty());
    }
}
