package dev.modscope.cli.triage;

import dev.modscope.module.Shown;
import dev.modscope.module.Version;
import dev.modscope.resolve.goal.Goal;
import dev.modscope.resolve.goal.Outcome;
import dev.modscope.resolve.goal.Suggestion;
import dev.modscope.workspace.Edit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a search for a goal found, in lines.
public final class GoalWords {
    private GoalWords() {}

    /// The ways, the best first, each with the commands that take it.
    public static String of(Goal goal, Outcome outcome) {
        if (outcome.reached()) {
            return goal.text() + ": the files reach it as they are\n";
        }
        if (outcome.suggestions().isEmpty()) {
            return goal.text() + ": nothing published reaches it: " + Shown.lines(outcome.reason()) + "\n";
        }
        int count = outcome.suggestions().size();
        StringBuilder text = new StringBuilder(goal.text() + ": " + count + (count == 1 ? " way" : " ways") + "\n");
        for (int i = 0; i < count; i++) {
            way(text, i + 1, outcome.suggestions().get(i));
        }
        return text.toString();
    }

    private static void way(StringBuilder text, int number, Suggestion way) {
        text.append('\n').append(number).append(". ");
        text.append(way.moves().stream().map(GoalWords::move).collect(Collectors.joining("\n   "))).append('\n');
        String go = CostWords.go(way.cost());
        text.append("   moves ").append(CostWords.moves(way.cost())).append(go.isEmpty() ? "" : ", " + go).append('\n');
        Map<String, String> commands = new LinkedHashMap<>();
        for (Edit.Get edit : way.edits()) {
            commands.merge(edit.main().value(), edit.path() + "@" + edit.query(), (a, b) -> a + " " + b);
        }
        commands.forEach((main, arguments) -> text.append("   go get ").append(arguments)
                .append(commands.size() > 1 ? "   (in " + main + ")" : "").append('\n'));
    }

    private static String move(Suggestion.Move move) {
        String way = move.way().name().toLowerCase(Locale.ROOT) + " " + move.path() + " ";
        if (move.from() instanceof Version.None) {
            return way + move.to().text();
        }
        return way + move.from().text() + (move.to() instanceof Version.None ? "" : " => " + move.to().text());
    }
}
