package dev.modscope.source;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The proxies of GOPROXY, asked in turn. After a comma the next is asked where this one does not have the module, after
/// a bar also where it failed. Paths that GONOPROXY matches go to their repositories and never to a proxy. Of several
/// failures the most telling is reported: of a repository, else of a proxy, else that the module was not found.
public final class ProxyList implements ModuleSource {
    private final PathPatterns noProxy;
    private final ModuleSource direct;
    private final boolean isBlank;
    private final List<Entry> entries = new ArrayList<>();

    /// One place to ask.
    private sealed interface Entry {
        record Proxy(ModuleSource source, boolean fallBackOnError) implements Entry {}

        record Direct() implements Entry {}

        /// Stands before the proxies for the paths that GONOPROXY matches.
        record NoProxy() implements Entry {}

        record Off() implements Entry {}
    }

    /// The list that the values of GOPROXY and GONOPROXY describe; `proxies` makes a source of a URL, `direct` reads
    /// repositories.
    public ProxyList(
            String goproxy, String gonoproxy, Function<String, ModuleSource> proxies, ModuleSource direct) {
        this.noProxy = new PathPatterns(gonoproxy);
        this.direct = direct;
        this.isBlank = goproxy.isEmpty();
        if (!gonoproxy.isEmpty() && !goproxy.equals("direct")) {
            entries.add(new Entry.NoProxy());
        }
        int start = 0;
        while (start < goproxy.length()) {
            int end = start;
            while (end < goproxy.length() && goproxy.charAt(end) != ',' && goproxy.charAt(end) != '|') {
                end++;
            }
            boolean fallBackOnError = end < goproxy.length() && goproxy.charAt(end) == '|';
            String word = goproxy.substring(start, end).trim();
            start = end + 1;
            if (word.equals("off") || word.equals("direct")) {
                entries.add(word.equals("off") ? new Entry.Off() : new Entry.Direct());
                // Nothing after these is ever asked.
                return;
            }
            if (!word.isEmpty()) {
                entries.add(new Entry.Proxy(proxies.apply(url(word)), fallBackOnError));
            }
        }
    }

    /// A word with a dot, a colon or a slash that is neither a URL nor a file is a host.
    private static String url(String word) {
        boolean bare = !word.contains(":/") && !word.startsWith("/") && !word.startsWith("\\");
        boolean host = word.indexOf('.') >= 0 || word.indexOf(':') >= 0 || word.indexOf('/') >= 0;
        return bare && host ? "https://" + word : word;
    }

    @Override
    public VersionList versions(ModulePath path) throws SourceException {
        return ask(path, source -> source.versions(path));
    }

    @Override
    public VersionInfo latest(ModulePath path) throws SourceException {
        return ask(path, source -> source.latest(path));
    }

    @Override
    public VersionInfo info(ModulePath path, String query) throws SourceException {
        return ask(path, source -> source.info(path, query));
    }

    @Override
    public byte[] goMod(ModuleVersion module) throws SourceException {
        return ask(module.path(), source -> source.goMod(module));
    }

    @Override
    public byte[] zip(ModuleVersion module) throws SourceException {
        return ask(module.path(), source -> source.zip(module));
    }

    /// A question to one source.
    @FunctionalInterface
    private interface Question<T> {
        T to(ModuleSource source) throws SourceException;
    }

    private String nobody() {
        return isBlank
                ? "no module proxy is configured: set GOPROXY to the URL of one (`go env -w GOPROXY=URL`)"
                : "GOPROXY list is not the empty string, but contains no entries";
    }

    private <T> T ask(ModulePath path, Question<T> question) throws SourceException {
        boolean isPrivate = noProxy.matches(path);
        int bestRank = 0;
        SourceException best = new SourceException(
                SourceException.Kind.FAILED, nobody());
        for (Entry entry : entries) {
            try {
                return question.to(source(entry, isPrivate));
            } catch (SourceException e) {
                int rank = rank(entry, isPrivate, e);
                if (rank >= bestRank) {
                    bestRank = rank;
                    best = e;
                }
                if (endsTheSearch(entry, e)) {
                    break;
                }
            }
        }
        throw best;
    }

    private ModuleSource source(Entry entry, boolean isPrivate) {
        return switch (entry) {
            case Entry.NoProxy _ when isPrivate -> direct;
            case Entry.Direct _ -> direct;
            case Entry.Proxy _, Entry.Off _ when isPrivate ->
                notFound("it matches GOPRIVATE or GONOPROXY, so no proxy is asked");
            case Entry.Proxy proxy -> proxy.source();
            case Entry.Off _ -> notFound("module lookup disabled by GOPROXY=off");
            case Entry.NoProxy _ -> notFound("it does not match GOPRIVATE or GONOPROXY");
        };
    }

    private static Refusal notFound(String reason) {
        return new Refusal(SourceException.Kind.NOT_FOUND, reason);
    }

    private static int rank(Entry entry, boolean isPrivate, SourceException failure) {
        return switch (entry) {
            case Entry.Direct _ -> 2;
            case Entry.NoProxy _ -> isPrivate ? 2 : -1;
            case Entry.Proxy _, Entry.Off _ -> failure.kind() == SourceException.Kind.NOT_FOUND ? 0 : 1;
        };
    }

    private static boolean endsTheSearch(Entry entry, SourceException failure) {
        return switch (failure.kind()) {
            case NOT_FOUND -> false;
            case INTERRUPTED, MISMATCH -> true;
            case FAILED, OFFLINE -> !(entry instanceof Entry.Proxy(_, boolean fallBackOnError) && fallBackOnError);
        };
    }
}
