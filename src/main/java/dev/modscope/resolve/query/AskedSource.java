package dev.modscope.resolve.query;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.SourceException;
import dev.modscope.source.VersionInfo;
import java.util.List;

/// A source whose failures name the module and the version, in go's words.
record AskedSource(ModuleSource source) {
    private interface Question<T> {
        T ask() throws SourceException;
    }

    List<SemVer> versions(ModulePath path) throws QueryException {
        return answer("module " + path, () -> source.versions(path).versions());
    }

    VersionInfo latest(ModulePath path) throws QueryException {
        return answer("module " + path, () -> source.latest(path));
    }

    VersionInfo info(ModulePath path, String text) throws QueryException {
        return answer(named(path, text), () -> source.info(path, text));
    }

    byte[] goMod(ModuleVersion module) throws QueryException {
        return answer(named(module.path(), module.version().text()), () -> source.goMod(module));
    }

    private static String named(ModulePath path, String text) {
        SemVer version = SemVer.of(text);
        String kind = version.isCanonical() ? "" : PseudoVersion.is(version) ? ": invalid pseudo-version" : ": invalid version";
        return path + "@" + text + kind;
    }

    private static <T> T answer(String name, Question<T> question) throws QueryException {
        try {
            return question.ask();
        } catch (SourceException e) {
            boolean absent = e.kind() == SourceException.Kind.NOT_FOUND;
            String reason = String.valueOf(e.getMessage());
            // Where nobody was asked, go names no module.
            boolean unasked = name.startsWith("module ") && reason.endsWith(" disabled by GOPROXY=off");
            throw new QueryException(
                    absent ? QueryException.Kind.NOT_FOUND : QueryException.Kind.FAILED,
                    unasked ? reason : name + ": " + reason,
                    name);
        }
    }
}
