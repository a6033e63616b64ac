package dev.modscope.resolve.get;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Version;
import dev.modscope.resolve.query.QueryException;
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

    /// The same, where the module is not made for a newer Go.
    Version usableVersion(GetArgument argument, ModulePath path) throws QueryException {
        Version version = version(argument, path);
        ModuleVersion module = new ModuleVersion(path, version);
        Optional<GoVersion> go = module.isMain() ? Optional.empty() : context.notes().go(module);
        if (go.isPresent() && go.get().atLeast(GoVersion.STRICT_FROM) && !GoVersion.FOLLOWED.atLeast(go.get())) {
            throw new QueryException(QueryException.Kind.FAILED, module + " requires go >= " + go.get()
                    + " (running go " + GoVersion.FOLLOWED + "; GOTOOLCHAIN=local)");
        }
        looked.add(module);
        return version;
    }

    /// The module that a path or pattern names.
    ModuleVersion module(GetArgument argument) throws QueryException {
        ModulePath main = context.main().path();
        boolean isMain = argument.matches(main.value());
        boolean stays = argument.version().equals("upgrade") || argument.version().equals("patch");
        if (isMain && stays && !argument.isWildcard()) {
            return new ModuleVersion(main, Version.Main.INSTANCE);
        }
        List<QueryException> failures = new ArrayList<>();
        Optional<ModuleVersion> found = Optional.empty();
        boolean shorter = false;
        for (ModulePath path : candidates(argument)) {
            try {
                ModuleVersion module = new ModuleVersion(path, usableVersion(argument, path));
                boolean named = argument.matches(path.value());
                found = named ? Optional.of(module) : found;
                shorter |= !named;
            } catch (QueryException e) {
                failures.add(e);
            }
        }
        if (found.isPresent()) {
            return found.get();
        }
        if (isMain && !stays && failures.stream().allMatch(e -> e.kind() == QueryException.Kind.NOT_FOUND)) {
            throw mainModule(argument);
        }
        throw shorter ? mayBePackage(argument) : worst(argument, failures);
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

    private static QueryException worst(GetArgument argument, List<QueryException> failures) {
        List<QueryException.Kind> order = List.of(
                QueryException.Kind.FAILED,
                QueryException.Kind.DISALLOWED,
                QueryException.Kind.PACKAGE,
                QueryException.Kind.NO_MATCH,
                QueryException.Kind.NO_PATCH_BASE,
                QueryException.Kind.INVALID_PATH,
                QueryException.Kind.NOT_FOUND);
        for (QueryException.Kind kind : order) {
            for (QueryException failure : failures) {
                if (failure.kind() == kind) {
                    return failure;
                }
            }
        }
        return argument.isWildcard()
                ? new QueryException(QueryException.Kind.FAILED, "no modules to query for " + argument.pattern() + "@"
                        + argument.version() + " because first path element contains a wildcard")
                : mainModule(argument);
    }
}
