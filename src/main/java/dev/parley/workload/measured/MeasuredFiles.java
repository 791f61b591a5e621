package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.Format;
import dev.parley.intake.NothingTaken;
import dev.parley.intake.Preview;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.StagedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files of one format to the traffic of their sources. Pure: no database, no clock, no network. */
public final class MeasuredFiles {

    private final Job job;
    private final List<StagedFile> files;
    private final List<Preview.Question> questions = new ArrayList<>();

    private MeasuredFiles(List<StagedFile> files, Answers answers, ReadingProgress progress) {
        this.job = new Job(answers, progress);
        this.files = files;
    }

    /**
     * @throws InvalidInput when the files as a whole cannot be taken
     * @throws NothingTaken when no row of them can be
     */
    public static Traffic read(Format format, List<StagedFile> files, Answers answers, ReadingProgress progress)
            throws IOException {
        return new MeasuredFiles(files, answers, progress).read(MeasuredFormat.of(format));
    }

    private interface One {
        void read(StagedFile file, int number) throws IOException;
    }

    private Traffic read(MeasuredFormat format) throws IOException {
        try {
            var found = switch (format) {
                case METRIC_DATA, METRIC_STATISTICS -> metrics();
                case METRIC_CSV -> metricCsv();
                case INVOCATIONS -> {
                    var requests = new Requests(job);
                    var rows = new Rows(job, InvocationLog.WANTED, new InvocationLog(job, requests));
                    each((file, _) -> rows.read(file));
                    yield found(requests);
                }
                case TRACE -> trace();
                case SPEND -> spend();
                case OBSERVATIONS -> observations();
                case ROWS -> rows();
            };
            return traffic(found, null);
        } catch (OpenQuestions open) {
            questions.addAll(open.questions());
            return traffic(List.of(), open.getMessage());
        }
    }

    /** A file that was given twice is read once. */
    private void each(One one) throws IOException {
        var seen = new HashSet<String>();
        int number = 0;
        for (var file : files) {
            number++;
            if (seen.add(file.sha256())) {
                one.read(file, number);
            } else {
                job.remark("\"" + file.name() + "\" is the same file as one before it: read once.");
            }
        }
    }

    private List<Found> found(Requests requests) {
        var found = requests.found();
        questions.addAll(requests.questions());
        return found;
    }

    private List<Found> trace() throws IOException {
        var requests = new Requests(job);
        var start = new FileStart(job);
        var rows = new Rows(job, RequestTrace.WANTED, new RequestTrace(job, requests, start));
        each((file, _) -> rows.read(file));
        start.question().ifPresent(questions::add);
        return found(requests);
    }

    private List<Found> spend() throws IOException {
        var requests = new Requests(job);
        var log = new SpendLog(job, requests);
        var rows = new Rows(job, SpendLog.WANTED, log);
        each((file, _) -> rows.read(file));
        log.close();
        if (log.cached()) {
            questions.add(Ask.cached(job.answers.of(Ask.CACHED).orElse("inside")));
        }
        return found(requests);
    }

    private List<Found> observations() throws IOException {
        var requests = new Requests(job);
        var log = new Observations(job, requests);
        var rows = new Rows(job, Observations.WANTED, log);
        each((file, _) -> rows.read(file));
        log.close();
        return found(requests);
    }

    private List<Found> metrics() throws IOException {
        var metrics = new Metrics(job);
        var json = new CloudWatchJson(job, metrics);
        each(json::read);
        json.close();
        return found(metrics);
    }

    private List<Found> metricCsv() throws IOException {
        var metrics = new Metrics(job);
        var csv = new CloudWatchCsv(job, metrics);
        each((file, _) -> csv.read(file));
        csv.order().question().ifPresent(questions::add);
        return found(metrics);
    }

    private List<Found> found(Metrics metrics) {
        var found = new Sums(job).found(metrics.bySource());
        questions.addAll(metrics.questions());
        job.answers.of(Ask.PERIOD).ifPresent(_ -> questions.add(answered(Ask.period(""))));
        askAboutGaps(found, "CloudWatch leaves out a period without a call, and one that was not exported.");
        return found;
    }

    private Preview.Question answered(Preview.Question question) {
        return new Preview.Question(
                question.key(),
                question.label(),
                question.help(),
                question.options(),
                job.answers.of(question.key()).orElse(""),
                question.needed(),
                question.rereads());
    }

    private void askAboutGaps(List<Found> found, String help) {
        if (job.answers.of(Ask.GAPS).isPresent()
                || found.stream().anyMatch(one -> one.measurement().coverage() < 1)) {
            questions.add(Ask.gaps(help, job.answers.of(Ask.GAPS).orElse(Ask.ABSENT)));
        }
    }

    private List<Found> rows() throws IOException {
        var requests = new Requests(job);
        var sums = new PlainSums(job);
        var csv = new PlainCsv(job, requests, sums);
        each((file, _) -> csv.read(file));
        csv.close();
        questions.addAll(csv.questions());
        if (csv.single()) {
            return csv.telling(found(requests));
        }
        var found = csv.telling(sums.found(csv.options()));
        askAboutGaps(found, "The rows leave out some of the time between the first and the last.");
        return found;
    }

    private Traffic traffic(List<Found> found, @Nullable String open) {
        if (open == null && found.isEmpty()) {
            throw nothing();
        }
        job.zoneUsed().ifPresent(zone -> questions.add(Ask.zone(zone.getId(), "those of this file")));
        return new Traffic(
                List.copyOf(found),
                job.rows(),
                job.rejects,
                job.remarks(),
                job.zoneUsed().map(java.time.ZoneId::getId).orElse(null),
                List.copyOf(questions),
                open);
    }

    private RuntimeException nothing() {
        var remarks = job.remarks().isEmpty() ? "" : " " + String.join(" ", job.remarks());
        if (job.rejects.kept().isEmpty()) {
            return new InvalidInput(
                    "file", null, "No traffic stands in it: a header or an empty list, and no rows." + remarks);
        }
        var first = job.rejects.kept().getFirst();
        return new NothingTaken(
                (job.rejects.count() == 1
                                ? "Its one row cannot be taken. "
                                : "None of " + job.rejects.count() + " rows can be taken. ")
                        + (first.line() == 0 ? "" : "Line " + first.line() + ": ") + first.reason() + "." + remarks,
                job.rejects);
    }
}
