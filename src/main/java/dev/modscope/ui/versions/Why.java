package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.remarks.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Why a module is at its version, ready to be shown: a sentence, the shortest chain of requirements that leads to it,
/// everything that asks for it, highest version first, and remarks.
public record Why(List<Phrase> sentence, List<ModuleVersion> chain, List<Row> rows, List<Remark> remarks) {
    public Why {
        remarks = List.copyOf(remarks);
        sentence = List.copyOf(sentence);
        chain = List.copyOf(chain);
        rows = List.copyOf(rows);
    }

    /// A row of the list of those who ask.
    public sealed interface Row {
        /// The heading of a version that is asked for.
        record Asked(Version version, boolean selected, int count) implements Row {}

        /// A module version that asks for the version in the heading above. `now` is what is selected of that module,
        /// `chain` the shortest chain through it.
        record Asker(ModuleVersion module, Version now, List<ModuleVersion> chain) implements Row {
            public Asker {
                chain = List.copyOf(chain);
            }

            /// Whether that version is itself not selected.
            public boolean superseded() {
                return !module.version().equals(now);
            }

            /// `v1.0.0`, or `v1.0.0 → v1.1.0` where that is what is selected.
            public String detail() {
                return module.version().text() + (superseded() && !gone() ? " → " + nowText() : "");
            }

            /// The same in words.
            public String description() {
                if (!superseded()) {
                    return module.toString();
                }
                return switch (now) {
                    case Version.None _ -> Texts.of("why.now.none", module);
                    case Version.Main _ -> Texts.of("why.now.main", module);
                    case Version version -> Texts.of("why.now.raised", module, version.text());
                };
            }

            private String nowText() {
                return now instanceof Version.Main ? Texts.of("modules.main") : now.text();
            }

            private boolean gone() {
                return now instanceof Version.None;
            }
        }
    }

    /// From an explanation; `selected` gives the selected version of any module.
    public static Why of(Explanation explanation, Function<ModulePath, Version> selected) {
        List<Row> rows = new ArrayList<>();
        for (Explanation.Ask ask : explanation.asks()) {
            rows.add(new Row.Asked(
                    ask.version(), ask.version().equals(explanation.selected()), ask.by().size()));
            ModuleVersion asked = new ModuleVersion(explanation.path(), ask.version());
            ask.askers().forEach(by -> rows.add(
                    new Row.Asker(by.module(), selected.apply(by.module().path()), by.chainTo(asked))));
        }
        return new Why(WhySentence.of(explanation, selected), chain(explanation), rows, Remark.of(explanation, selected));
    }

    /// The same where the what-if asks for the version that is selected: no line of the files for the module is the reason,
    /// or in the way.
    Why wished(Explanation explanation, Function<ModulePath, Version> selected) {
        return new Why(WhySentence.wished(explanation, selected), chain, rows, Remark.of(explanation.withoutOwnLines(), selected));
    }

    /// The same with a lower version to try, where none is asked for.
    Why trying(Version lower) {
        return new Why(sentence, chain, rows, remarks.stream().map(remark -> remark.trying(lower)).toList());
    }

    /// The same with nothing to try.
    Why still() {
        return new Why(sentence, chain, rows, remarks.stream().map(Remark::still).toList());
    }

    private static List<ModuleVersion> chain(Explanation explanation) {
        List<Requirement> steps = explanation.shortest().map(RequirementPath::steps).orElse(List.of());
        List<ModuleVersion> chain = new ArrayList<>();
        steps.stream().findFirst().ifPresent(first -> chain.add(first.from()));
        steps.forEach(step -> chain.add(step.to()));
        return chain;
    }

    /// The sentence as plain text.
    public String text() {
        return WhySentence.text(sentence);
    }

    /// A piece of a sentence; where it names a module, it leads there.
    public record Phrase(String text, Optional<ModulePath> module) {
        static Phrase of(String text) {
            return new Phrase(text, Optional.empty());
        }

        static Phrase of(String text, ModulePath module) {
            return new Phrase(text, Optional.of(module));
        }
    }
}
