package dev.modscope.source.proxy;

import dev.modscope.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The value of GOPROXY: whom to ask, in which order, and when to go on to the next. After a comma that is where this one
/// does not have what is asked for, after a bar also where it failed. Of several failures the most telling is reported: of
/// a repository, else of a proxy, else that nothing was found.
public final class ProxyOrder<S> {
    private final boolean isBlank;
    private final List<Entry<S>> entries = new ArrayList<>();

    /// One place to ask.
    public sealed interface Entry<S> {
        /// A proxy.
        record Proxy<S>(S source, boolean fallBackOnError) implements Entry<S> {}

        /// The repositories.
        record Direct<S>() implements Entry<S> {}

        /// Stands before the proxies for the paths that GONOPROXY matches.
        record NoProxy<S>() implements Entry<S> {}

        /// Nobody.
        record Off<S>() implements Entry<S> {}
    }

    /// The order that the values of GOPROXY and GONOPROXY describe; `proxies` makes a source of a URL.
    public ProxyOrder(String goproxy, String gonoproxy, Function<String, S> proxies) {
        this.isBlank = goproxy.isEmpty();
        if (!gonoproxy.isEmpty() && !goproxy.equals("direct")) {
            entries.add(new Entry.NoProxy<>());
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
                entries.add(word.equals("off") ? new Entry.Off<>() : new Entry.Direct<>());
                // Nothing after these is ever asked.
                return;
            }
            if (!word.isEmpty()) {
                entries.add(new Entry.Proxy<>(proxies.apply(url(word)), fallBackOnError));
            }
        }
    }

    /// A word with a dot, a colon or a slash that is neither a URL nor a file is a host.
    private static String url(String word) {
        boolean bare = !word.contains(":/") && !word.startsWith("/") && !word.startsWith("\\");
        boolean host = word.indexOf('.') >= 0 || word.indexOf(':') >= 0 || word.indexOf('/') >= 0;
        return bare && host ? "https://" + word : word;
    }

    /// A question to one place.
    @FunctionalInterface
    public interface Question<S, T> {
        /// The answer of that place.
        T to(Entry<S> entry) throws SourceException;
    }

    /// The first answer; `isPrivate` says whether GONOPROXY matches what is asked for.
    public <T> T ask(boolean isPrivate, Question<S, T> question) throws SourceException {
        int bestRank = 0;
        SourceException best = new SourceException(SourceException.Kind.FAILED, nobody());
        for (Entry<S> entry : entries) {
            try {
                return question.to(entry);
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

    private String nobody() {
        return isBlank
                ? "no module proxy is configured: set GOPROXY to the URL of one (`go env -w GOPROXY=URL`)"
                : "GOPROXY list is not the empty string, but contains no entries";
    }

    private static <S> int rank(Entry<S> entry, boolean isPrivate, SourceException failure) {
        return switch (entry) {
            case Entry.Direct<S> _ -> 2;
            case Entry.NoProxy<S> _ -> isPrivate ? 2 : -1;
            case Entry.Proxy<S> _, Entry.Off<S> _ -> failure.kind() == SourceException.Kind.NOT_FOUND ? 0 : 1;
        };
    }

    private static <S> boolean endsTheSearch(Entry<S> entry, SourceException failure) {
        return switch (failure.kind()) {
            case NOT_FOUND -> false;
            case INTERRUPTED, MISMATCH -> true;
            case FAILED, TOO_LARGE, UNTRUSTED, OFFLINE -> !(entry instanceof Entry.Proxy<S>(_, boolean fallBackOnError) && fallBackOnError);
        };
    }
}
