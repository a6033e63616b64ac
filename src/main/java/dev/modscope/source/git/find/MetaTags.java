package dev.modscope.source.git.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The meta tags in the head of a page. Read as loosely as browsers do, in one pass from the start: no document is built,
/// no entity but the five of XML and numbers is known, nothing is looked up. It ends at `</head>` or `<body>`.
final class MetaTags {
    private static final int MOST_ATTRIBUTES = 64;
    private static final int LONGEST_ENTITY = 10;

    private final String page;
    private int at;

    MetaTags(String page) {
        this.page = page;
    }

    /// The `content` of each meta tag of a name.
    List<String> contents(String name) {
        List<String> contents = new ArrayList<>();
        for (at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at)) {
            if (page.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (page.startsWith("<![CDATA[", at)) {
                skipPast("]]>");
            } else if (page.startsWith("<?", at)) {
                skipPast("?>");
            } else if (page.startsWith("<!", at)) {
                skipPast(">");
            } else if (isEnd()) {
                break;
            } else if (tagIs("<meta")) {
                at += "<meta".length();
                Map<String, String> attributes = attributes();
                if (attributes.getOrDefault("name", "").equals(name)) {
                    contents.add(attributes.getOrDefault("content", ""));
                }
            } else {
                at++;
            }
            if (at < 0 || at >= page.length()) {
                break;
            }
        }
        return contents;
    }

    private boolean isEnd() {
        return tagIs("</head") || tagIs("<body");
    }

    private boolean tagIs(String start) {
        int end = at + start.length();
        return page.regionMatches(true, at, start, 0, start.length())
                && (end >= page.length() || isSpace(page.charAt(end)) || page.charAt(end) == '>' || page.charAt(end) == '/');
    }

    private void skipPast(String end) {
        int found = page.indexOf(end, at + 2);
        at = found < 0 ? page.length() : found + end.length();
    }

    /// The attributes of a tag by their names in lower case; of one that is given twice the first counts.
    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        while (at < page.length() && page.charAt(at) != '>') {
            char c = page.charAt(at);
            if (isSpace(c) || c == '/' || c == '=') {
                at++;
                continue;
            }
            int start = at;
            while (at < page.length() && !isSpace(page.charAt(at)) && "=>/".indexOf(page.charAt(at)) < 0) {
                at++;
            }
            String name = page.substring(start, at).toLowerCase(Locale.ROOT);
            skipSpace();
            String value = "";
            if (at < page.length() && page.charAt(at) == '=') {
                at++;
                skipSpace();
                value = value();
            }
            if (attributes.size() < MOST_ATTRIBUTES) {
                attributes.putIfAbsent(name, value);
            }
        }
        return attributes;
    }

    private String value() {
        if (at >= page.length()) {
            return "";
        }
        char quote = page.charAt(at);
        int start = at;
        if (quote == '"' || quote == '\'') {
            int end = page.indexOf(quote, at + 1);
            at = end < 0 ? page.length() : end + 1;
            return unescaped(page.substring(start + 1, end < 0 ? page.length() : end));
        }
        while (at < page.length() && !isSpace(page.charAt(at)) && page.charAt(at) != '>') {
            at++;
        }
        return unescaped(page.substring(start, at));
    }

    private void skipSpace() {
        while (at < page.length() && isSpace(page.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i, Math.min(text.length(), i + LONGEST_ENTITY)) : -1;
            int meant = end > i ? character(text.substring(i + 1, end)) : -1;
            if (meant >= 0) {
                out.appendCodePoint(meant);
                i = end;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static int character(String entity) {
        return switch (entity) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> entity.startsWith("#") ? number(entity.substring(1)) : -1;
        };
    }

    private static int number(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            int value = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
            return Character.isValidCodePoint(value) ? value : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
