package dev.modscope.resolve.list;

import dev.modscope.modfile.Directive;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.info.InfoDraft;
import dev.modscope.resolve.info.InfoField;
import dev.modscope.resolve.info.InfoValue;
import dev.modscope.resolve.query.ListedVersions.Found;
import dev.modscope.resolve.query.QueryException;
import dev.modscope.resolve.query.VersionQueries;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.mode.Vendored;
import java.nio.file.Path;
import java.util.Optional;

/// Finds out what the module cache, go.sum and the sources say of a module.
final class InfoReader {
    private final Library library;
    private final Workspace workspace;
    private final ListRequest request;
    private final Optional<Vendored> vendored;

    InfoReader(Library library, ListRequest request, Optional<Vendored> vendored) {
        this.library = library;
        this.workspace = library.workspace();
        this.request = request;
        this.vendored = vendored;
    }

    /// A main module.
    InfoDraft main(ModulePath path) {
        InfoDraft info = new InfoDraft(path.value(), "");
        info.set(InfoField.MAIN, true);
        for (MainModule main : workspace.mains()) {
            if (!main.path().equals(path)) {
                continue;
            }
            info.put(InfoField.GO_VERSION, main.goMod().go().map(Directive.Go::version).map(GoVersion::text)
                    .orElse(workspace.goWork().isPresent() ? "" : unstated().text()));
            if (!workspace.isOutside()) {
                info.put(InfoField.DIR, main.directory().toString());
                info.put(InfoField.GO_MOD, workspace.env().flags().modfile().orElse(main.goModFile().toString()));
            }
        }
        return info;
    }

    /// What `go` takes for the go line where there is none.
    private GoVersion unstated() {
        return switch (request.mode().kind()) {
            case MOD -> GoVersion.FOLLOWED;
            case READONLY, VENDOR -> GoVersion.UNSTATED;
        };
    }

    /// A module that is selected, with what stands in for it.
    InfoDraft selected(ModuleVersion module, boolean direct) {
        InfoDraft info = new InfoDraft(module.path().value(), module.version().text());
        info.set(InfoField.INDIRECT, !direct);
        vendored.flatMap(folder -> folder.go(module)).ifPresent(go -> info.put(InfoField.GO_VERSION, go.text()));
        Optional<Replacement> replacement = workspace.replacement(module);
        if (replacement.isPresent()) {
            replaced(info, module, replacement.get());
        } else if (!request.mode().isVendor()) {
            complete(info, module, true);
        }
        return info;
    }

    private void replaced(InfoDraft info, ModuleVersion module, Replacement replacement) {
        InfoDraft other = switch (replacement) {
            case Replacement.ByDirectory(Path directory, String text) -> {
                InfoDraft draft = new InfoDraft(text, "");
                draft.put(InfoField.DIR, directory.toString());
                draft.put(InfoField.GO_MOD, directory.resolve("go.mod").toString());
                yield draft;
            }
            case Replacement.ByModule(ModuleVersion target, _) ->
                new InfoDraft(target.path().value(), target.version().text());
        };
        vendored.flatMap(folder -> folder.go(module)).ifPresent(go -> other.put(InfoField.GO_VERSION, go.text()));
        if (!request.mode().isVendor()) {
            switch (replacement) {
                case Replacement.ByModule(ModuleVersion target, _) -> complete(other, target, true);
                case Replacement.ByDirectory directory ->
                    library.goLine(directory).ifPresent(go -> other.put(InfoField.GO_VERSION, go.text()));
            }
            info.copy(InfoField.DIR, other);
            info.copy(InfoField.GO_MOD, other);
            info.copy(InfoField.RETRACTED, other);
        }
        info.copy(InfoField.GO_VERSION, other);
        new Additions(library, request).add(other);
        info.put(InfoField.REPLACE, other.done());
    }

    /// A version that was asked for by itself: what stands in for it is left out of account.
    InfoDraft asked(ModuleVersion module) {
        InfoDraft info = new InfoDraft(module.path().value(), module.version().text());
        complete(info, module, false);
        return info;
    }

    /// Fills in what the module cache and the sources know. In the build list of a readonly command only files count
    /// whose hash go.sum names.
    private void complete(InfoDraft info, ModuleVersion module, boolean listed) {
        if (module.path().isToolchain()) {
            return;
        }
        ModuleVersion found = module;
        try {
            Found stat = library.queries().query(
                    module.path(), module.version().text(), Version.None.INSTANCE, VersionQueries.Allowed.ALL);
            found = new ModuleVersion(module.path(), stat.version());
            info.put(InfoField.VERSION, stat.version().text());
            info.put(InfoField.TIME, new InfoValue.Time(stat.time()));
        } catch (QueryException e) {
            info.fail(GoErrors.plain(e));
        }
        boolean strict = listed && request.mode().isReadonly() && workspace.goWork().isEmpty()
                && !workspace.isOutside();
        Optional<String> goModSum = library.sums().recorded(found, true);
        Optional<String> sum = library.sums().recorded(found, false);
        if (!strict || goModSum.isPresent()) {
            library.goLine(new Replacement.ByModule(found, "")).ifPresent(go -> info.put(InfoField.GO_VERSION, go.text()));
            library.cache().goModFile(found).ifPresent(file -> info.put(InfoField.GO_MOD, file.toString()));
            goModSum.ifPresent(hash -> info.put(InfoField.GO_MOD_SUM, hash));
        }
        if (!strict || sum.isPresent()) {
            library.cache().directory(found).ifPresent(folder -> info.put(InfoField.DIR, folder.toString()));
            sum.ifPresent(hash -> info.put(InfoField.SUM, hash));
        }
        if (request.retractions()) {
            new Additions(library, request).retractions(info);
        }
    }
}
