package dev.modscope.source.route;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The logins of a `.netrc` file, read as the `go` command reads it. A machine is a host, with its port where that is not
/// the usual one, or such a host with the start of a path; a login is for exactly that, and is never sent without
/// encryption: that is up to who asks.
public final class Netrc {
    /// Without any login.
    public static final Netrc NONE = new Netrc(Map.of());

    private final Map<String, Login> logins;

    private Netrc(Map<String, Login> logins) {
        this.logins = Collections.unmodifiableMap(logins);
    }

    /// What is sent to a machine.
    public record Login(String machine, String name, String password) {
        private boolean isWhole() {
            return !machine.isEmpty() && !name.isEmpty() && !password.isEmpty();
        }

        /// The value of the `Authorization` header.
        public String basic() {
            byte[] plain = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(plain);
        }

        /// Without the password.
        @Override
        public String toString() {
            return name + "@" + machine;
        }
    }

    /// Reads the text of a file; what makes no sense is passed over.
    public static Netrc parse(String text) {
        Map<String, Login> logins = new HashMap<>();
        Login draft = new Login("", "", "");
        boolean macro = false;
        for (String line : text.split("\n", -1)) {
            if (macro) {
                macro = !line.isEmpty();
                continue;
            }
            String[] words = line.strip().split("\\s+", -1);
            int at = 0;
            for (; at + 1 < words.length; at += 2) {
                macro |= words[at].equals("macdef");
                draft = with(draft, words[at], words[at + 1]);
                if (draft.isWhole()) {
                    // Of two lines for one machine the first counts.
                    logins.putIfAbsent(place(draft.machine()), draft);
                    draft = new Login("", "", "");
                }
            }
            if (at < words.length && words[at].equals("default")) {
                break;
            }
        }
        return new Netrc(logins);
    }

    private static Login with(Login draft, String word, String value) {
        return switch (word) {
            case "machine" -> new Login(value, "", "");
            case "login" -> new Login(draft.machine(), value, draft.password());
            case "password" -> new Login(draft.machine(), draft.name(), value);
            default -> draft;
        };
    }

    private static String place(String machine) {
        String bare = machine.startsWith("https://") ? machine.substring("https://".length()) : machine;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /// The login for a place, given as host, port where it is not the usual one, and path: that of the longest start of it
    /// that the file names.
    public Optional<Login> of(String place) {
        for (String start = place(place); ; start = start.substring(0, start.lastIndexOf('/'))) {
            Login login = logins.get(start);
            if (login != null || start.indexOf('/') < 0) {
                return Optional.ofNullable(login);
            }
        }
    }
}
