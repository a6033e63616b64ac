package dev.modscope.source.git.find;

import dev.modscope.source.SourceException;

/// Reads web pages.
@FunctionalInterface
public interface Pages {
    /// How much of a page is looked at.
    int LIMIT = 1 << 20;

    /// The start of a page, whatever its status. A page that is larger than the limit is cut there.
    ///
    /// @param url where it was asked for
    record Page(String url, int status, String start) {
        boolean isAbsent() {
            return status == 404 || status == 410;
        }
    }

    /// The page at a URL. `unchecked` takes any certificate.
    /// @throws SourceException where there is no answer
    Page get(String url, boolean unchecked) throws SourceException;
}
