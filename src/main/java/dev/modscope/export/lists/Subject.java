package dev.modscope.export.lists;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.why.Cause;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.workspace.Replacement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is exported: an answer, after a what-if also what it changed, and what else is known.
public record Subject(Resolution shown, Optional<Comparison> comparison, Facts facts) {
    /// A line of the build list.
    ///
    /// @param relation `main`, `direct` or `indirect`
    /// @param replacement the text of what stands in for it, or nothing
    /// @param notes `retracted`, `deprecated`, or nothing
    record Row(ModuleVersion module, String relation, String replacement, String notes) {
        String version() {
            return module.isMain() ? "" : module.version().text();
        }
    }

    /// A line of the changes; a version that is not there is empty.
    ///
    /// @param because the chain of requirements that the reason rests on
    /// @param reason why, in the words of `get --why`
    record ChangeRow(ModulePath path, String kind, String before, String after, List<ModuleVersion> because, String reason) {}

    /// The build list: main modules first, then by path.
    List<Row> rows() {
        KnownNotes.Marked marked = shown.marked();
        List<ModuleVersion> modules = new ArrayList<>(shown.buildList().modules());
        modules.sort(Comparator.comparing((ModuleVersion module) -> !module.isMain()).thenComparing(Comparator.naturalOrder()));
        return modules.stream().map(module -> row(module, marked)).toList();
    }

    private Row row(ModuleVersion module, KnownNotes.Marked marked) {
        String relation = module.isMain() ? "main" : shown.direct().contains(module.path()) ? "direct" : "indirect";
        List<String> notes = new ArrayList<>();
        if (marked.retracted().contains(module.path())) {
            notes.add("retracted");
        }
        if (marked.deprecated().contains(module.path())) {
            notes.add("deprecated");
        }
        String replacement = shown.workspace().replacement(module).map(Replacement::text).orElse("");
        return new Row(module, relation, replacement, String.join(", ", notes));
    }

    /// What a what-if changed, by path, with what stands in for what else than before; go and toolchain last.
    List<ChangeRow> changes() {
        return comparison.stream()
                .flatMap(c -> Stream.concat(
                        c.changes().stream().map(change -> changeRow(change, c.cause(change))), c.replaced().stream().map(Subject::changeRow)))
                .sorted(Comparator.comparing((ChangeRow row) -> row.path().isToolchain()).thenComparing(ChangeRow::path))
                .toList();
    }

    private static ChangeRow changeRow(Comparison.Replaced replaced) {
        ModuleVersion module = replaced.module();
        String itself = module.version().text();
        return new ChangeRow(
                module.path(), "replaced", replaced.from().map(Replacement::text).orElse(itself),
                replaced.to().map(Replacement::text).orElse(itself), List.of(),
                replaced.to().isPresent() ? "a replace line names it" : "no replace line names it any more");
    }

    private static ChangeRow changeRow(Change change, Cause cause) {
        List<ModuleVersion> because = cause.chain().steps().stream().map(step -> step.to()).toList();
        String why = cause.words();
        return switch (change) {
            case Change.Added(ModulePath path, Version to, _) -> new ChangeRow(path, "added", "", to.text(), because, why);
            case Change.Removed(ModulePath path, Version from, _) -> new ChangeRow(path, "removed", from.text(), "", because, why);
            case Change.Upgraded(ModulePath path, Version from, Version to, _) ->
                new ChangeRow(path, "upgraded", from.text(), to.text(), because, why);
            case Change.Downgraded(ModulePath path, Version from, Version to, _) ->
                new ChangeRow(path, "downgraded", from.text(), to.text(), because, why);
        };
    }

    /// How many changes of each kind, in words; empty where there is no what-if.
    public Optional<String> summary() {
        return comparison.map(_ -> {
            List<String> counts = new ArrayList<>();
            for (String kind : List.of("upgraded", "downgraded", "added", "removed", "replaced")) {
                long count = changes().stream().filter(row -> !row.path().isToolchain() && row.kind().equals(kind)).count();
                if (count > 0) {
                    counts.add(count + " " + kind);
                }
            }
            changes().stream().filter(row -> row.path().equals(ModulePath.GO))
                    .forEach(row -> counts.add("go " + row.before() + " → " + row.after()));
            return counts.isEmpty() ? "nothing changed" : String.join(", ", counts);
        });
    }

    /// The go line of the answer.
    Optional<String> go() {
        return selected(ModulePath.GO);
    }

    /// A selected version, where there is one.
    Optional<String> selected(ModulePath path) {
        return Optional.of(shown.buildList().selected(path))
                .filter(version -> !(version instanceof Version.None))
                .map(Version::text);
    }

    /// The main module that stands for all.
    ModuleVersion main() {
        return shown.foremost();
    }

    /// The main modules in words.
    public String name() {
        long more = shown.buildList().modules().stream().filter(ModuleVersion::isMain).count() - 1;
        String words = more > 1 ? " and " + more + " more main modules" : more == 1 ? " and 1 more main module" : "";
        return facts.title().orElse(main().path().value() + words);
    }
}
