package dev.modscope.cli.why;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import java.util.List;
import java.util.stream.Collectors;

/// Explanations as lines.
public final class WhyWords {
    private final StringBuilder text = new StringBuilder();

    private WhyWords() {}

    /// One paragraph each.
    public static String of(List<Explanation> explanations) {
        WhyWords words = new WhyWords();
        for (Explanation explanation : explanations) {
            words.text.append(words.text.isEmpty() ? "" : "\n");
            words.explain(explanation);
        }
        return words.text.toString();
    }

    private void explain(Explanation explanation) {
        switch (explanation.selected()) {
            case Version.None _ -> text.append(explanation.path()).append(" is not in the build list.\n");
            case Version.Main _ -> text.append(explanation.path()).append(" is a main module.\n");
            case Version selected -> {
                text.append(explanation.path()).append(' ').append(selected.text()).append(" is selected.\n");
                asks(explanation);
                reasons(explanation);
                remarks(explanation);
            }
        }
    }

    private void asks(Explanation explanation) {
        text.append(explanation.asks().isEmpty() ? "" : "  asked for:\n");
        for (Explanation.Ask ask : explanation.asks()) {
            text.append("    ").append(ask.version().text()).append("  by ");
            text.append(ask.by().stream().map(ModuleVersion::toString).collect(Collectors.joining(", "))).append('\n');
        }
    }

    private void reasons(Explanation explanation) {
        explanation.shortest().ifPresent(chain -> {
            text.append("  because:\n");
            chain.steps().forEach(step -> text.append("    ").append(step.from()).append(" requires ")
                    .append(step.to()).append(step.recorded() ? " // indirect\n" : "\n"));
        });
        if (explanation.stated()) {
            text.append("  stated: the go.work file says so\n");
        }
        if (explanation.recorded()) {
            text.append("  recorded: a main module has an '// indirect' line for it\n");
        }
        if (explanation.prunedAway()) {
            text.append("  pruned away: recorded for a package; nothing else in the graph leads to this version\n");
        }
    }

    private void remarks(Explanation explanation) {
        if (!explanation.through().isEmpty()) {
            text.append("  through: everything reaches it through ").append(explanation.through().stream()
                    .map(ModulePath::value).collect(Collectors.joining(", "))).append('\n');
        }
        explanation.lower().filter(lower -> !lower.moves().isEmpty()).ifPresent(lower -> {
            text.append("  for ").append(lower.to().map(Version::text).orElse("a lower version"));
            text.append(", these must go lower or be dropped:\n");
            lower.moves().forEach(lead -> text.append("    ").append(lead.required()).append("  of ")
                    .append(lead.mains().stream().map(ModulePath::value).collect(Collectors.joining(", "))).append('\n'));
        });
        explanation.majors().forEach(major -> text.append("  also in the build list: ").append(major.module())
                .append(brought(major)).append('\n'));
    }

    private static String brought(Explanation.Major major) {
        return major.broughtBy().isEmpty()
                ? ""
                : ", brought by " + major.broughtBy().stream()
                        .map(lead -> lead.required().toString()).collect(Collectors.joining(", "));
    }
}
