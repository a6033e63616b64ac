package dev.modscope.ui.changes;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line of the change list: a heading of a group, or a change in it.
public sealed interface ChangeRow {
    /// The group it belongs to.
    ChangeGroup group();

    /// The heading of a group, with how many changes there are in it.
    record Heading(ChangeGroup group, int count) implements ChangeRow {}

    /// One change: the module, both versions as text (empty where there is none), and why. `cause` is the module whose
    /// requirement made it so, `chain` the whole chain of requirements, one a line; `warnings` what should be known before.
    record Line(
            ChangeGroup group,
            ModulePath module,
            String from,
            String to,
            String because,
            Optional<ModulePath> cause,
            String chain,
            List<Warning> warnings)
            implements ChangeRow {
        public Line {
            warnings = List.copyOf(warnings);
        }

        /// The warnings in short words, as a cell shows them.
        public String warned() {
            return warnings.stream().map(Warning::words).collect(Collectors.joining(", "));
        }

        /// What there is to know of the warnings, one a line.
        public String details() {
            return warnings.stream().map(Warning::details).collect(Collectors.joining("\n"));
        }

        /// The same with what stands in for the versions, where that is not the same for both.
        Line standing(Workspace before, Workspace after) {
            Optional<String> was = standIn(before, from);
            Optional<String> is = standIn(after, to);
            return was.equals(is) ? this
                    : new Line(group, module, with(from, was), with(to, is), because, cause, chain, warnings);
        }

        private Optional<String> standIn(Workspace workspace, String version) {
            return version.isEmpty() || module.isToolchain() ? Optional.empty()
                    : workspace.replacement(new ModuleVersion(module, Version.of(module, version))).map(Replacement::text);
        }

        private static String with(String version, Optional<String> standIn) {
            return standIn.map(text -> version + " => " + text).orElse(version);
        }

        /// The row in one sentence, for a screen reader.
        public String spoken() {
            return Stream.of(
                            group.title(),
                            module.value(),
                            from,
                            to.isEmpty() ? "" : Texts.of("changes.spoken.to", to),
                            because,
                            warnings.isEmpty() ? "" : Texts.of("changes.spoken.warnings", warned()))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /// What should be known of a version before it is taken: in a word or two, and in a sentence.
    record Warning(String words, String details) {}

    /// The line of a module for which something else stands in: its version stands for the module itself.
    static Line of(Comparison.Replaced replaced, ChangeReason.Reason reason) {
        ModuleVersion module = replaced.module();
        String itself = module.version().text();
        return new Line(
                ChangeGroup.REPLACED, module.path(), replaced.from().map(Replacement::text).orElse(itself),
                replaced.to().map(Replacement::text).orElse(itself), reason.words(), reason.cause(), reason.chain(), List.of());
    }

    /// The line of a change for that reason.
    static Line of(Change change, ChangeReason.Reason reason, List<Warning> warnings) {
        ChangeGroup group = ChangeGroup.of(change);
        String from = switch (change) {
            case Change.Added _ -> "";
            case Change.Removed(_, Version was, _) -> was.text();
            case Change.Upgraded(_, Version was, _, _) -> was.text();
            case Change.Downgraded(_, Version was, _, _) -> was.text();
        };
        String to = switch (change) {
            case Change.Added(_, Version is, _) -> is.text();
            case Change.Removed _ -> "";
            case Change.Upgraded(_, _, Version is, _) -> is.text();
            case Change.Downgraded(_, _, Version is, _) -> is.text();
        };
        return new Line(group, change.path(), from, to, reason.words(), reason.cause(), reason.chain(), warnings);
    }
}
