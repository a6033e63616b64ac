package dev.modscope.resolve.triage;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Edit;
import java.util.List;
import java.util.Optional;

/// Asks what edits would do, where a refusal is an answer too.
public final class WhatIf {
    private final Resolver resolver;
    private final Resolution base;

    /// Over what the files say.
    public WhatIf(Resolver resolver, Resolution base) {
        this.resolver = resolver;
        this.base = base;
    }

    /// What edits would do, or what `go get` says where it refuses them.
    public record Answer(Optional<Comparison> comparison, Optional<String> refusal) {
        /// The go line of the whole build list after the edits.
        public Optional<Version> go() {
            return selected(ModulePath.GO);
        }

        /// What is selected of a module after the edits.
        public Optional<Version> selected(ModulePath path) {
            return comparison.map(c -> c.after().buildList().selected(path));
        }
    }

    /// `go get path@version` in the main module whose requirement is highest.
    public Edit.Get edit(ModulePath path, Version version) {
        return new Edit.Get(base.workspace().asker(path).path(), path, version.text());
    }

    /// What edits would do.
    public Answer ask(List<? extends Edit> edits) {
        try {
            return new Answer(Optional.of(resolver.whatIf(base, List.copyOf(edits), _ -> {})), Optional.empty());
        } catch (EditException e) {
            return new Answer(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
