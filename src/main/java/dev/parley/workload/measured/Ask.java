package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.Preview.Option;
import dev.parley.intake.Preview.Question;
import dev.parley.workload.series.Zones;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions that files leave open and whose answers mean reading them again. */
final class Ask {

    static final String ZONE = "zone";
    static final String APART = "apart";
    static final String GAPS = "gaps";
    static final String ROWS = "rows";
    static final String AMOUNTS = "amounts";
    static final String CACHED = "cached";
    static final String PERIOD = "period";
    static final String MODEL = "model";
    static final String METRIC = "metric ";
    static final String START = "start";
    static final String DATES = "dates";

    static final String ZERO = "no traffic";
    static final String ABSENT = "not measured";

    private static final Map<String, Question> CHOICES = Stream.of(rows(""), gaps("", ""), cached(""), dates("", ""))
            .collect(Collectors.toMap(Question::key, Function.identity()));

    private Ask() {}

    /** @throws InvalidInput when an answer is none of the choices of its question */
    static void requireChoices(Answers answers) {
        CHOICES.forEach((key, question) -> answers.of(key).ifPresent(answer -> {
            var values = question.options().stream().map(Option::value).toList();
            if (!values.contains(answer)) {
                throw new InvalidInput(
                        key,
                        answer,
                        "\"" + answer + "\" is none of the choices for " + key + ": " + String.join(", ", values)
                                + ".");
            }
        }));
    }

    static Question zone(String answer, String example) {
        return new Question(
                ZONE,
                "Zone of times without one",
                "Times such as " + example + " bear none. Choose where the clock hung that wrote them.",
                zones(answer),
                answer,
                true,
                true);
    }

    /** All that are known, and the answer where it is none of them, such as an offset. */
    private static List<Option> zones(String answer) {
        var known = Zones.ids().stream();
        var ids = answer.isBlank() || Zones.ids().contains(answer) ? known : Stream.concat(known, Stream.of(answer));
        return ids.map(id -> new Option(id, id.replace('_', ' '))).toList();
    }

    static Question apart(List<Option> options, String answer) {
        return new Question(
                APART,
                "Series are told apart by",
                "Besides the model. Each becomes the traffic of one workload.",
                options,
                answer,
                false,
                true);
    }

    static Question gaps(String help, String answer) {
        return new Question(
                GAPS,
                "Time without a record",
                help,
                List.of(new Option(ZERO, "had no traffic"), new Option(ABSENT, "was not measured")),
                answer,
                false,
                true);
    }

    static Question rows(String answer) {
        return new Question(
                ROWS,
                "Each row is",
                "Requests are summed up to minutes; sums keep their length.",
                List.of(new Option("requests", "a single request"), new Option("buckets", "a sum over some time")),
                answer,
                false,
                true);
    }

    static Question amounts(String answer) {
        return new Question(
                AMOUNTS,
                "Numbers are",
                "",
                List.of(
                        new Option("TOKENS", "tokens in the bucket"),
                        new Option("PER_MINUTE", "tokens a minute"),
                        new Option("THOUSAND_PER_MINUTE", "thousand tokens a minute")),
                answer,
                false,
                true);
    }

    static Question cached(String answer) {
        return new Question(
                CACHED,
                "prompt_tokens of the proxy",
                "Bedrock counts cached tokens beside the input, the convention of OpenAI's API inside it.",
                List.of(
                        new Option("inside", "include cached tokens: they are subtracted"),
                        new Option("beside", "do not include them")),
                answer,
                false,
                true);
    }

    static Question period(String help) {
        return new Question(
                PERIOD,
                "Period of the metrics",
                help,
                List.of(
                        new Option("60", "1 minute"),
                        new Option("300", "5 minutes"),
                        new Option("900", "15 minutes"),
                        new Option("3600", "1 hour")),
                "",
                true,
                true);
    }

    static Question model(String answer) {
        return new Question(
                MODEL,
                "Model of the metrics that name none",
                "The id of the model or of the profile, such as us.anthropic.claude-sonnet-4-6.",
                List.of(),
                answer,
                true,
                true);
    }

    static Question metric(String label, List<Option> options, String answer) {
        return new Question(
                METRIC + label,
                "Metric of \"" + label + "\"",
                "Its label does not say it.",
                options,
                answer,
                true,
                true);
    }

    static Question start(String answer) {
        return new Question(
                START,
                "When the file's second 0 was",
                "The file counts time from its own beginning. Write a time such as 2026-09-07T00:00Z.",
                List.of(),
                answer,
                true,
                true);
    }

    static Question dates(String answer, String example) {
        return new Question(
                DATES,
                "Order of dates such as " + example,
                "",
                List.of(new Option("day", "day first"), new Option("month", "month first")),
                answer,
                true,
                true);
    }
}
