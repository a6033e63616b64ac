package dev.modscope.source.route;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The logins of a `.netrc` file, read as the `go` command reads it. A login is for exactly the host it names, and is
/// never sent without encryption: that is up to who asks.
public final class Netrc {
    /// Without any login.
    public static final Netrc NONE = new Netrc(List.of());

    private final List<Login> logins;

    private Netrc(List<Login> logins) {
        this.logins = List.copyOf(logins);
    }

    /// What is sent to a host.
    public record Login(String host, String name, String password) {
        /// The value of the `Authorization` header.
        public String basic() {
            byte[] plain = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(plain);
        }

        /// Without the password.
        @Override
        public String toString() {
            return name + "@" + host;
        }
    }

    /// Reads the text of a file.
    public static Netrc parse(String text) {
        List<Login> logins = new ArrayList<>();
        String host = "";
        String name = "";
        String password = "";
        boolean macro = false;
        for (String line : text.split("\n", -1)) {
            if (macro) {
                macro = !line.isEmpty();
                continue;
            }
            String[] words = line.strip().split("\\s+", -1);
            for (int i = 0; i + 1 < words.length; i += 2) {
                switch (words[i]) {
                    case "machine" -> {
                        host = words[i + 1];
                        name = "";
                        password = "";
                    }
                    case "login" -> name = words[i + 1];
                    case "password" -> password = words[i + 1];
                    case "macdef" -> macro = true;
                    default -> {
                        continue;
                    }
                }
                if (!host.isEmpty() && !name.isEmpty() && !password.isEmpty()) {
                    logins.add(new Login(host, name, password));
                    host = "";
                    name = "";
                    password = "";
                }
            }
            if (words.length % 2 == 1 && words[words.length - 1].equals("default")) {
                break;
            }
        }
        return new Netrc(logins);
    }

    /// The first login for a host.
    public Optional<Login> of(String host) {
        return logins.stream().filter(login -> login.host().equals(host)).findFirst();
    }
}
