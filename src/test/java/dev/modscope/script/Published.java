package dev.modscope.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The modules of a scenario's proxy. The section `proxy` is a table, one version a line: `PATH@VERSION GO : PATH@VERSION
/// …`, where GO is a go line or `-` for none, and `!PATH@VERSION` an indirect requirement. Sections of their own:
/// `proxy/PATH@VERSION` (a go.mod file), `proxy/PATH@VERSION/FILE` (one more file of that version), and whatever else a
/// proxy answers: `proxy/PATH@QUERY.info`, `proxy/PATH@VERSION.mod`, `proxy/PATH@latest`, `proxy/PATH@list`.
final class Published {
    private static final Pattern PSEUDO = Pattern.compile("[-.](\\d{14})-[0-9a-f]{12}(?:\\+incompatible)?$");
    private static final Pattern SECTION = Pattern.compile("/(.+?)@([^/]+)(?:/(.+))?");

    /// `PATH@VERSION` to the files of its zip.
    private final Map<String, Map<String, String>> modules = new TreeMap<>();
    /// Names of files below the proxy's folder to their texts, which say more than what follows from the modules.
    private final Map<String, String> answers = new TreeMap<>();

    Published(Map<String, String> sections) {
        sections.forEach((name, text) -> {
            if (name.isEmpty()) {
                text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::row);
            } else {
                section(name, text);
            }
        });
    }

    private void row(String line) {
        String[] words = line.strip().split("\\s+", -1);
        String path = words[0].substring(0, words[0].indexOf('@'));
        StringBuilder goMod = new StringBuilder("module ").append(path).append('\n');
        if (!words[1].equals("-")) {
            goMod.append("\ngo ").append(words[1]).append('\n');
        }
        for (String word : List.of(words).subList(Math.min(3, words.length), words.length)) {
            boolean indirect = word.startsWith("!");
            goMod.append("\nrequire ").append(word.substring(indirect ? 1 : 0).replace('@', ' '))
                    .append(indirect ? " // indirect\n" : "\n");
        }
        files(words[0]).put("go.mod", goMod.toString());
    }

    private void section(String name, String text) {
        Matcher matcher = SECTION.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("proxy" + name + ": expected proxy/PATH@VERSION");
        }
        String path = matcher.group(1);
        String what = matcher.group(2);
        if (matcher.group(3) != null) {
            files(path + "@" + what).put(matcher.group(3), text);
        } else if (what.equals("latest")) {
            answers.put(escaped(path) + "/@latest", text);
        } else if (what.equals("list") || what.endsWith(".info") || what.endsWith(".mod")) {
            answers.put(escaped(path) + "/@v/" + escaped(what), text);
        } else {
            files(path + "@" + what).put("go.mod", text);
        }
    }

    private Map<String, String> files(String module) {
        return modules.computeIfAbsent(module, _ -> new TreeMap<>());
    }

    private static String escaped(String text) {
        return Pattern.compile("[A-Z]").matcher(text).replaceAll(match -> "!" + match.group().toLowerCase(Locale.ROOT));
    }

    /// Writes the folder that a `file://` proxy names.
    void write(Path proxy) throws IOException {
        Map<String, StringBuilder> lists = new TreeMap<>();
        for (Map.Entry<String, Map<String, String>> module : modules.entrySet()) {
            String[] parts = module.getKey().split("@", -1);
            String start = escaped(parts[0]) + "/@v/";
            String version = parts[1];
            Matcher pseudo = PSEUDO.matcher(version);
            boolean found = pseudo.find();
            lists.computeIfAbsent(start + "list", _ -> new StringBuilder()).append(found ? "" : version + "\n");
            String time = found ? pseudo.group(1).replaceAll("(....)(..)(..)(..)(..)(..)", "$1-$2-$3T$4:$5:$6Z")
                    : "2024-01-02T03:04:05Z";
            put(proxy, start + escaped(version) + ".info", "{\"Version\":\"" + version + "\",\"Time\":\"" + time + "\"}");
            put(proxy, start + escaped(version) + ".mod", module.getValue().getOrDefault("go.mod", "module " + parts[0] + "\n"));
            Files.write(proxy.resolve(start + escaped(version) + ".zip"), zip(module.getKey(), module.getValue()));
        }
        for (Map.Entry<String, StringBuilder> list : lists.entrySet()) {
            put(proxy, list.getKey(), list.getValue().toString());
        }
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            put(proxy, answer.getKey(), answer.getValue());
        }
    }

    private static void put(Path proxy, String name, String text) throws IOException {
        Path file = proxy.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static byte[] zip(String module, Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(module + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /// The go.sum file that names every module of the proxy.
    String sums() {
        TreeSet<String> lines = new TreeSet<>();
        modules.forEach((module, files) -> {
            String start = module.replace('@', ' ');
            Map<String, String> named = new TreeMap<>();
            files.forEach((name, text) -> named.put(module + "/" + name, text));
            lines.add(start + " " + hash(named));
            String goMod = files.getOrDefault("go.mod", "module " + module.substring(0, module.indexOf('@')) + "\n");
            lines.add(start + "/go.mod " + hash(Map.of("go.mod", goMod)));
        });
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static String hash(Map<String, String> files) {
        StringBuilder text = new StringBuilder();
        files.forEach((name, content) ->
                text.append(HexFormat.of().formatHex(sha256(content))).append("  ").append(name).append('\n'));
        return "h1:" + Base64.getEncoder().encodeToString(sha256(text.toString()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
