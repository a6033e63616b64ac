package dev.modscope.resolve.plan;

import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.get.GetContext;
import dev.modscope.source.SourceException;
import dev.modscope.source.sum.SumLines;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The go.sum file as `go get` leaves it: the lines that are there stay, those for what it read are added. Only hashes
/// that are known to be right are written down: no hash that `go` would first have the checksum database confirm.
final class GoSumChange {
    private static final String GO_MOD = "/go.mod";

    private final Workspace alone;
    private final SumLines lines;
    private final Hashes hashes;
    private final TreeSet<ModuleVersion> unconfirmed = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();

    /// `alone` is the workspace of the one main module; `lines` holds what its go.sum says, and takes what is added.
    GoSumChange(Workspace alone, SumLines lines, Hashes hashes) {
        this.alone = alone;
        this.lines = lines;
        this.hashes = hashes;
    }

    /// Adds what a run touched.
    void add(GetContext.Touched touched) {
        for (ModuleVersion module : touched.goMods()) {
            actual(module).ifPresent(this::addGoMod);
        }
        for (ModuleVersion module : touched.contents()) {
            actual(module).ifPresent(this::addContent);
        }
        touched.moved().forEach((now, before) -> {
            Optional<ModuleVersion> old = actual(before).filter(m -> lines.has(path(m), m.version().text()));
            if (old.isPresent() && !old.equals(actual(now))) {
                actual(now).ifPresent(this::addContent);
            }
        });
    }

    /// What is missing, for a person.
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (!unconfirmed.isEmpty()) {
            String others = unconfirmed.size() == 1 ? "" : " and " + (unconfirmed.size() - 1) + " more";
            all.add("go.sum: no lines were added for " + unconfirmed.first() + others + ": the checksum database, which"
                    + " has to confirm them, is not asked yet; `go mod download` asks it and adds them");
        }
        return all;
    }

    /// The module whose files are used.
    private Optional<ModuleVersion> actual(ModuleVersion module) {
        if (module.isMain() || module.path().isToolchain()) {
            return Optional.empty();
        }
        Optional<Replacement> replacement = alone.replacement(module);
        if (replacement.isEmpty()) {
            return Optional.of(module);
        }
        return replacement.get() instanceof Replacement.ByModule(ModuleVersion target, _)
                ? Optional.of(target)
                : Optional.empty();
    }

    private static String path(ModuleVersion module) {
        return module.path().value();
    }

    private void addGoMod(ModuleVersion module) {
        add(module, module.version().text() + GO_MOD, "its go.mod file", hashes::goModHash);
    }

    private void addContent(ModuleVersion module) {
        add(module, module.version().text(), "its files", hashes::contentHash);
    }

    /// A way to a hash.
    @FunctionalInterface
    private interface Hashing {
        String of(ModuleVersion module) throws SourceException;
    }

    private void add(ModuleVersion module, String version, String what, Hashing hashing) {
        if (lines.has(path(module), version)) {
            return;
        }
        if (hashes.needsDatabase(module.path())) {
            unconfirmed.add(module);
            return;
        }
        try {
            lines.add(path(module), version, hashing.of(module));
        } catch (SourceException e) {
            notes.add("go.sum: no line was added for " + what + " of " + module + ": " + e.getMessage());
        }
    }
}
