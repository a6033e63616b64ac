package dev.modscope.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In a process of its own, with a PATH on which every program would leave a trace and a home folder that is watched:
/// reading a repository runs nothing and writes nowhere but into the module cache. With 256 MB of memory.
final class NothingRunsTest {
    private static final List<String> PROGRAMS = List.of("git", "git-lfs", "ssh", "sh", "hg", "svn", "bzr", "fossil", "uname");

    @TempDir
    private Path folder;

    @Test
    void aRepositoryIsReadWithoutAnyProgram() throws IOException, InterruptedException {
        for (String name : List.of("path", "home", "work", "tmp", "cache")) {
            Files.createDirectory(folder.resolve(name));
        }
        for (String program : PROGRAMS) {
            Path script = folder.resolve("path").resolve(program);
            Files.writeString(script, "#!/bin/sh\necho " + program + " \"$@\" >> '" + folder.resolve("trace") + "'\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(folder.resolve("home/.gitconfig"), """
                [core]
                \tattributesFile = /dev/stdin
                \tsshCommand = sh -c true
                [filter "run"]
                \tsmudge = sh -c true
                \trequired = true
                [url "file:///nowhere/"]
                \tinsteadOf = http://c.test/
                """);
        MadeRepository made = new MadeRepository(folder.resolve("made"));
        made.goMod("", "c.test/m").file(".gitattributes", "*.txt filter=run\n*.bin filter=lfs\n").file("a.txt", "a\n")
                .file("b.bin", "version https://git-lfs.github.com/spec/v1\n").file(".lfsconfig", "[lfs]\nurl = http://x.test\n")
                .file(".gitmodules", "[submodule \"s\"]\n\tpath = s\n\turl = ext::sh -c true\n\tupdate = !sh\n")
                .submodule("s", "0123456789012345678901234567890123456789").commit("main").tag("v1.0.0")
                .file("c.txt", "c\n").commit("main");
        Files.createDirectories(folder.resolve("made/hooks"));
        for (String hook : List.of("pre-upload", "post-upload-pack", "post-checkout", "reference-transaction")) {
            Path script = folder.resolve("made/hooks").resolve(hook);
            Files.writeString(script, "#!/bin/sh\necho " + hook + " >> '" + folder.resolve("trace") + "'\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        try (GitServer server = new GitServer()) {
            server.module("c.test/m", made);
            assertThat(probe(server, "c.test/m", "v1.0.0")).contains("[v1.0.0] c.test/m@v1.0.0 h1:");
            assertThat(probe(server, "c.test/m", "main")).contains("c.test/m@v1.0.1-0.20240301120000-");
            assertThat(probe(server, "c.test/m", "main", "c.test/m=" + folder.resolve("made").toUri()))
                    .contains("c.test/m@v1.0.1-0.20240301120000-");
            assertThat(server.asked()).allMatch(line -> line.contains(" c.test"));
        }
        assertThat(folder.resolve("trace")).doesNotExist();
        assertThat(files("home")).containsExactly(".gitconfig");
        assertThat(files("work")).isEmpty();
        assertThat(files("tmp")).isEmpty();
        assertThat(files("cache")).isNotEmpty().allMatch(name -> name.startsWith("cache/vcs/"));
    }

    private List<String> files(String name) throws IOException {
        Path root = folder.resolve(name);
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).sorted().toList();
        }
    }

    private String probe(GitServer server, String module, String version, String... repositories)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:-UsePerfData",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"), "-Duser.home=" + folder.resolve("home"),
                "-cp", System.getProperty("java.class.path"), DirectProbe.class.getName(), module, version,
                folder.resolve("cache").toString()));
        command.addAll(List.of(repositories));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.resolve("work").toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", folder.resolve("path").toString(), "HOME",
                folder.resolve("home").toString(), "http_proxy", server.url(), "HTTPS_PROXY", server.url()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
