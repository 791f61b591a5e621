package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.parley.negotiation.Members;
import dev.parley.schedule.FromRounds;
import dev.parley.schedule.Letter;
import dev.parley.schedule.Letters;
import dev.parley.schedule.LineSuggestions;
import dev.parley.schedule.Offered;
import dev.parley.schedule.Position;
import dev.parley.schedule.ProductLink;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleSavings;
import dev.parley.schedule.Schedules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what the schedule shows to those who may see positions. */
@org.springframework.stereotype.Component
class InsideParts {

    private final Schedules schedules;
    private final Letters letters;
    private final FromRounds rounds;
    private final ScheduleSavings savings;
    private final Members members;

    InsideParts(Schedules schedules, Letters letters, FromRounds rounds, ScheduleSavings savings, Members members) {
        this.schedules = schedules;
        this.letters = letters;
        this.rounds = rounds;
        this.savings = savings;
        this.members = members;
    }

    /** Asks for the permission to see positions: nobody else gets here. */
    InsideColumns.Inside of(
            Schedule schedule,
            Shown shown,
            @Nullable LineSuggestions suggested,
            boolean editable,
            ScheduleActions actions) {
        var positions = schedules.positions(schedule.negotiation(), schedule.id());
        var open = schedule.lines().stream()
                .filter(line -> shown.open() != null && line.number() == shown.open())
                .map(line -> line.id())
                .findFirst()
                .orElse(null);
        return new InsideColumns.Inside(
                positions,
                offers(
                        schedule,
                        shown,
                        positions,
                        letters.of(schedule.negotiation()).offer()),
                rounds.of(schedule.negotiation(), schedule),
                suggested,
                open,
                cells -> detail(schedule, cells, suggested, editable, actions));
    }

    /** As AWS's latest letter says, or as entered over it. */
    private static Map<UUID, Offered> offers(
            Schedule schedule, Shown shown, Map<UUID, Position> positions, Optional<Letter> letter) {
        var offers = new HashMap<UUID, Offered>();
        int year = schedule.contractYears().indexOf(shown.year(schedule)) + 1;
        for (var line : schedule.lines()) {
            letter.flatMap(one -> one.on(line, year)).ifPresent(said -> offers.put(line.id(), said));
            var entered = positions.getOrDefault(line.id(), Position.NONE).offer();
            if (entered != null) {
                offers.put(line.id(), Offered.entered(entered));
            }
        }
        return offers;
    }

    /** What stands below the table: the letter's products, and the savings. */
    List<Component> below(Schedule shown, boolean editable, BiConsumer<ProductLink, Boolean> choose) {
        var schedule = schedules.byNumber(shown.negotiation(), shown.number()).orElse(shown);
        var cards = new ArrayList<Component>();
        letters.of(schedule.negotiation())
                .offer()
                .filter(letter -> !letter.products().isEmpty())
                .ifPresent(letter -> cards.add(new LetterProducts(schedule, letter, editable, choose).card()));
        var stages = savings.of(schedule.negotiation(), schedule);
        if (!stages.isEmpty()) {
            cards.add(SavingsCard.of(stages));
        }
        return cards;
    }

    private Component detail(
            Schedule schedule,
            PositionCells cells,
            @Nullable LineSuggestions suggested,
            boolean editable,
            ScheduleActions actions) {
        Supplier<Position> stored = () -> schedules
                .positions(schedule.negotiation(), schedule.id())
                .getOrDefault(cells.line().id(), Position.NONE);
        var owners = members.of(schedule.negotiation()).stream()
                .map(member -> member.who().displayName())
                .toList();
        var form = new LineDetail(
                cells, owners, editable, actions, stored, _ -> actions.open(null), () -> actions.open(null));
        if (suggested == null) {
            return form;
        }
        return new Div(
                new SuggestionList(cells, suggested, editable, (aim, rate) -> {
                    cells.take(aim, rate);
                    actions.open(cells.line());
                }),
                form);
    }
}
