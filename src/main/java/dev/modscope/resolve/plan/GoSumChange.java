package dev.modscope.resolve.plan;

import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.get.GetContext;
import dev.modscope.resolve.get.GetException;
import dev.modscope.source.sum.SumLines;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The go.sum file as `go get` leaves it: the lines that are there stay, those for what it read are added. Only hashes
/// that are known to be right are written down: no hash that the checksum database has to confirm and has not.
final class GoSumChange {
    private static final String GO_MOD = "/go.mod";

    private final Workspace alone;
    private final SumLines lines;
    private final Hashes hashes;
    private final boolean strict;
    private final Set<Hashes.Line> wanted = new LinkedHashSet<>();
    private final TreeSet<ModuleVersion> unasked = new TreeSet<>();
    private final TreeSet<ModuleVersion> unconfirmed = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();

    /// `alone` is the workspace of the one main module; `lines` holds what its go.sum says, and takes what is added.
    /// `strict` refuses where a hash cannot be confirmed, as `go get` does; else its line is left out.
    GoSumChange(Workspace alone, SumLines lines, Hashes hashes, boolean strict) {
        this.alone = alone;
        this.lines = lines;
        this.hashes = hashes;
        this.strict = strict;
    }

    /// Adds what a run touched.
    /// @throws GetException where a hash is wrong, or must be confirmed and cannot be
    void add(GetContext.Touched touched) throws GetException {
        for (ModuleVersion module : touched.goMods()) {
            actual(module).ifPresent(found -> want(found, true));
        }
        for (ModuleVersion module : touched.contents()) {
            actual(module).ifPresent(found -> want(found, false));
        }
        touched.moved().forEach((now, before) -> {
            Optional<ModuleVersion> old = actual(before).filter(this::hasContent);
            if (old.isPresent() && !old.equals(actual(now))) {
                actual(now).ifPresent(found -> want(found, false));
            }
        });
        List<Hashes.Line> all = List.copyOf(wanted);
        List<Hashes.Sum> sums = hashes.sums(all);
        for (int i = 0; i < all.size(); i++) {
            take(all.get(i), sums.get(i));
        }
    }

    /// Whether the content of a module was in go.sum: what this run adds does not count.
    private boolean hasContent(ModuleVersion module) {
        return lines.has(path(module), module.version().text());
    }

    /// What is missing, for a person.
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (!unasked.isEmpty()) {
            all.add("go.sum: no lines were added for " + names(unasked) + ": the checksum database, which has to confirm"
                    + " them, is not asked offline; `go mod download` asks it and adds them");
        }
        if (!unconfirmed.isEmpty()) {
            all.add("go.sum: no lines were added for " + names(unconfirmed) + ": the checksum database, which has to"
                    + " confirm them, could not be asked; `go mod tidy` asks it and adds them");
        }
        return all;
    }

    private static String names(SortedSet<ModuleVersion> modules) {
        return modules.first() + (modules.size() == 1 ? "" : " and " + (modules.size() - 1) + " more");
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

    private static String version(Hashes.Line line) {
        return line.module().version().text() + (line.goMod() ? GO_MOD : "");
    }

    private void want(ModuleVersion module, boolean goMod) {
        Hashes.Line line = new Hashes.Line(module, goMod);
        if (!lines.has(path(module), version(line))) {
            wanted.add(line);
        }
    }

    private void take(Hashes.Line line, Hashes.Sum sum) throws GetException {
        switch (sum) {
            case Hashes.Sum.Known(String hash) -> lines.add(path(line.module()), version(line), hash);
            case Hashes.Sum.NoFile(String reason) -> notes.add("go.sum: no line was added for the "
                    + (line.goMod() ? "go.mod file" : "files") + " of " + line.module() + ": " + reason);
            case Hashes.Sum.Unasked _ -> unasked.add(line.module());
            case Hashes.Sum.Refuted(String reason) -> throw new GetException("go: " + line.module() + ": " + reason);
            case Hashes.Sum.Unconfirmed(String reason) -> {
                if (strict) {
                    throw new GetException("go: " + line.module() + ": " + reason);
                }
                unconfirmed.add(line.module());
            }
        }
    }
}
