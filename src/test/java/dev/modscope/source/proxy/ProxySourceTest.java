package dev.modscope.source.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.Fs;
import dev.modscope.disk.MemoryFs;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.SourceException;
import dev.modscope.source.web.ToxicServer;
import dev.modscope.source.web.Web;
import dev.modscope.source.zip.ModuleZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("hostile")
final class ProxySourceTest {
    private static final MemoryFs TREE = MemoryFs.of(
            "/p/a.example/!m/@v/list", "v1.10.0\nv1.9.0 2024-01-01T00:00:00Z\njunk\nv0.0.0-20240101000000-abcdefabcdef\n\n",
            "/p/a.example/!m/@v/v1.9.0.info", "{\"Version\":\"v1.9.0\",\"Time\":\"2024-01-01T00:00:00Z\"}",
            "/p/a.example/!m/@v/v1.9.0.mod", "// comment\nmodule a.example/M\n",
            "/p/a.example/!m/@v/v1.10.0.info", "{\"Version\":\"v1.0.0\"}",
            "/p/a.example/!m/@v/v1.10.0.mod", "<html><title>Please log in</title> module </html>",
            "/p/a.example/!m/@v/v1.11.0.mod", "",
            "/p/a.example/!m/@v/v1.12.0.mod", "module a\0",
            "/p/a.example/!m/@v/v1.13.0.mod", "\tmodule \"a.example/M\"\r\n",
            "/p/a.example/!m/@v/main.info", "{\"Version\":\"v1.9.0\"}",
            "/p/a.example/!m/@v/v1.12.0.info", "[]",
            "/p/b.example/@v/list", "v0.0.0-20230101000000-abcdefabcdef\nv0.0.0-20240101000000-abcdefabcdef\n",
            "/p/b.example/@v/v0.0.0-20240101000000-abcdefabcdef.info",
            "{\"Version\":\"v0.0.0-20240101000000-abcdefabcdef\"}",
            "/p/c.example/@latest", "{\"Version\":\"v0.1.0\"}",
            "/p/d.example/@v/list", "",
            "/p/e.example/@v/list", "\n".repeat(999_999) + "v1.0.0\n",
            "/p/f.example/@v/list", "\n".repeat(1_000_000) + "v1.0.0\n");

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
            versions, a.example/M, '',      'v1.9.0 v1.10.0'
            versions, b.example,   '',      ''
            versions, d.example,   '',      ''
            versions, e.example,   '',      v1.0.0
            versions, f.example,   '',      'TOO_LARGE file:///p/f.example/@v/list: the list has more than 1,000,000 lines'
            versions, n.example,   '',      NOT_FOUND reading file:///p/n.example/@v/list: no such file or directory
            versions, ../etc,      '',      'FAILED malformed module path "../etc": invalid path element ".."'
            info,     a.example/M, v1.9.0,  v1.9.0 2024-01-01T00:00:00Z
            info,     a.example/M, main,    v1.9.0
            info,     a.example/M, v1.10.0, FAILED proxy returned info for version v1.0.0 instead of requested version
            info,     a.example/M, v1.12.0, FAILED file:///p/a.example/%21m/@v/v1.12.0.info: the answer is not the JSON of a version
            latest,   b.example,   '',      v0.0.0-20240101000000-abcdefabcdef
            latest,   c.example,   '',      v0.1.0
            latest,   d.example,   '',      NOT_FOUND file:///p lists no version
            goMod,    a.example/M, v1.9.0,  // comment
            goMod,    a.example/M, v1.13.0, 'module "a.example/M"'
            goMod,    a.example/M, v1.10.0, FAILED file:///p/a.example/%21m/@v/v1.10.0.mod: the answer is not a go.mod file (it looks like a web page)
            goMod,    a.example/M, v1.11.0, FAILED file:///p/a.example/%21m/@v/v1.11.0.mod: the answer is not a go.mod file (it is empty)
            goMod,    a.example/M, v1.12.0, FAILED file:///p/a.example/%21m/@v/v1.12.0.mod: the answer is not a go.mod file
            goMod,    a.example/M, v2.0.0,  NOT_FOUND reading file:///p/a.example/%21m/@v/v2.0.0.mod: no such file or directory
            """)
    void answers(String question, String path, String version, String expected) {
        assertThat(ask(ProxySource.at("file:///p", Web.of(TREE, true)), question, path, version))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            https://p.example            ; OFFLINE offline: https://p.example was not asked
            https://u:secret@p.example/x ; OFFLINE offline: https://u:xxxxx@p.example/x was not asked
            ftp://p.example              ; FAILED GOPROXY: the scheme of ftp://p.example is not https, http or file
            word                         ; FAILED "word" in GOPROXY is no URL: it has no scheme (https, http, file)
            file://host/x                ; FAILED a file:// URL in GOPROXY may hold a path only: file://host/x
            https://a b                  ; FAILED the proxy URL in GOPROXY is not a URL: https://a b
            """)
    void aUrlThatIsNotAskedSaysWhy(String url, String expected) {
        assertThat(ask(ProxySource.at(url, Web.of(TREE, false)), "goMod", "a.example", "v1.0.0")).isEqualTo(expected);
    }

    /// A network that wants a login first answers everything with its page, for which it leads to another host.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            versions | FAILED URL/a.example/@v/list: the answer is not a list of versions (it looks like a web page)
            latest   | FAILED URL/a.example/@latest: the answer is not the JSON of a version
            info     | FAILED URL/a.example/@v/v1.0.0.info: the answer is not the JSON of a version
            goMod    | FAILED URL/a.example/@v/v1.0.0.mod: the answer is not a go.mod file (it looks like a web page)
            zip      | FAILED not a zip file
            """)
    void aPortalIsNoProxy(String question, String expected) throws IOException {
        String page = "<!DOCTYPE html><html><head><title>Log in</title></head><body>Welcome to the hotel</body></html>";
        try (ToxicServer portal = new ToxicServer(_ -> ToxicServer.ok(page));
                ToxicServer server = new ToxicServer(_ -> ToxicServer.status(302, "Location: " + portal.url("/login")));
                Web web = Web.of(Fs.disk(), true)) {
            ModuleSource source = ProxySource.at(server.url(""), web);
            assertThat(question.equals("zip") ? zip(source) : ask(source, question, "a.example", "v1.0.0"))
                    .isEqualTo(expected.replace("URL", server.url("")));
            assertThat(portal.requests()).contains("/login");
        }
    }

    private static String zip(ModuleSource source) {
        try {
            return ModuleZip.hash(source.zip(ModuleVersion.of("a.example", "v1.0.0")), "a.example@v1.0.0/");
        } catch (SourceException e) {
            return e.kind() + " " + e.getMessage();
        } catch (IOException e) {
            return "FAILED " + e.getMessage().replace("it is ", "");
        }
    }

    private static String ask(ModuleSource source, String question, String path, String version) {
        ModulePath module = new ModulePath(path);
        try {
            return switch (question) {
                case "versions" -> String.join(" ", source.versions(module).versions().stream()
                        .map(Object::toString).toList());
                case "latest" -> source.latest(module).version().text();
                case "info" -> source.info(module, version).version()
                        + source.info(module, version).time().map(time -> " " + time).orElse("");
                default -> new String(source.goMod(ModuleVersion.of(path, version)), StandardCharsets.UTF_8)
                        .lines().findFirst().orElse("").strip();
            };
        } catch (SourceException e) {
            return e.kind() + " " + e.getMessage();
        }
    }
}
