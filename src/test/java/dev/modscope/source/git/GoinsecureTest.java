package dev.modscope.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.Fs;
import dev.modscope.modfile.GoCommand;
import dev.modscope.module.ModulePath;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.git.ssh.SshUser;
import dev.modscope.source.proxy.ProxySource;
import dev.modscope.source.route.Netrc;
import dev.modscope.source.web.Web;
import dev.modscope.source.web.WebSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which servers GOINSECURE lets through without a certificate that is trusted: those of the pages of the modules it
/// lists, and no others. The same is asked of the `go` command, where there is one.
final class GoinsecureTest {
    private static final String INFO = "{\"Version\":\"v1.0.0\",\"Time\":\"2026-01-02T03:04:05Z\"}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insecure.test/m   | insecure.test/m  | v1.0.0
            *.test            | insecure.test/m  | v1.0.0
                              | insecure.test/m  | no secure connection
            insecure.test/n   | insecure.test/m  | no secure connection
            insecure.test/on  | insecure.test/on | v1.0.0
            insecure.test/s   | insecure.test/s  | no secure connection
            """)
    void pagesOfListedModulesAreTakenFromAnyServer(String listed, String path, String found)
            throws IOException, GeneralSecurityException, InterruptedException {
        try (UntrustedServer server = new UntrustedServer(GoinsecureTest::answer)) {
            String goinsecure = listed == null ? "" : listed;
            assertThat(ours(server, goinsecure, path)).contains(found);
            assertThat(server.asked()).as("no login goes to a server that nobody vouches for")
                    .noneMatch(url -> url.contains("Authorization"));
            if (!found.startsWith("v")) {
                assertThat(server.asked()).noneMatch(url -> url.contains("/@v/"));
            }
            if (GoCommand.isInstalled()) {
                assertThat(go(server, goinsecure, path)).isEqualTo(found.startsWith("v") ? found : "");
            }
        }
    }

    /// Not even at the place that it was given for, once others have sent on.
    @Test
    void aLoginIsDroppedForGoodBehindAnotherPlace() throws IOException, GeneralSecurityException, SourceException {
        try (UntrustedServer server = new UntrustedServer(url -> switch (url) {
            case "https://insecure.test/a" -> "-> https://insecure.test/b";
            case "https://insecure.test/b" -> "-> https://insecure.test:444/c";
            case "https://insecure.test:444/c" -> "-> https://insecure.test/d";
            default -> "here";
        }); Web web = Web.of(Fs.disk(), new WebSettings(true, server.proxies(), () -> Netrc.NONE))) {
            assertThat(web.page("https://anna:secret@insecure.test/a", 1000, true).start()).isEqualTo("here");
            String login = "Authorization: Basic YW5uYTpzZWNyZXQ=";
            assertThat(server.asked()).containsExactly("https://insecure.test/a" + login, "https://insecure.test/b" + login,
                    "https://insecure.test:444/c", "https://insecure.test/d");
        }
    }

    /// Modules behind proxies: over http, which a page may name, and over https, which is checked whatever GOINSECURE says.
    private static String answer(String url) {
        return switch (url) {
            case "https://insecure.test/m?go-get=1" -> page("m", "http");
            case "https://insecure.test/s?go-get=1" -> page("s", "https");
            case "https://insecure.test/on?go-get=1" -> "-> http://insecure.test/away?go-get=1";
            case "http://insecure.test/away?go-get=1" -> page("on", "http");
            default -> url.endsWith("/@v/v1.0.0.info") ? INFO : url.endsWith("/@v/list") ? "v1.0.0\n" : "";
        };
    }

    private static String page(String name, String scheme) {
        return "<meta name=\"go-import\" content=\"insecure.test/" + name + " mod " + scheme + "://mods.test\">";
    }

    private String ours(UntrustedServer server, String goinsecure, String path) {
        try (Web web = Web.of(Fs.disk(), new WebSettings(true, server.proxies(),
                () -> Netrc.parse("machine insecure.test login anna password secret")))) {
            DirectSource source = new DirectSource(new DirectSettings("", "", goinsecure, "", folder.resolve("ours"),
                    Fs.disk(), web, url -> ProxySource.at(url, web), RemoteLimits.STANDARD,
                    new SshUser(folder, "nobody", Optional.empty())));
            return source.info(new ModulePath(path), "v1.0.0").version().text();
        } catch (SourceException e) {
            return e.getMessage();
        }
    }

    private String go(UntrustedServer server, String goinsecure, String path) throws IOException, InterruptedException {
        Map<String, String> env = new TreeMap<>(Map.of("GOPROXY", "direct", "GOINSECURE", goinsecure, "GOAUTH", "off",
                "GOFLAGS", "-modcacherw", "GOMODCACHE", folder.resolve("go").toString(), "HTTP_PROXY", server.url(),
                "HTTPS_PROXY", server.url(), "http_proxy", server.url(), "https_proxy", server.url(), "NO_PROXY", ""));
        env.put("no_proxy", "");
        return GoCommand.run(Files.createDirectories(folder.resolve("work")), env,
                List.of("list", "-m", "-e", "-f", "{{if not .Error}}{{.Version}}{{end}}", path + "@v1.0.0")).out().strip();
    }
}
