package dev.modscope.source.git.find;

import dev.modscope.source.SourceException;
import dev.modscope.source.web.WebPage;

/// Reads web pages.
@FunctionalInterface
public interface Pages {
    /// How many bytes of a page are looked at.
    int LIMIT = 1 << 20;

    /// The start of the page at a URL, whatever its status. With `anyServer` the certificate of the server is not looked at.
    /// @throws SourceException where there is no answer
    WebPage get(String url, boolean anyServer) throws SourceException;
}
