package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.oracle.GoGet;
import dev.modscope.oracle.SmallProxy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `download`, `verify` and `cache`, beside what `go` does on the same proxy.
final class DownloadTest {
    private static final int REQUESTS = 25;

    @TempDir
    private Path home;

    private Path proxy = Path.of("");
    private Path ours = Path.of("");
    private Path theirs = Path.of("");

    @AfterEach
    void unseal() throws IOException {
        // So that the folder can be removed.
        dev.modscope.disk.Folders.remove(home.resolve("cache"));
        dev.modscope.disk.Folders.remove(home.resolve("go-cache"));
    }

    private void publish(String lines, String goMod) throws IOException {
        proxy = SmallProxy.write(home.resolve("proxy"), lines);
        ours = Terminal.write(home.resolve("ours"), "go.mod", goMod);
        theirs = Terminal.write(home.resolve("theirs"), "go.mod", goMod);
    }

    private Terminal terminal() {
        return new Terminal(home, ours).set("GOPROXY", proxy.toUri().toString()).set("GOPATH", home.resolve("gopath").toString());
    }

    private GoGet go() {
        GoGet go = new GoGet(proxy, home.resolve("go-cache"));
        go.environment().put("GOFLAGS", "");
        go.environment().put("GOTELEMETRY", "off");
        return go;
    }

    /// Some modules, some of them with capitals in their paths, with up to four versions each.
    private static String universe(Random random, List<String> known) {
        StringBuilder lines = new StringBuilder();
        String[] versions = {"v0.1.0", "v1.0.0", "v1.1.0", "v1.2.0-rc.1", "v0.0.0-20240101000000-abcdefabcdef", "v1.10.0", "v1.0.0-Beta"};
        for (int i = 0; i < 8; i++) {
            String name = (i % 3 == 0 ? "Up" : "m") + i;
            for (int k = 0; k < 1 + random.nextInt(4); k++) {
                String version = versions[(i + k) % versions.length];
                lines.append(name).append(' ').append(version).append(" 1.").append(15 + random.nextInt(6)).append(": ");
                if (!known.isEmpty()) {
                    lines.append(known.get(random.nextInt(known.size())));
                }
                lines.append('\n');
                known.add(name + " " + version);
            }
        }
        return lines.toString();
    }

    /// A random script of requests: both caches hold the same, and each program works with the other's.
    @Test
    void cachesAreThoseOfGo() throws Exception {
        GoGet.assume();
        long seed = System.nanoTime();
        System.out.println("DownloadTest: seed " + seed);
        Random random = new Random(seed);
        List<String> known = new ArrayList<>();
        String lines = universe(random, known);
        publish(lines, "module example.com/main\n\ngo 1.20\n\nrequire example.com/" + known.getLast() + "\n");
        GoGet go = go();
        for (int i = 0; i < REQUESTS; i++) {
            List<String> request = request(random, known);
            GoGet.Said said = go.run(theirs, request.toArray(String[]::new));
            Terminal.Said mine = terminal().run(request.subList(1, request.size()).toArray(String[]::new));
            assertThat(mine.code()).as("%s: %s\n%s", request, said.err(), mine.err()).isEqualTo(said.exit());
            assertThat(mine.out().replace(home.resolve("cache").toString(), "CACHE")).as("%s", request)
                    .isEqualTo(said.out().replace(home.resolve("go-cache").toString(), "CACHE"));
            assertThat(files(ours)).as("%s", request).isEqualTo(files(theirs));
        }
        assertThat(stored("cache")).isEqualTo(stored("go-cache")).hasSizeGreaterThan(10);
        go.environment().put("GOPROXY", "off");
        go.environment().put("GOMODCACHE", home.resolve("cache").toString());
        assertThat(go.run(theirs, "mod", "download", "all").err()).isEmpty();
        assertThat(go.run(theirs, "mod", "verify").out()).isEqualTo("all modules verified\n");
        Terminal swapped = terminal().set("GOPROXY", "off").set("GOMODCACHE", home.resolve("go-cache").toString());
        assertThat(swapped.run("download", "all").err()).isEmpty();
        assertThat(swapped.run("verify").out()).isEqualTo("all modules verified\n");
        assertThat(stored("cache")).isEqualTo(stored("go-cache"));
    }

    private static List<String> request(Random random, List<String> known) {
        List<String> request = new ArrayList<>(List.of("mod", "download", "-json"));
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> request.add("all");
            default -> {
                for (int k = 0; k <= random.nextInt(3); k++) {
                    String[] module = known.get(random.nextInt(known.size())).split(" ", 2);
                    request.add("example.com/" + module[0] + "@" + (random.nextInt(4) == 0 ? "latest" : module[1]));
                }
            }
        }
        return request;
    }

    private static Map<String, String> files(Path folder) {
        return Terminal.content(folder);
    }

    /// Every file with its content and rights, folders with theirs; locks are no content.
    private Map<String, String> stored(String cache) throws IOException {
        Map<String, String> stored = new TreeMap<>();
        Path folder = home.resolve(cache);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(path -> !path.toString().endsWith("lock")).toList()) {
                String name = folder.relativize(file).toString();
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
                boolean regular = Files.isRegularFile(file);
                stored.put(name, (name.startsWith("cache") && !regular ? "" : rights)
                        + (regular ? Files.readString(file, StandardCharsets.ISO_8859_1) : ""));
            }
        }
        return stored;
    }

    private static final String PROXY = """
            a v1.0.0 1.20: b v1.0.0
            b v1.0.0 1.20:
            """;
    private static final String MAIN = "module example.com/main\n\ngo 1.20\n\nrequire example.com/a v1.0.0\n\nrequire example.com/b v1.0.0 // indirect\n";

    @Test
    void verifyFindsWhatGoFindsAndWhatGoOverlooks() throws Exception {
        GoGet.assume();
        publish(PROXY, MAIN);
        assertThat(terminal().run("download", "all").code()).isZero();
        Path versions = home.resolve("cache/cache/download/example.com/b/@v");
        Path folder = home.resolve("cache/example.com/b@v1.0.0/docs/read me.txt");
        verify(0);
        assertThat(folder.toFile().setWritable(true)).isTrue();
        Files.writeString(folder, "changed");
        assertThat(verify(1).err()).contains("example.com/b v1.0.0: dir has been modified (" + home.resolve("cache/example.com/b@v1.0.0") + ")\n");
        byte[] zip = Files.readAllBytes(versions.resolve("v1.0.0.zip"));
        SmallProxy.write(home.resolve("other"), "b v1.0.0 1.21:");
        Files.copy(home.resolve("other/example.com/b/@v/v1.0.0.zip"), versions.resolve("v1.0.0.zip"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(verify(1).err()).contains("example.com/b v1.0.0: zip has been modified (" + versions.resolve("v1.0.0.zip") + ")\n");
        Files.write(versions.resolve("v1.0.0.zip"), zip);
        Files.delete(versions.resolve("v1.0.0.ziphash"));
        assertThat(terminal().run("verify").err()).startsWith("example.com/b v1.0.0: missing ziphash: open ");
        // Zip and hash changed together.
        Files.copy(home.resolve("other/example.com/b/@v/v1.0.0.zip"), versions.resolve("v1.0.0.zip"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(versions.resolve("v1.0.0.ziphash"), dev.modscope.source.zip.ModuleZip.hash(
                Files.readAllBytes(versions.resolve("v1.0.0.zip")), "example.com/b@v1.0.0/"));
        dev.modscope.disk.Folders.remove(home.resolve("cache/example.com/b@v1.0.0"));
        Terminal.Said said = terminal().run("verify", "-json");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("example.com/b v1.0.0: checksum mismatch: the module cache has h1:", ", but go.sum:3 says h1:");
        assertThat(said.out()).contains("\t\"Severity\": \"modified\",\n", "\t\"Advice\": \"remove it from the module cache");
    }

    /// Ours with the words of `go`; its exit code is 1 where ours is 4.
    private Terminal.Said verify(int exit) throws Exception {
        GoGet go = go();
        go.environment().put("GOMODCACHE", home.resolve("cache").toString());
        GoGet.Said said = go.run(ours, "mod", "verify");
        Terminal.Said mine = terminal().run("verify");
        assertThat(said.exit()).isEqualTo(exit);
        assertThat(mine.code()).isEqualTo(exit == 0 ? 0 : 4);
        assertThat(mine.out()).isEqualTo(said.out());
        assertThat(mine.err()).isEqualTo(said.err());
        return mine;
    }

    /// The files in the cache are the same; `go` refuses to name the folder, since it could not build it.
    @Test
    void aModuleThatNeedsANewerGoIsKeptAsGoKeepsIt() throws Exception {
        GoGet.assume();
        publish("a v1.0.0 1.99:", "module example.com/main\n\ngo 1.20\n");
        GoGet.Said said = go().run(theirs, "mod", "download", "-json", "example.com/a@v1.0.0");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("example.com/a@v1.0.0 requires go \\u003e= 1.99").doesNotContain("\"Dir\": ");
        Terminal.Said mine = terminal().run("download", "-json", "example.com/a@v1.0.0");
        assertThat(mine.code()).as(mine.err()).isZero();
        assertThat(mine.out()).contains("\"Dir\": ");
        assertThat(stored("cache")).isEqualTo(stored("go-cache")).hasSizeGreaterThan(3);
    }

    @Test
    void aZipThatIsNotTheOneOfGoSumIsNotKept() throws IOException {
        publish(PROXY, MAIN);
        assertThat(terminal().run("download", "all").code()).isZero();
        SmallProxy.write(proxy, "b v1.0.0 1.20:; // not the same");
        Terminal.Said said = terminal().set("GOMODCACHE", home.resolve("new").toString()).run("download", "example.com/b@v1.0.0");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("checksum mismatch");
        assertThat(home.resolve("new/cache/download/example.com/b/@v/v1.0.0.zip")).doesNotExist();
        assertThat(home.resolve("new/cache/download/example.com/b/@v/v1.0.0.mod")).doesNotExist();
    }

    @Test
    void whatIsHalfThereIsMendedAndTheRestRemoved() throws IOException {
        publish(PROXY, MAIN);
        assertThat(terminal().run("download", "all").code()).isZero();
        Map<String, String> whole = stored("cache");
        Path versions = home.resolve("cache/cache/download/example.com/b/@v");
        Path folder = home.resolve("cache/example.com/b@v1.0.0");
        dev.modscope.disk.Folders.remove(folder);
        Files.writeString(Files.createDirectories(folder).resolve("half"), "");
        Files.writeString(versions.resolve("v1.0.0.partial"), "");
        Files.writeString(versions.resolve("v1.0.0.ziphash"), "\0\0\0\0");
        assertThat(terminal().run("--offline", "download", "all").err()).isEmpty();
        assertThat(stored("cache")).isEqualTo(whole);
        Path outside = Files.writeString(home.resolve("outside"), "stays");
        Files.createSymbolicLink(home.resolve("cache/link"), home);
        Terminal.Said size = terminal().run("cache");
        assertThat(size.out()).startsWith(home.resolve("cache") + ": ").contains(" files, 0.0 MiB");
        assertThat(terminal().run("cache", "--clean").out()).startsWith("removed ");
        assertThat(home.resolve("cache")).doesNotExist();
        assertThat(outside).hasContent("stays");
        assertThat(terminal().set("GOMODCACHE", home.resolve("ours").toString()).run("cache", "--clean").err())
                .contains("does not look like a module cache");
    }
}
