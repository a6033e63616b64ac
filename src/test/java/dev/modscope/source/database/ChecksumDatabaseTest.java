package dev.modscope.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModuleVersion;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.SourceException;
import dev.modscope.source.database.log.DatabaseKeyException;
import dev.modscope.source.database.log.Node;
import dev.modscope.source.database.log.NoteKey;
import dev.modscope.source.database.log.ProvedTree;
import dev.modscope.source.database.log.Tile;
import dev.modscope.source.database.log.TreeHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is believed of a log, and what of a lying one.
final class ChecksumDatabaseTest {
    private static String confirm(SignedLog log, DatabaseReader reader, int module, int hash) {
        try {
            ChecksumDatabase database = new ChecksumDatabase(NoteKey.parse(log.key()), reader, new PathPatterns("private.example"));
            database.confirm(ModuleVersion.of("example.com/m" + module, "v1.0.0"), false, SignedLog.hash(hash));
            database.confirm(ModuleVersion.of("example.com/m" + module, "v1.0.0"), true, SignedLog.hash(hash + 1_000_000));
            return "confirmed";
        } catch (SourceException e) {
            return e.kind() + " " + e.getMessage();
        } catch (DatabaseKeyException e) {
            return e.getMessage();
        }
    }

    private static SignedLog.Reader reader(Function<String, Optional<byte[]>> server) {
        return new SignedLog.Reader(server);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 13, 255, 256, 257, 300, 511, 512, 513, 700})
    void everyRecordOfALogIsConfirmed(int size) {
        SignedLog log = SignedLog.of(size);
        SignedLog.Reader reader = reader(log::serve);
        for (int i = 0; i < size; i += Math.max(1, size / 40)) {
            assertThat(confirm(log, reader, i, i)).as("record %d of %d", i, size).isEqualTo("confirmed");
        }
        assertThat(confirm(log, reader, size - 1, size)).startsWith("MISMATCH verifying module: checksum mismatch: downloaded "
                + SignedLog.hash(size) + ", but the checksum database sum.example says " + SignedLog.hash(size - 1));
        assertThat(confirm(log, reader, size, size)).startsWith("NOT_FOUND");
        // What was proved is not asked for again.
        int asked = reader.asked.size();
        assertThat(confirm(log, reader, 0, 0)).isEqualTo("confirmed");
        assertThat(reader.asked).hasSize(asked);
    }

    /// A small log, where each bit of all that is proved is turned once.
    @Test
    void everySingleWrongBitIsRefused() {
        SignedLog log = SignedLog.of(5);
        long bits = 0;
        for (String path : List.of("lookup/example.com/m3@v1.0.0", "tile/8/0/000.p/5")) {
            byte[] right = log.serve(path).orElseThrow();
            for (int bit = 0; bit < right.length * 8; bit++) {
                refuses(log, path, bit, 3);
                bits++;
            }
        }
        assertThat(bits).isGreaterThan(3000);
    }

    /// The same in a log with tiles above tiles: one bit of each byte.
    @Test
    void aWrongBitInAnyTileIsRefused() {
        SignedLog log = SignedLog.of(700);
        long seed = System.nanoTime();
        System.out.println("ChecksumDatabaseTest: seed " + seed);
        Random random = new Random(seed);
        SignedLog.Reader honest = reader(log::serve);
        assertThat(confirm(log, honest, 300, 300)).isEqualTo("confirmed");
        assertThat(honest.asked).containsExactlyInAnyOrder(
                "lookup/example.com/m300@v1.0.0", "tile/8/1/000.p/2", "tile/8/0/002.p/188", "tile/8/0/001");
        for (String path : honest.asked) {
            byte[] right = log.serve(path).orElseThrow();
            for (int at = 0; at < right.length; at += path.startsWith("lookup") ? 1 : 8) {
                refuses(log, path, at * 8 + random.nextInt(8), 300);
            }
        }
    }

    private static void refuses(SignedLog log, String path, int bit, int module) {
        SignedLog.Reader reader = reader(asked -> log.serve(asked).map(bytes -> {
            if (asked.equals(path)) {
                bytes[bit / 8] ^= (byte) (1 << (bit % 8));
            }
            return bytes;
        }));
        String answer = confirm(log, reader, module, module);
        assertThat(answer).as("%s bit %d", path, bit).isNotEqualTo("confirmed");
        assertThat(answer).as("%s bit %d", path, bit).matches("(?s)(MISMATCH|FAILED|NOT_FOUND) [^\\x00-\\x1f]+");
        assertThat(reader.kept.keySet()).as("%s bit %d", path, bit).doesNotContain("sum.example/" + path);
    }

    /// The record of another module is in the log, and says nothing about ours.
    @Test
    void anAnswerWithoutTheModuleIsNoConfirmation() {
        SignedLog log = SignedLog.of(700);
        SignedLog.Reader reader = reader(path -> path.startsWith("lookup/")
                ? Optional.of(log.lookup(17, 700))
                : log.serve(path));
        assertThat(confirm(log, reader, 5, 5)).isEqualTo(
                "MISMATCH verifying module: checksum missing from the answer of the checksum database sum.example");
    }

    /// The text of the signed note may have more lines, for the future. They are not in the log.
    @Test
    void linesBesideTheProvedRecordDoNotCount() {
        SignedLog log = SignedLog.of(700);
        String lines = "example.com/m5 v1.0.0 " + SignedLog.hash(999) + "\nexample.com/m5 v1.0.0/go.mod " + SignedLog.hash(1_000_999) + "\n";
        String head = new String(log.head(700), StandardCharsets.UTF_8);
        byte[] note = log.sign(head.substring(0, head.indexOf("\n\n") + 1) + lines);
        byte[] record = log.lookup(17, 700);
        byte[] answer = SignedLog.join(Arrays.copyOf(record, record.length - log.head(700).length), note);
        SignedLog.Reader reader = reader(path -> path.startsWith("lookup/") ? Optional.of(answer) : log.serve(path));
        assertThat(confirm(log, reader, 5, 999)).isEqualTo(
                "MISMATCH verifying module: checksum missing from the answer of the checksum database sum.example");
        assertThat(confirm(log, reader, 17, 17)).isEqualTo("confirmed");
    }

    /// 300 records: four subtrees in two tiles make up the whole, and the third tile, that of the first 256 records, is not
    /// one of them. It has to be compared with the tile above.
    @Test
    void aTileBesideTheFrontierIsCheckedToo() {
        SignedLog log = SignedLog.of(300);
        String text = "example.com/m5 v1.0.0 " + SignedLog.hash(999) + "\nexample.com/m5 v1.0.0/go.mod " + SignedLog.hash(1_000_999) + "\n";
        byte[] answer = SignedLog.join("5\n".getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8),
                new byte[] {'\n'}, log.head(300));
        List<String> forged = new ArrayList<>();
        SignedLog.Reader reader = reader(path -> {
            if (path.startsWith("lookup/")) {
                return Optional.of(answer);
            }
            byte[] tile = log.serve(path).orElseThrow();
            if (path.equals("tile/8/0/000")) {
                forged.add(path);
                System.arraycopy(SignedLog.recordHash(text.getBytes(StandardCharsets.UTF_8)), 0, tile, 5 * 32, 32);
            }
            return Optional.of(tile);
        });
        assertThat(confirm(log, reader, 5, 999)).isEqualTo("MISMATCH verifying module: downloaded inconsistent tile");
        assertThat(forged).hasSize(1);
        assertThat(reader.kept.keySet()).noneMatch(name -> name.contains("tile/8/0/000"));
    }

    @Test
    void aLogThatGrowsIsFollowedAndAnOlderOneBelieved() {
        SignedLog log = SignedLog.of(700);
        int[] size = {3};
        SignedLog.Reader reader = reader(path -> log.serve(path, size[0]));
        for (int now : new int[] {3, 4, 256, 257, 300, 700}) {
            size[0] = now;
            assertThat(confirm(log, reader, now - 1, now - 1)).as("at %d", now).isEqualTo("confirmed");
            assertThat(reader.latest).isEqualTo(log.head(now));
        }
        byte[] old = log.lookup(8, 20);
        SignedLog.Reader behind = reader(path -> path.startsWith("lookup/") ? Optional.of(old) : log.serve(path));
        behind.latest = log.head(700);
        assertThat(confirm(log, behind, 8, 8)).isEqualTo("confirmed");
        assertThat(behind.latest).isEqualTo(log.head(700));
    }

    @Test
    void aLogThatContradictsItselfIsFoundOutAndTheProofKept() {
        SignedLog log = SignedLog.of(300);
        SignedLog.Reader reader = reader(log::serve);
        for (int size : new int[] {1, 200, 256, 299, 300, 301, 600}) {
            SignedLog other = SignedLog.of(0);
            for (int i = 0; i < size; i++) {
                other.add("example.com/o" + i, "v1.0.0", SignedLog.hash(i), SignedLog.hash(i));
            }
            // Signed with the same key, as only the owner can.
            byte[] note = log.sign(text(other.head(size)));
            SignedLog.Reader split = reader(path -> size > 300 ? other.serve(path) : log.serve(path));
            split.latest = note;
            String answer = confirm(log, size > 300 ? reader(path -> path.startsWith("lookup") ? log.serve(path) : other.serve(path), note) : split, 5, 5);
            assertThat(answer).as("%d", size).startsWith("MISMATCH verifying module: the checksum database sum.example contradicts itself");
        }
        SignedLog.Reader kept = reader(log::serve);
        kept.latest = log.sign("go.sum database tree\n10\n" + SignedLog.hash(1).substring(3) + "\n");
        assertThat(confirm(log, kept, 5, 5)).endsWith(
                "its tree of 300 records does not contain the one of 10 that it signed before; both are kept in FILE");
        assertThat(kept.evidence).contains("older:\ngo.sum database tree\n10\n", "newer:\ngo.sum database tree\n300\n", "— sum.example ");
        assertThat(reader.evidence).isEmpty();
    }

    private static SignedLog.Reader reader(Function<String, Optional<byte[]>> server, byte[] latest) {
        SignedLog.Reader reader = reader(server);
        reader.latest = latest;
        return reader;
    }

    private static String text(byte[] note) {
        String all = new String(note, StandardCharsets.UTF_8);
        return all.substring(0, all.indexOf("\n\n") + 1);
    }

    /// Signed by the owner of the key himself: no size may make us compute for ever.
    @ParameterizedTest
    @ValueSource(longs = {(1L << 48) + 1, 1L << 62, Long.MAX_VALUE})
    void aTreeThatNoLogHasIsRefused(long size) {
        SignedLog log = SignedLog.of(3);
        byte[] note = log.sign("go.sum database tree\n" + size + "\n" + SignedLog.hash(1).substring(3) + "\n");
        byte[] record = log.lookup(1, 3);
        byte[] answer = SignedLog.join(Arrays.copyOf(record, record.length - log.head(3).length), note);
        SignedLog.Reader reader = reader(path -> path.startsWith("lookup/") ? Optional.of(answer) : Optional.empty());
        assertThat(confirm(log, reader, 1, 1)).isEqualTo("MISMATCH verifying module: a tree of " + size + " records, which no log has");
        assertThat(reader.asked).hasSize(1);
    }

    @Test
    void theLargestTreeIsComputedExactly() throws Exception {
        List<String> asked = new ArrayList<>();
        TreeHead head = TreeHead.parse("go.sum database tree\n" + (1L << 48) + "\n" + SignedLog.hash(1).substring(3) + "\n");
        ProvedTree tree = new ProvedTree(head, new ProvedTree.Tiles() {
            @Override
            public List<byte[]> read(List<Tile> wanted) {
                wanted.forEach(tile -> asked.add(tile.path()));
                return wanted.stream().map(tile -> new byte[tile.bytes()]).toList();
            }

            @Override
            public void proved(java.util.Map<Tile, byte[]> right) {}

            @Override
            public boolean refuted(java.util.Set<Tile> doubtful) {
                return false;
            }
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tree.hashes(List.of(Node.record((1L << 48) - 1))))
                .hasMessage("downloaded inconsistent tile");
        assertThat(asked).containsExactly("tile/8/6/000.p/1", "tile/8/5/000", "tile/8/4/255", "tile/8/3/x065/535",
                "tile/8/2/x016/x777/215", "tile/8/1/x004/x294/x967/295", "tile/8/0/x001/x099/x511/x627/775");
    }

    @Test
    void aTileThatIsSpoiltOnTheDiskIsFetchedAgain() {
        SignedLog log = SignedLog.of(700);
        SignedLog.Reader reader = reader(log::serve);
        assertThat(confirm(log, reader, 300, 300)).isEqualTo("confirmed");
        reader.kept.replaceAll((name, content) -> name.contains("/tile/") ? new byte[content.length] : content);
        assertThat(confirm(log, reader, 300, 300)).isEqualTo("confirmed");
        reader.kept.replaceAll((name, content) -> name.contains("/tile/") ? new byte[3] : content);
        assertThat(confirm(log, reader, 300, 300)).isEqualTo("confirmed");
    }

    /// Once a tile is full, a server need not have its beginnings any more.
    @Test
    void aFullTileStandsInForItsBeginning() {
        SignedLog log = SignedLog.of(700);
        SignedLog.Reader reader = reader(path -> path.startsWith("tile/8/0/000.p")
                ? Optional.empty()
                : path.startsWith("lookup") ? log.serve(path, 200) : log.serve(path));
        assertThat(confirm(log, reader, 3, 3)).isEqualTo("confirmed");
    }

    @Test
    void aPrivateModuleIsNotAskedFor() {
        SignedLog log = SignedLog.of(3);
        SignedLog.Reader reader = reader(log::serve);
        ChecksumDatabase database;
        try {
            database = new ChecksumDatabase(NoteKey.parse(log.key()), reader, new PathPatterns("*.com/m1"));
        } catch (DatabaseKeyException e) {
            throw new AssertionError(e);
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        database.confirm(ModuleVersion.of("example.com/m1", "v1.0.0"), false, SignedLog.hash(1)))
                .hasMessageContaining("GONOSUMDB");
        assertThat(reader.asked).isEmpty();
    }
}
