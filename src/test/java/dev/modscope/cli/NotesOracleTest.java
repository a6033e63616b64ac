package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.Folders;
import dev.modscope.modfile.GoCommand;
import dev.modscope.oracle.GoGet;
import dev.modscope.oracle.SmallProxy;
import dev.modscope.source.database.SignedLog;
import dev.modscope.source.web.ToxicServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers of a checksum database that somebody has changed: the installed `go` and we believe the same. A fresh seed each
/// run (`-Dmodscope.seed=` for the same again, `-Dmodscope.notes=` for how many).
@Tag("oracle")
final class NotesOracleTest {
    private static final int NOTES = Integer.getInteger("modscope.notes", 24);
    private static final List<String> PIECES = List.of("\n", "\n\n", " ", "\r", "\0", "x", "\u2014 ", "\u2014 sum.example ", "\u2014 other.example "
            + "AAAAAAAA".repeat(9) + "\n", "=", "go.sum database tree\n", "700\n", "example.com/b v1.0.0 h1:\n");

    @TempDir
    private Path home;

    private UnaryOperator<byte[]> change = UnaryOperator.identity();

    private byte[] answer(String path, byte[] body) {
        return path.contains("/lookup/") ? change.apply(body) : body;
    }

    @Test
    void changedAnswersAreBelievedWhereGoBelievesThem() throws Exception {
        GoGet.assume();
        long seed = Long.getLong("modscope.seed", System.nanoTime() / 1_000);
        System.out.println("NotesOracleTest: -Dmodscope.seed=" + seed);
        Path proxy = SmallProxy.write(home.resolve("proxy"), "a v1.0.0 1.20:\n");
        Path folder = Terminal.write(home.resolve("m"), "go.mod", "module example.com/m\n\ngo 1.20\n");
        SignedLog log = SignedLog.around(proxy, 30);
        int believed = 0;
        try (ToxicServer server = new ToxicServer(path -> log.serve(path.substring(1))
                .map(bytes -> ToxicServer.ok(new String(answer(path, bytes), StandardCharsets.ISO_8859_1)))
                .orElse(ToxicServer.status(404)))) {
            String gosumdb = log.key() + " " + server.url("");
            for (int i = 0; i <= NOTES; i++) {
                Random random = new Random(seed + i);
                List<String> done = new ArrayList<>();
                long one = random.nextLong();
                boolean changed = i > 0;
                change = body -> changed ? changed(body, new Random(one), done) : body;
                Folders.remove(home.resolve("caches"));
                boolean go = go(proxy, folder, gosumdb);
                boolean ours = ours(proxy, folder, gosumdb);
                assertThat(ours).as("go says %s of %s, -Dmodscope.seed=%d", go, done, seed).isEqualTo(go);
                believed += go ? 1 : 0;
                assertThat(go || changed).as("what nobody has changed is believed").isTrue();
            }
        }
        System.out.println("NotesOracleTest: " + NOTES + " answers, " + (believed - 1) + " believed");
    }

    private boolean go(Path proxy, Path folder, String gosumdb) throws IOException, InterruptedException {
        Map<String, String> env = Map.of("GOPROXY", proxy.toUri().toString(), "GOSUMDB", gosumdb, "GOFLAGS", "-modcacherw",
                "GOMODCACHE", home.resolve("caches/go").toString(), "GOPATH", home.resolve("caches/gopath-go").toString());
        return GoCommand.run(folder, env, List.of("mod", "download", "example.com/a@v1.0.0")).exit() == 0;
    }

    private boolean ours(Path proxy, Path folder, String gosumdb) throws IOException {
        Terminal terminal = new Terminal(home.resolve("caches"), folder)
                .set("GOPROXY", proxy.toUri().toString())
                .set("GOPATH", home.resolve("caches/gopath").toString())
                .set("GOSUMDB", gosumdb);
        return terminal.run("download", "example.com/a@v1.0.0").code() == 0;
    }

    /// One place of it: a bit turned, bytes left out, doubled, or put in; an ending cut off.
    private static byte[] changed(byte[] body, Random random, List<String> done) {
        int at = random.nextInt(body.length);
        int kind = random.nextInt(6);
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String put = new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        int line = text.lastIndexOf('\n', at) + 1;
        done.add(kind + " at " + at + " of " + body.length + ", " + piece);
        byte[] bit = Arrays.copyOf(body, body.length);
        bit[at] ^= (byte) (1 << random.nextInt(8));
        return switch (kind) {
            case 0 -> bit;
            case 1 -> (text.substring(0, at) + put + text.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> (text.substring(0, line) + put + text.substring(line)).getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> (text + put).getBytes(StandardCharsets.ISO_8859_1);
            case 4 -> text.substring(0, at).getBytes(StandardCharsets.ISO_8859_1);
            default -> (text.substring(0, line) + text.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
        };
    }
}
