package dev.modscope.resolve.get;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Version;
import dev.modscope.resolve.query.QueryException;
import dev.modscope.workspace.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the module that an argument names. A path that is no module may be a package of a shorter one; that cannot be
/// known without its packages.
final class ModuleSearch {
    private final GetContext context;
    private final Map<ModulePath, Version> initial;
    private final Set<ModuleVersion> looked;

    /// `looked` takes the module versions that a package may be looked for in.
    ModuleSearch(GetContext context, Map<ModulePath, Version> initial, Set<ModuleVersion> looked) {
        this.context = context;
        this.initial = initial;
        this.looked = looked;
    }

    /// The version of one module that an argument stands for.
    Version version(GetArgument argument, ModulePath path) throws QueryException {
        String query = argument.version();
        boolean stays = query.equals("upgrade") || query.equals("patch");
        Version current = initial.getOrDefault(path, Version.None.INSTANCE);
        if (current instanceof Version.Main && stays) {
            return current;
        }
        return context.queries().find(path, query, current, module -> {
            if (module.version().text().equals(query)) {
                return context.alone().excluded(module) ? Optional.of("excluded by go.mod") : Optional.empty();
            }
            return stays && module.version().equals(current) ? Optional.empty() : context.notes().forbids(module);
        });
    }

    /// Looks for what matches a pattern in a module.
    void checkMatches(GetArgument argument, ModuleVersion module) throws QueryException {
        String where = "pattern " + argument.pattern() + ": ";
        try {
            checkUsable(module);
        } catch (QueryException e) {
            throw new QueryException(QueryException.Kind.FAILED, where + e.getMessage());
        }
        context.notes().reading(module);
    }

    /// Checks that a module can be had, and is not made for a newer Go; what stands in for it counts.
    private void checkUsable(ModuleVersion module) throws QueryException {
        if (module.isMain() || module.path().isToolchain()) {
            return;
        }
        looked.add(module);
        ModuleVersion actual = module;
        switch (context.alone().replacement(module).orElse(new Replacement.ByModule(module, ""))) {
            case Replacement.ByDirectory directory -> {
                if (!context.alone().hasFolder(directory)) {
                    throw new QueryException(QueryException.Kind.FAILED,
                            module + ": replacement directory " + directory.text() + " does not exist");
                }
                return;
            }
            case Replacement.ByModule(ModuleVersion target, _) -> actual = target;
        }
        Optional<GoVersion> go = go(module);
        if (go.isPresent() && !GoVersion.FOLLOWED.atLeast(go.get())) {
            throw new QueryException(QueryException.Kind.FAILED, actual + " requires go >= " + go.get()
                    + " (running go " + GoVersion.FOLLOWED + "; GOTOOLCHAIN=local)");
        }
    }

    /// `go` looks into the files of the module, which are absent where the go.mod file is.
    private Optional<GoVersion> go(ModuleVersion module) throws QueryException {
        try {
            return context.notes().go(module);
        } catch (QueryException e) {
            if (e.kind() == QueryException.Kind.NOT_FOUND) {
                throw new QueryException(e.kind(), e.getMessage().replace(".mod: ", ".zip: "));
            }
            // What is wrong with the file is told when the graph needs it.
            return Optional.empty();
        }
    }

    /// The module that a path or pattern names.
    ModuleVersion module(GetArgument argument) throws QueryException {
        if (argument.isWildcard() && argument.pattern().lastIndexOf('/', argument.pattern().indexOf("...")) < 0) {
            throw noPrefix(argument);
        }
        ModulePath main = context.main().path();
        boolean isMain = argument.matches(main.value());
        boolean stays = argument.version().equals("upgrade") || argument.version().equals("patch");
        List<ModulePath> candidates = candidates(argument);
        Optional<ModuleVersion> found = isMain && stays
                ? Optional.of(new ModuleVersion(main, Version.Main.INSTANCE))
                : Optional.empty();
        List<QueryException> failures = new ArrayList<>();
        boolean any = false;
        for (ModulePath path : candidates) {
            try {
                ModuleVersion module = new ModuleVersion(path, version(argument, path));
                checkUsable(module);
                if (argument.isWildcard()) {
                    context.notes().reading(module);
                }
                if (argument.matches(path.value())) {
                    found = Optional.of(module);
                    any = true;
                } else {
                    failures.add(mayBePackage(argument));
                }
            } catch (QueryException e) {
                failures.add(e);
            }
        }
        Optional<QueryException> worst = worst(failures, any);
        if (worst.isPresent()) {
            throw isMain && !stays && worst.get().kind() == QueryException.Kind.NOT_FOUND
                    ? mainModule(argument) : worst.get();
        }
        return found.orElseThrow(() -> mainModule(argument));
    }

    static QueryException mainModule(GetArgument argument) {
        return new QueryException(QueryException.Kind.FAILED,
                "can't request version \"" + argument.version() + "\" of the main module (" + argument.pattern() + ")");
    }

    private static QueryException mayBePackage(GetArgument argument) {
        return new QueryException(QueryException.Kind.PACKAGE, argument.pattern()
                + " is not a module; packages are not loaded yet, so it cannot be looked for in a module above it");
    }

    /// The paths of which the argument may be a package, longest first.
    private List<ModulePath> candidates(GetArgument argument) {
        String path = argument.pattern();
        int dots = path.indexOf("...");
        if (dots >= 0) {
            path = path.substring(0, Math.max(0, path.lastIndexOf('/', dots)));
        }
        List<ModulePath> candidates = new ArrayList<>();
        while (!path.isEmpty()) {
            if (!path.equals(context.main().path().value()) && PathCheck.split(path).valid()) {
                candidates.add(new ModulePath(path));
            }
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
        return candidates;
    }

    private static QueryException noPrefix(GetArgument argument) {
        return new QueryException(QueryException.Kind.FAILED, "no modules to query for " + argument.pattern() + "@"
                + argument.version() + " because first path element contains a wildcard");
    }

    /// Of what went wrong, what a person can use most; nothing where a module was found before anything unexpected.
    private static Optional<QueryException> worst(List<QueryException> failures, boolean any) {
        for (QueryException failure : failures) {
            if (failure.kind() == QueryException.Kind.PACKAGE) {
                break;
            }
            if (failure.kind() == QueryException.Kind.FAILED || failure.kind() == QueryException.Kind.DISALLOWED) {
                return any ? Optional.empty() : Optional.of(failure);
            }
        }
        List<QueryException.Kind> order = List.of(QueryException.Kind.PACKAGE, QueryException.Kind.NO_MATCH,
                QueryException.Kind.NO_PATCH_BASE, QueryException.Kind.INVALID_PATH, QueryException.Kind.NOT_FOUND);
        return any ? Optional.empty() : order.stream()
                .flatMap(kind -> failures.stream().filter(failure -> failure.kind() == kind))
                .findFirst();
    }
}
