package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.modfile.GoCommand;
import dev.modscope.modfile.Seeds;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `modscope work sync` beside `go work sync`, over random workspaces whose modules are tidy and have one package each
/// that imports one of every module it requires.
class WorkSyncTest {
    private static final int RUNS = Integer.getInteger("modscope.sync.runs", Boolean.getBoolean("modscope.long") ? 1_000 : 25);
    private static final List<String> NAMES = List.of("p", "q", "r", "s", "t");

    @TempDir
    private Path home;

    @BeforeAll
    static void needsGo() {
        assumeTrue(GoCommand.isInstalled(), "skipped: no go command on PATH");
    }

    @Test
    void requiresWhatTheWorkspaceSelects() throws Exception {
        Random random = Seeds.fresh("work sync");
        int changed = 0;
        for (int run = 0; run < RUNS; run++) {
            Path folder = home.resolve("u" + run);
            Path proxy = Files.createDirectories(folder.resolve("proxy"));
            publish(random, proxy);
            Path workspace = Files.createDirectories(folder.resolve("w"));
            Map<String, String> environment = Map.of("GOPROXY", proxy.toUri().toString(), "GOWORK", "", "GOMODCACHE",
                    folder.resolve("cache").toString(), "GOFLAGS", "-modcacherw");
            fill(random, workspace, environment);
            Map<String, String> before = texts(workspace);
            GoCommand.Result said = GoCommand.run(workspace, environment, List.of("work", "sync"));
            Map<String, String> theirs = texts(workspace);
            restore(workspace, before);
            Terminal terminal = new Terminal(home, workspace).set("GOPROXY", proxy.toUri().toString())
                    .set("GOMODCACHE", folder.resolve("cache").toString());
            Terminal.Said ours = terminal.run("work", "sync");
            assertThat(ours.code() + "\n" + texts(workspace)).as("%s\n%s%s", before, said.err(), ours.err())
                    .isEqualTo(said.exit() + "\n" + theirs);
            changed += theirs.equals(before) ? 0 : 1;
        }
        assertThat(changed).as("runs that changed a file").isGreaterThan(RUNS / 8);
    }

    @Test
    void leavesModulesWithoutPackagesAlone() throws IOException {
        Path workspace = Terminal.write(home.resolve("w"),
                "go.work", "go 1.20\n\nuse (\n\t./a\n\t./b\n)\n",
                "a/go.mod", "module example.com/a\n\ngo 1.22\n",
                "b/go.mod", "module example.com/b\n\ngo 1.21\n");
        Terminal.Said said = new Terminal(home, workspace).set("GOPROXY", "off").run("work", "sync");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(texts(workspace)).containsEntry("go.work", "go 1.22\n\nuse (\n\t./a\n\t./b\n)\n")
                .containsEntry("a/go.mod", "module example.com/a\n\ngo 1.22\n");
    }

    /// Each module at three versions, no newer than the main modules, which import the same packages: else only loading them says what is needed. A module
    /// requires only those behind it, so that there is no cycle.
    private static void publish(Random random, Path proxy) throws IOException {
        for (int i = 0; i < NAMES.size(); i++) {
            int from = i;
            List<String> others = NAMES.stream().filter(name -> NAMES.indexOf(name) > from && random.nextInt(3) == 0).toList();
            for (String version : List.of("v1.0.0", "v1.1.0", "v1.2.0")) {
                StringBuilder requires = new StringBuilder();
                StringBuilder imports = new StringBuilder();
                for (String other : others) {
                    requires.append("require example.com/").append(other).append(" v1.").append(random.nextInt(3)).append(".0\n");
                    imports.append("import _ \"example.com/").append(other).append("\"\n");
                }
                String go = List.of("1.16", "1.17", "1.20").get(random.nextInt(3));
                publish(proxy, NAMES.get(i), version, "module example.com/" + NAMES.get(i) + "\n\ngo " + go + "\n\n" + requires,
                        "package " + NAMES.get(i) + "\n" + imports);
            }
        }
    }

    private static void publish(Path proxy, String name, String version, String goMod, String source) throws IOException {
        Path versions = Files.createDirectories(proxy.resolve("example.com").resolve(name).resolve("@v"));
        Files.writeString(versions.resolve(version + ".mod"), goMod);
        Files.writeString(versions.resolve(version + ".info"),
                "{\"Version\":\"" + version + "\",\"Time\":\"2024-01-01T00:00:00Z\"}");
        Files.writeString(versions.resolve("list"), version + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (OutputStream out = Files.newOutputStream(versions.resolve(version + ".zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "example.com/" + name + "@" + version + "/go.mod", goMod);
            entry(zip, "example.com/" + name + "@" + version + "/a.go", source);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void fill(Random random, Path workspace, Map<String, String> environment) throws Exception {
        StringBuilder uses = new StringBuilder("go 1.22.1\n\nuse (\n");
        for (String main : List.of("a", "b", "c").subList(0, 2 + random.nextInt(2))) {
            List<String> requires = new ArrayList<>();
            StringBuilder source = new StringBuilder("package ").append(main).append('\n');
            for (String name : NAMES) {
                if (random.nextInt(5) < 2) {
                    requires.add("require example.com/" + name + " v1." + random.nextInt(3) + ".0\n");
                    source.append("import _ \"example.com/").append(name).append("\"\n");
                }
            }
            String go = List.of("1.20", "1.21", "1.22.1").get(random.nextInt(3));
            Path folder = Terminal.write(workspace.resolve(main), "a.go", source.toString(), "go.mod",
                    "module example.com/" + main + "\n\ngo " + go + "\n\n" + String.join("", requires));
            Map<String, String> alone = new TreeMap<>(environment);
            alone.put("GOWORK", "off");
            GoCommand.Result tidy = GoCommand.run(folder, alone, List.of("mod", "tidy", "-compat=1.17"));
            assertThat(tidy.exit()).as(tidy.err()).isZero();
            uses.append("\t./").append(main).append('\n');
        }
        Files.writeString(workspace.resolve("go.work"), uses + ")\n");
    }

    private static Map<String, String> texts(Path workspace) {
        Map<String, String> texts = new TreeMap<>(Terminal.content(workspace));
        texts.keySet().removeIf(name -> !name.endsWith("go.mod") && !name.equals("go.work"));
        return texts;
    }

    private static void restore(Path workspace, Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(workspace.resolve(text.getKey()), text.getValue());
        }
    }
}
