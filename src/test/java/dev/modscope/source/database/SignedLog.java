package dev.modscope.source.database;

import dev.modscope.module.Escaping;
import dev.modscope.source.SourceException;
import dev.modscope.source.sum.GoModHash;
import dev.modscope.source.zip.ModuleZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A log of our own with a key of its own, written from RFC 6962 and the reference alone, so that it checks what it is read
/// by. What it serves is a function of the path, as of a server.
public final class SignedLog {
    private final String name;
    private final KeyPair pair;
    private final byte[] publicKey;
    private final List<byte[]> records = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, byte[]> hashes = new HashMap<>();
    /// Signing takes longest of all, and always comes to the same.
    private final Map<String, byte[]> signatures = new ConcurrentHashMap<>();

    public SignedLog(String name) {
        this.name = name;
        try {
            this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        byte[] encoded = pair.getPublic().getEncoded();
        this.publicKey = join(new byte[] {1}, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    /// A log with so many records: of `example.com/mN`, at v1.0.0.
    static SignedLog of(int size) {
        SignedLog log = new SignedLog("sum.example");
        for (int i = 0; i < size; i++) {
            log.add("example.com/m" + i, "v1.0.0", hash(i), hash(i + 1_000_000));
        }
        return log;
    }

    /// A log with the modules of a proxy in a folder in the midst of others.
    public static SignedLog around(Path proxy, int size) throws IOException {
        SignedLog log = of(size / 2);
        try (Stream<Path> files = Files.walk(proxy)) {
            for (Path zip : files.filter(file -> file.toString().endsWith(".zip")).sorted().toList()) {
                String version = zip.getFileName().toString().replace(".zip", "");
                String path = Escaping.unescapedPath(proxy.relativize(zip.getParent().getParent()).toString().replace('\\', '/')).orElseThrow();
                log.add(path, version, ModuleZip.hash(Files.readAllBytes(zip), path + "@" + version + "/"),
                        GoModHash.of(Files.readAllBytes(zip.resolveSibling(version + ".mod"))));
            }
        }
        for (int i = log.size(); i < size; i++) {
            log.add("example.com/m" + i, "v1.0.0", hash(i), hash(i + 1_000_000));
        }
        return log;
    }

    /// What three clients accepted until 2026, for one module: another module's record; lines beside the record; a tile
    /// that nobody compares. Each a change of what the log serves.
    public static Map<String, UnaryOperator<byte[]>> forgeries(SignedLog log, String module) {
        String[] parts = module.split("@", 2);
        String lines = parts[0] + " " + parts[1] + " " + hash(1) + "\n" + parts[0] + " " + parts[1] + "/go.mod " + hash(2) + "\n";
        byte[] forged = lines.getBytes(StandardCharsets.UTF_8);
        int place = log.places.getOrDefault(module, -1);
        int size = log.records.size();
        String head = new String(log.head(size), StandardCharsets.UTF_8);
        byte[] note = log.sign(head.substring(0, head.indexOf("\n\n") + 1) + lines);
        byte[] other = log.lookup(0, size);
        byte[] beside = join(Arrays.copyOf(other, other.length - log.head(size).length), note);
        byte[] answer = join((place + "\n").getBytes(StandardCharsets.UTF_8), forged, new byte[] {'\n'}, log.head(size));
        byte[] tile = log.tile(0, place / 256, 256, size).orElseThrow();
        return Map.of(
                "other", bytes -> isLookup(bytes, module) ? other : bytes,
                "beside", bytes -> isLookup(bytes, module) ? beside : bytes,
                "tile", bytes -> isLookup(bytes, module) ? answer : Arrays.equals(bytes, tile) ? with(tile, place, forged) : bytes);
    }

    private static boolean isLookup(byte[] bytes, String module) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(module.replace("@", " "));
    }

    private static byte[] with(byte[] tile, int place, byte[] forged) {
        byte[] changed = tile.clone();
        System.arraycopy(recordHash(forged), 0, changed, place % 256 * 32, 32);
        return changed;
    }

    /// Some hash in the form of go.sum.
    static String hash(int seed) {
        return "h1:" + Base64.getEncoder().encodeToString(sha256(Integer.toString(seed).getBytes(StandardCharsets.UTF_8)));
    }

    /// As GOSUMDB writes it.
    public String key() {
        return name + "+" + "%08x".formatted(number()) + "+" + Base64.getEncoder().encodeToString(publicKey);
    }

    private int number() {
        return ByteBuffer.wrap(sha256(join((name + "\n").getBytes(StandardCharsets.UTF_8), publicKey))).getInt();
    }

    public void add(String path, String version, String zip, String goMod) {
        add(path + "@" + version, path + " " + version + " " + zip + "\n" + path + " " + version + "/go.mod " + goMod + "\n");
    }

    /// A record with any text.
    void add(String module, String text) {
        places.put(escaped(module), records.size());
        records.add(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String module) {
        String[] parts = module.split("@", 2);
        return Escaping.path(parts[0]).orElseThrow() + "@" + Escaping.version(parts[1]).orElseThrow();
    }

    int size() {
        return records.size();
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] recordHash(byte[] text) {
        return sha256(new byte[1], text);
    }

    /// The hash over the records from one to another.
    private byte[] hash(int from, int to) {
        int count = to - from;
        if (count == 0) {
            return sha256(new byte[0]);
        }
        String place = from + "-" + to;
        byte[] known = hashes.get(place);
        if (known == null) {
            int left = Integer.highestOneBit(count - 1);
            known = count == 1
                    ? recordHash(records.get(from))
                    : sha256(new byte[] {1}, hash(from, from + left), hash(from + left, to));
            hashes.put(place, known);
        }
        return known;
    }

    /// The head of the log when it had so many records, signed.
    byte[] head(int size) {
        return sign("go.sum database tree\n" + size + "\n" + Base64.getEncoder().encodeToString(hash(0, size)) + "\n");
    }

    /// Any text, signed.
    byte[] sign(String text) {
        byte[] signature = join(ByteBuffer.allocate(4).putInt(number()).array(), signatures.computeIfAbsent(text, this::signature));
        return (text + "\n— " + name + " " + Base64.getEncoder().encodeToString(signature) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// The answer to a question for a record, from the log when it had so many.
    byte[] lookup(int record, int size) {
        return join((record + "\n").getBytes(StandardCharsets.UTF_8), records.get(record), new byte[] {'\n'}, head(size));
    }

    /// What a server answers; empty for 404.
    public Optional<byte[]> serve(String path) {
        return serve(path, records.size());
    }

    Optional<byte[]> serve(String path, int size) {
        String[] words = path.split("/", -1);
        if (words[0].equals("lookup")) {
            Integer place = places.get(path.substring("lookup/".length()));
            return place == null || place >= size ? Optional.empty() : Optional.of(lookup(place, size));
        }
        if (path.equals("supported")) {
            return Optional.of(new byte[0]);
        }
        if (!words[0].equals("tile") || !words[1].equals("8")) {
            return Optional.empty();
        }
        boolean partial = words[words.length - 2].endsWith(".p");
        int width = partial ? Integer.parseInt(words[words.length - 1]) : 256;
        int number = 0;
        for (int i = 3; i < words.length - (partial ? 1 : 0); i++) {
            number = number * 1000 + Integer.parseInt(words[i].replace("x", "").replace(".p", ""));
        }
        return tile(Integer.parseInt(words[2]), number, width, size);
    }

    private Optional<byte[]> tile(int level, int number, int width, int size) {
        int span = 1 << (8 * level);
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        for (int i = number * 256; i < number * 256 + width; i++) {
            if ((i + 1) * span > size) {
                return Optional.empty();
            }
            tile.writeBytes(hash(i * span, (i + 1) * span));
        }
        return Optional.of(tile.toByteArray());
    }

    /// A way to the log that may change what passes.
    static final class Reader implements DatabaseReader {
        private final Function<String, Optional<byte[]>> server;
        final Map<String, byte[]> kept = new ConcurrentHashMap<>();
        final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        byte[] latest = new byte[0];
        String evidence = "";

        Reader(Function<String, Optional<byte[]>> server) {
            this.server = server;
        }

        @Override
        public byte[] remote(String path, long limit) throws SourceException {
            asked.add(path);
            return server.apply(path).orElseThrow(
                    () -> new SourceException(SourceException.Kind.NOT_FOUND, path + ": status 404"));
        }

        @Override
        public synchronized byte[] latest() {
            return latest;
        }

        @Override
        public synchronized boolean replaceLatest(byte[] before, byte[] now) {
            boolean free = latest.length == 0 || Arrays.equals(latest, before);
            latest = free ? now : latest;
            return free;
        }

        @Override
        public Optional<byte[]> kept(String file) {
            return Optional.ofNullable(kept.get(file));
        }

        @Override
        public void keep(String file, byte[] content) {
            kept.put(file, content);
        }

        @Override
        public String keepContradiction(String text) {
            evidence = text;
            return "FILE";
        }
    }
}
