package dev.modscope.resolve.list;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.info.InfoDraft;
import dev.modscope.resolve.info.InfoField;
import dev.modscope.resolve.info.InfoValue;
import dev.modscope.resolve.query.ListedVersions.Found;
import dev.modscope.resolve.query.PublishedNotes;
import dev.modscope.resolve.query.QueryException.Kind;
import dev.modscope.resolve.query.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What flags ask for beside: a newer version, the known versions, what the author says.
final class Additions {
    private static final Set<Kind> NOTHING_THERE = Set.of(Kind.NO_MATCH, Kind.NOT_FOUND);

    private final Library library;
    private final ListRequest request;

    Additions(Library library, ListRequest request) {
        this.library = library;
        this.request = request;
    }

    void add(InfoDraft info) {
        if (request.updates()) {
            update(info);
        }
        if (request.versions()) {
            versions(info);
        }
        if (request.retractions()) {
            retractions(info);
        }
        if (request.updates()) {
            deprecation(info);
        }
    }

    private static ModuleVersion module(InfoDraft info) {
        return ModuleVersion.of(info.text(InfoField.PATH), info.text(InfoField.VERSION));
    }

    private static boolean hasVersion(InfoDraft info) {
        return !info.text(InfoField.VERSION).isEmpty();
    }

    private void update(InfoDraft info) {
        if (!hasVersion(info)) {
            return;
        }
        ModuleVersion module = module(info);
        try {
            Found found = library.queries().query(module.path(), "upgrade", module.version(), library.notes()::forbids);
            if (found.version().compareTo(module.version()) > 0) {
                InfoDraft update = new InfoDraft(module.path().value(), found.version().text());
                update.put(InfoField.TIME, new InfoValue.Time(found.time()));
                info.put(InfoField.UPDATE, update.done());
            }
        } catch (QueryException e) {
            if (!NOTHING_THERE.contains(e.kind()) && e.kind() != Kind.DISALLOWED) {
                info.fail(GoErrors.plain(e));
            }
        }
    }

    private void versions(InfoDraft info) {
        ModulePath path = new ModulePath(info.text(InfoField.PATH));
        List<String> usable = new ArrayList<>();
        try {
            for (Version version : library.listed().versions(path)) {
                ModuleVersion module = new ModuleVersion(path, version);
                if (!library.workspace().excluded(module)
                        && (request.retractedToo() || library.notes().retractions(module).isEmpty())) {
                    usable.add(version.text());
                }
            }
            info.put(InfoField.VERSIONS, usable);
        } catch (QueryException e) {
            info.fail(GoErrors.plain(e));
        }
        // A list of tags tells nothing of where this version comes from.
        info.drop(InfoField.ORIGIN);
    }

    void retractions(InfoDraft info) {
        if (!hasVersion(info)) {
            return;
        }
        if (request.mode().isVendor()) {
            info.fail("loading module retractions for " + module(info) + ": " + request.mode().queryDisabled());
            return;
        }
        try {
            library.notes().retractions(module(info)).ifPresent(reasons -> info.put(
                    InfoField.RETRACTED, reasons.isEmpty() ? List.of(PublishedNotes.RETRACTED) : reasons));
        } catch (QueryException e) {
            if (!NOTHING_THERE.contains(e.kind())) {
                info.fail(GoErrors.plain(e));
            }
        }
    }

    private void deprecation(InfoDraft info) {
        if (!hasVersion(info)) {
            return;
        }
        ModuleVersion module = module(info);
        try {
            library.notes().deprecation(module).ifPresent(text -> info.put(InfoField.DEPRECATED, text));
        } catch (QueryException e) {
            if (!NOTHING_THERE.contains(e.kind())) {
                info.fail("loading deprecation for " + module.path() + ": " + GoErrors.plain(e));
            }
        }
    }
}
