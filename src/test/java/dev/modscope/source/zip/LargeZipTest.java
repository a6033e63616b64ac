package dev.modscope.source.zip;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.SourceException;
import dev.modscope.source.Verdict;
import dev.modscope.source.cache.ModuleCache;
import dev.modscope.source.cache.ZipCache;
import dev.modscope.source.proxy.ProxySource;
import dev.modscope.source.web.Web;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Zip files that are larger than the memory, packed and unpacked; and such as only say so.
@Tag("hostile")
final class LargeZipTest {
    private static final String PREFIX = "example.com/m@v1.0.0/";
    private static final int MEBIBYTES = 40;

    @TempDir
    private Path folder;

    /// In a program with 24 MiB of memory.
    @Test
    void needNotFitIntoMemory() throws IOException, InterruptedException {
        Path zip = large();
        String said = little(zip.toString(), folder.toString());
        assertThat(said).matches("h1:.{43}=");
        assertThat(Files.size(folder.resolve("noise"))).isEqualTo(MEBIBYTES << 20);
        assertThat(FileListing.hash(Fs.disk(), folder, List.of("go.mod", "noise"), PREFIX)).isEqualTo(said);
    }

    /// Over http, which comes piece by piece, and from a file.
    @Test
    void isFetchedIntoTheCacheWithoutThatEither() throws IOException, InterruptedException {
        Path zip = large();
        Path versions = Files.createDirectories(folder.resolve("proxy/example.com/m/@v"));
        Files.move(zip, versions.resolve("v1.0.0.zip"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                Files.copy(folder.resolve("proxy" + exchange.getRequestURI().getPath()), out);
            }
        });
        server.start();
        try {
            String overHttp = "http://127.0.0.1:" + server.getAddress().getPort();
            for (String proxy : List.of(overHttp, folder.resolve("proxy").toUri().toString())) {
                Path cache = folder.resolve(proxy.substring(0, 4));
                assertThat(little("fetch", proxy, cache.toString())).matches("h1:.{43}=");
                Path kept = cache.resolve("cache/download/example.com/m/@v");
                assertThat(Files.mismatch(kept.resolve("v1.0.0.zip"), versions.resolve("v1.0.0.zip"))).isEqualTo(-1);
                assertThat(Fs.disk().names(kept)).containsExactly("v1.0.0.lock", "v1.0.0.zip", "v1.0.0.ziphash");
            }
        } finally {
            server.stop(0);
        }
    }

    /// Where the cache cannot be written a large one is refused, and a small one is hashed all the same.
    @Test
    void withoutACacheOnlyWhatFitsIsTaken() throws IOException, InterruptedException {
        Path zip = large();
        Path versions = Files.createDirectories(folder.resolve("proxy/example.com/m/@v"));
        Files.move(zip, versions.resolve("v1.0.0.zip"));
        try (OutputStream out = Files.newOutputStream(versions.resolve("v1.1.0.zip")); ZipOutputStream made = new ZipOutputStream(out)) {
            made.putNextEntry(new ZipEntry(PREFIX.replace("v1.0.0", "v1.1.0") + "go.mod"));
        }
        Path cache = Files.createFile(folder.resolve("no-folder"));
        String said = little("unkept", folder.resolve("proxy").toUri().toString(), cache.toString());
        assertThat(said.lines()).hasSize(2);
        assertThat(said).containsPattern("a zip file of more than [23] MiB needs a module cache that can be written: see GOMODCACHE")
                .containsPattern("(?m)^h1:.{43}=$");
    }

    private Path large() throws IOException {
        Path zip = folder.resolve("large.zip");
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream made = new ZipOutputStream(out)) {
            made.setLevel(0);
            for (String name : List.of("go.mod", "noise")) {
                made.putNextEntry(new ZipEntry(PREFIX + name));
                for (int i = 0; i < (name.equals("noise") ? MEBIBYTES : 0); i++) {
                    made.write(noise);
                }
                made.closeEntry();
            }
        }
        assertThat(Files.size(zip)).isGreaterThan((MEBIBYTES - 1) << 20);
        return zip;
    }

    private static String little(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx24m", "-XX:-UsePerfData",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Little.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    /// A program with little memory.
    static final class Little {
        private Little() {}

        static void main(String[] arguments) throws IOException, SourceException {
            if (arguments[0].equals("unkept")) {
                unkept(arguments[1], Path.of(arguments[2]));
                return;
            }
            if (arguments[0].equals("fetch")) {
                fetch(arguments[1], Path.of(arguments[2]));
                return;
            }
            Path zip = Path.of(arguments[0]);
            System.out.println(Fs.disk().<String>withBytes(zip, Limits.ZIP, bytes -> ModuleZip.hash(bytes, PREFIX)));
            Fs.disk().withBytes(zip, Limits.ZIP, bytes -> {
                ModuleZip.unpack(bytes, PREFIX, (name, content) -> Fs.disk().create(Path.of(arguments[1], name), content));
                return zip;
            });
        }

        private static void unkept(String proxy, Path cache) {
            try (Web web = Web.of(Fs.disk(), true)) {
                ModuleCache modules = new ModuleCache(Fs.disk(), cache, ProxySource.at(proxy, web), (_, _) -> Verdict.Unverified.INSTANCE, _ -> {});
                for (String version : List.of("v1.0.0", "v1.1.0")) {
                    try {
                        System.out.println(modules.contentHash(ModuleVersion.of("example.com/m", version), ModuleZip::hash, (_, _) -> {}));
                    } catch (SourceException e) {
                        System.out.println(e.getMessage());
                    }
                }
            }
        }

        private static void fetch(String proxy, Path cache) throws SourceException {
            try (Web web = Web.of(Fs.disk(), true)) {
                ZipCache zips = new ZipCache(Fs.disk(), cache, ProxySource.at(proxy, web), new Hashing());
                System.out.println(zips.fetch(new ModuleVersion(new ModulePath("example.com/m"), SemVer.of("v1.0.0"))));
            }
        }
    }

    private static final class Hashing implements ZipCache.Zips {
        @Override
        public String hash(ByteBuffer zip, String prefix) throws IOException {
            return ModuleZip.hash(zip, prefix);
        }

        @Override
        public void unpack(ByteBuffer zip, String prefix, ZipCache.Taker taker) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check(ModuleVersion module, String hash) {}
    }
}
