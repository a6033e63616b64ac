package dev.modscope.source.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The passwords of a `.netrc` file, read as the `go` command reads it. A name is a host, or a host with the start of a
/// path; it counts for exactly that host and port, over https only.
final class Netrc {
    private final Map<String, String> logins = new HashMap<>();

    /// Reads the text of the file; what makes no sense is passed over.
    Netrc(String text) {
        Draft draft = new Draft();
        boolean inMacro = false;
        for (String line : text.split("\n", -1)) {
            if (inMacro) {
                inMacro = !line.isEmpty();
                continue;
            }
            String[] words = line.strip().split("\\s+", -1);
            int at = 0;
            for (; at + 1 < words.length; at += 2) {
                inMacro |= words[at].equals("macdef");
                draft.take(words[at], words[at + 1], logins);
            }
            if (at < words.length && words[at].equals("default")) {
                return;
            }
        }
    }

    /// What was read of one machine.
    private static final class Draft {
        private String machine = "";
        private String login = "";
        private String password = "";

        void take(String word, String value, Map<String, String> logins) {
            switch (word) {
                case "machine" -> {
                    machine = value;
                    login = "";
                    password = "";
                }
                case "login" -> login = value;
                case "password" -> password = value;
                default -> {}
            }
            if (!machine.isEmpty() && !login.isEmpty() && !password.isEmpty()) {
                // Of two lines for one machine the first counts.
                logins.putIfAbsent(machine, login + ":" + password);
                machine = "";
                login = "";
                password = "";
            }
        }
    }

    /// `USER:PASSWORD` for a place, given as host, port where it is not the usual one, and path.
    Optional<String> login(String place) {
        String prefix = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
        while (true) {
            String login = logins.get(prefix);
            if (login != null) {
                return Optional.of(login);
            }
            int slash = prefix.lastIndexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            prefix = prefix.substring(0, slash);
        }
    }
}
