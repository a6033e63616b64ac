package dev.modscope.source.web;

import java.util.List;

/// What the servers of the tests watch over: a private module is named to nobody but its own host.
public final class PrivatePaths {
    /// A module path that every test with a workspace keeps private: what asks another server for it, or for one below it,
    /// gives it away.
    public static final String PRIVATE = "corp.private";

    private PrivatePaths() {}

    /// Fails where one of the requests, each a URL with or without its method and scheme, gives a private module away. The
    /// host of a request is what it begins with.
    public static void check(List<String> requests) {
        for (String request : requests) {
            String url = request.replaceFirst("^[A-Z]+ ", "").replaceFirst("^https?://", "");
            if (url.contains(PRIVATE) && !url.startsWith(PRIVATE + "/") && !url.equals(PRIVATE)) {
                throw new AssertionError("a private path has left: " + requests);
            }
        }
    }
}
