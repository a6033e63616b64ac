package dev.modscope.source.web;

/// URLs as they are shown: without passwords.
final class ShownUrl {
    private ShownUrl() {}

    /// The URL with `xxxxx` in place of a password.
    static String of(String url) {
        int authority = url.indexOf("://");
        if (authority < 0) {
            return url;
        }
        int end = url.indexOf('/', authority + 3);
        int at = url.lastIndexOf('@', end < 0 ? url.length() : end);
        int colon = url.indexOf(':', authority + 3);
        return at > colon && colon > 0 ? url.substring(0, colon) + ":xxxxx" + url.substring(at) : url;
    }
}
