package dev.parley.intake.ui;

import dev.parley.base.ui.Note;
import dev.parley.intake.Intake;
import dev.parley.intake.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of files that wait when these very files were taken in before, by whom and as what, whatever is answered now. */
final class KnownNotes {

    private KnownNotes() {}

    static List<Note> of(Standing standing) {
        var waiting = standing.files().stream().map(Intake.File::sha256).collect(Collectors.toSet());
        return standing.known().stream()
                .map(known -> note(standing, known, waiting))
                .toList();
    }

    private static Note note(Standing standing, Intake known, Set<String> waiting) {
        boolean same = standing.before() != null && standing.before().id().equals(known.id());
        return new Note(
                same ? Note.Kind.NEUTRAL : Note.Kind.NEEDS,
                name(standing, known, waiting) + " was taken in on " + TakenPanel.moment(known.at()) + " by "
                        + known.by()
                        + (known.place().of().isEmpty()
                                ? ""
                                : " as " + known.place().of()) + ".",
                same ? "Taking it in again changes nothing." : "");
    }

    private static String name(Standing standing, Intake known, Set<String> waiting) {
        if (standing.files().size() == 1) {
            return "This very file";
        }
        var same = known.files().stream()
                .filter(file -> waiting.contains(file.sha256()))
                .toList();
        return "\"" + same.getFirst().name() + "\""
                + (same.size() == 1 ? "" : " with " + (same.size() - 1) + " more of these very files");
    }
}
