package dev.modscope.source.web;

import dev.modscope.module.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a server says about a failure, where it says it in plain text: one line of it, made safe to show.
final class ServerText {
    private static final int LONGEST = 8 * 81;

    private ServerText() {}

    /// The text with a colon before it; empty where there is none.
    static String of(HttpAnswer answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/plain")) {
            return "";
        }
        byte[] body = answer.body();
        String text = new String(body, 0, Math.min(body.length, LONGEST), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) {
                break;
            }
            lines.add(Shown.line(line.strip()));
        }
        return lines.isEmpty() ? "" : ": " + String.join("; ", lines.subList(0, Math.min(8, lines.size())));
    }
}
