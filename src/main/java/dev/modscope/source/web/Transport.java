package dev.modscope.source.web;

import dev.modscope.source.SourceException;

/// How the files of a proxy are fetched. Each URL is the whole one, escaped.
sealed interface Transport permits FileTransport, HttpTransport {
    /// The content at a URL, of at most `limit` bytes.
    /// @throws SourceException whose message names the URL without its password
    byte[] get(String url, long limit) throws SourceException;
}
