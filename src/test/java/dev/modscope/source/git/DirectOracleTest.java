package dev.modscope.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modscope.disk.Fs;
import dev.modscope.modfile.GoCommand;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.git.repo.RemoteLimits;
import dev.modscope.source.git.ssh.SshUser;
import dev.modscope.source.route.Netrc;
import dev.modscope.source.sum.GoModHash;
import dev.modscope.source.web.Web;
import dev.modscope.source.web.WebSettings;
import dev.modscope.source.zip.ModuleZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same repositories read by the `go` command and by us: versions, `.info`, go.mod and the hash of the zip file.
final class DirectOracleTest {
    @TempDir
    private Path folder;

    @Test
    void repositoriesAreReadAsGoReadsThem() throws IOException, InterruptedException {
        assumeTrue(GoCommand.isInstalled(), "skipped: there is no go command on the PATH");
        assumeTrue(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "git"))), "skipped: go needs git, which is not on the PATH");
        try (GitServer server = new GitServer()) {
            MadeRepositories made = new MadeRepositories(server, Files.createDirectories(folder.resolve("made")));
            made.makeAll();
            Map<String, String> go = askGo(server, made);
            Map<String, String> ours = ask(server, made, "our-cache");
            // Whether a server sends everything or only what was asked for, the answers are the same.
            assertThat(ask(server.leavesFilesOut(), made, "another-cache")).isEqualTo(ours);
            assertThat(ours).hasSizeGreaterThan(100);
            List<String> differences = new ArrayList<>();
            go.forEach((query, said) -> {
                String our = String.valueOf(ours.get(query));
                // Of a failure only that there is one is compared: the words of git are not ours.
                if (!said.equals(our) && !(said.equals("error") && !our.startsWith("v") && !our.startsWith("broken"))) {
                    differences.add(query + "\n  go:   " + said + "\n  ours: " + our);
                }
            });
            assertThat(String.join("\n", differences)).isEmpty();
        }
    }

    private Map<String, String> askGo(GitServer server, MadeRepositories made) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("work"));
        Path home = Files.createDirectories(folder.resolve("home"));
        Map<String, String> env = new TreeMap<>(Map.of(
                "GOPROXY", "direct", "GOINSECURE", "*.test", "GOVCS", "*:git", "GOFLAGS", "-modcacherw",
                "GOMODCACHE", folder.resolve("go-cache").toString(), "http_proxy", server.url(),
                "https_proxy", server.url(), "HOME", home.toString(), "GIT_CONFIG_NOSYSTEM", "1"));
        env.putAll(Map.of("HTTP_PROXY", server.url(), "HTTPS_PROXY", server.url(), "XDG_CONFIG_HOME", home.toString()));
        Map<String, String> answers = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        List<String> list = new ArrayList<>(List.of("list", "-m", "-e", "-versions", "-retracted", "-json"));
        list.addAll(made.lists());
        for (JsonNode module : json.readerFor(JsonNode.class).<JsonNode>readValues(
                GoCommand.run(work, env, list).out()).readAll()) {
            List<String> versions = new ArrayList<>();
            module.path("Versions").forEach(version -> versions.add(version.asText()));
            // Where go cannot read the go.mod files it lists no version.
            if (!module.has("Error")) {
                answers.put(module.path("Path").asText(), versions.toString());
            }
        }
        List<String> download = new ArrayList<>(List.of("mod", "download", "-json"));
        download.addAll(made.queries());
        for (JsonNode module : json.readerFor(JsonNode.class).<JsonNode>readValues(
                GoCommand.run(work, env, download).out()).readAll()) {
            answers.put(module.path("Path").asText() + "@" + module.path("Query").asText(module.path("Version").asText()),
                    described(module));
        }
        return answers;
    }

    private static String described(JsonNode module) throws IOException {
        if (module.has("Error")) {
            return "error";
        }
        String info = withoutRef(Files.readString(Path.of(module.path("Info").asText())));
        return module.path("Version").asText() + " " + info + " " + module.path("GoModSum").asText() + " "
                + module.path("Sum").asText();
    }

    /// Of several refs on one commit `go` names the one by which it came to the commit first, which is a matter of luck.
    private static String withoutRef(String info) {
        return info.replaceAll(",\"Ref\":\"[^\"]*\"", "");
    }

    private DirectSource source(GitServer server, String cache) {
        return new DirectSource(new DirectSettings("*:git", "", "*.test", "", folder.resolve(cache), Fs.disk(),
                Web.of(Fs.disk(), new WebSettings(true, server.proxies(), () -> Netrc.NONE)), url -> new Refusal(SourceException.Kind.NOT_FOUND, url), RemoteLimits.STANDARD,
                new SshUser(folder, "nobody", Optional.empty())));
    }

    private Map<String, String> ask(GitServer server, MadeRepositories made, String cache) {
        DirectSource source = source(server, cache);
        Map<String, String> answers = new TreeMap<>();
        for (String module : made.lists()) {
            try {
                answers.put(module, source.versions(new ModulePath(module)).versions().toString());
            } catch (SourceException e) {
                answers.put(module, "[]");
            }
        }
        for (String query : made.queries()) {
            String path = query.substring(0, query.indexOf('@'));
            answers.put(query, answer(source, new ModulePath(path), query.substring(path.length() + 1)));
        }
        return answers;
    }

    private static String answer(DirectSource source, ModulePath path, String query) {
        try {
            VersionInfo info = query.equals("latest") ? latest(source, path) : source.info(path, query);
            ModuleVersion module = new ModuleVersion(path, info.version());
            byte[] goMod = source.goMod(module);
            String sum = ModuleZip.hash(source.zip(module), path + "@" + info.version() + "/");
            return info.version() + " " + withoutRef(new String(info.json(), StandardCharsets.UTF_8)) + " " + GoModHash.of(goMod) + " "
                    + sum;
        } catch (SourceException e) {
            return e.getMessage();
        } catch (IOException e) {
            return "broken: " + e.getMessage();
        }
    }

    /// As the query `latest`: the highest release, else pre-release, else the latest commit.
    private static VersionInfo latest(DirectSource source, ModulePath path) throws SourceException {
        List<SemVer> versions = source.versions(path).versions();
        List<SemVer> releases = versions.stream().filter(version -> version.prerelease().isEmpty()).toList();
        List<SemVer> chosen = releases.isEmpty() ? versions : releases;
        return chosen.isEmpty() ? source.latest(path) : source.info(path, chosen.getLast().text());
    }
}
