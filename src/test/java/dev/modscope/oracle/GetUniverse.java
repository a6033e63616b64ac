package dev.modscope.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A random proxy of a few modules without packages, a main module that requires some of them, and arguments for
/// `go get`. The same seed makes the same universe.
final class GetUniverse {
    private static final List<String> GO_LINES =
            List.of("", "1.15", "1.16", "1.17", "1.17", "1.20", "1.21", "1.21.3", "1.22.0", "1.24.1", "1.26.8", "1.27.0");
    private static final List<String> KINDS = List.of(
            "", "@latest", "@upgrade", "@patch", "@none", "@none", "@<", "@<=", "@>", "@>=", "@v1", "@v1.1", "@=", "@=", "@=");

    private final Random random;
    /// Path to the versions in ascending order.
    private final Map<String, List<String>> versions = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
    private final boolean workspace;

    GetUniverse(long seed) {
        random = new Random(seed);
        int modules = 3 + random.nextInt(6);
        for (int i = 0; i < modules; i++) {
            addModule(i);
        }
        versions.forEach((path, all) -> all.forEach(version -> publish(path, version)));
        workspace = random.nextInt(100) < 18;
        addMain("main", "");
        if (workspace) {
            addMain("other", "other/");
            files.put("main/go.work", "go 1.26.8\n\nuse (\n\t.\n\t./other\n)\n");
        }
    }

    boolean isWorkspace() {
        return workspace;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void addModule(int number) {
        String name = "example.com/" + (char) ('a' + number);
        List<String> pool = new ArrayList<>(List.of("v1.0.0", "v1.0.1", "v1.1.0", "v1.2.0"));
        if (chance(15)) {
            name += "/v2";
            pool.replaceAll(version -> version.replace("v1", "v2"));
        } else if (chance(12)) {
            pool.add("v2.0.0+incompatible");
        }
        if (chance(25)) {
            pool.add(pool.getFirst().substring(0, 2) + ".3.0-pre.1");
        }
        if (chance(20)) {
            pool.add(pool.getFirst().substring(0, 2) + ".1.1-0.20240501100000-abcdefabcdef");
        }
        Collections.shuffle(pool, random);
        List<String> kept = new ArrayList<>(pool.subList(0, 1 + random.nextInt(pool.size())));
        kept.sort((x, y) -> dev.modscope.module.SemVer.compare(x, y));
        versions.put(name, kept);
    }

    private void publish(String path, String version) {
        StringBuilder text = new StringBuilder();
        if (chance(8)) {
            text.append("// Deprecated: use another one.\n");
        }
        text.append("module ").append(path).append('\n');
        String go = chance(4) ? "1.27.0" : GO_LINES.get(random.nextInt(GO_LINES.size() - 1));
        if (!go.isEmpty()) {
            text.append("go ").append(go).append('\n');
        }
        requirements(text, path, random.nextInt(4), false);
        if (chance(10)) {
            text.append("retract ").append(one(versions.get(path)).replace("+incompatible", "")).append(" // bad\n");
        }
        String folder = "proxy/" + path + "/@v/";
        files.put(folder + version + ".mod", text.toString());
        files.put(folder + version + ".info",
                "{\"Version\":\"" + version + "\",\"Time\":\"2024-0" + (1 + random.nextInt(9)) + "-01T00:00:00Z\"}");
        files.merge(folder + "list", version.contains("-0.") ? "" : version + "\n", String::concat);
    }

    private void requirements(StringBuilder text, String self, int count, boolean indirects) {
        List<String> paths = new ArrayList<>(versions.keySet());
        Collections.shuffle(paths, random);
        for (String path : paths.subList(0, Math.min(count, paths.size()))) {
            if (!path.equals(self)) {
                String version = chance(3) ? "v1.9.9" : one(versions.get(path));
                boolean fits = path.endsWith("/v2") == version.startsWith("v2.") || version.endsWith("+incompatible");
                text.append("require ").append(path).append(' ').append(fits ? version : one(versions.get(path)))
                        .append(indirects && chance(40) ? " // indirect\n" : "\n");
            }
        }
    }

    private void addMain(String name, String folder) {
        StringBuilder text = new StringBuilder("module example.com/").append(name).append('\n');
        String go = one(GO_LINES.subList(0, GO_LINES.size() - 1));
        if (!go.isEmpty()) {
            text.append("go ").append(go).append('\n');
        }
        if (chance(10) && go.compareTo("1.21") > 0) {
            text.append("toolchain go1.26.8\n");
        }
        requirements(text, "", 1 + random.nextInt(5), true);
        if (chance(15)) {
            String path = one(List.copyOf(versions.keySet()));
            text.append("exclude ").append(path).append(' ').append(one(versions.get(path))).append('\n');
        }
        if (chance(15)) {
            String path = one(List.copyOf(versions.keySet()));
            String with = one(versions.get(path));
            text.append("replace ").append(path).append(chance(50) ? " " + one(versions.get(path)) : "")
                    .append(" => ").append(path).append(' ').append(with).append('\n');
        }
        files.put("main/" + folder + "go.mod", text.toString());
    }

    /// The arguments of one `go get`.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        int count = chance(70) ? 1 : 2;
        for (int i = 0; i < count; i++) {
            String path = one(List.copyOf(versions.keySet()));
            arguments.add(switch (random.nextInt(20)) {
                case 0 -> "go@" + one(List.of("1.16", "1.17", "1.20", "1.21.0", "1.22.0", "1.26.8"));
                case 1 -> chance(50) ? "toolchain@none" : "toolchain@go1.26.8";
                case 2 -> "example.com/..." + one(List.of("", "@latest", "@none", "@patch"));
                default -> argument(path);
            });
        }
        return arguments;
    }

    private String argument(String path) {
        String kind = one(KINDS);
        String version = one(versions.get(path));
        return switch (kind) {
            case "@=" -> path + "@" + version;
            case "@<", "@<=", "@>", "@>=" -> path + kind + version;
            case "@v1", "@v1.1" -> path + kind.replace("v1", version.substring(0, 2));
            default -> path + kind;
        };
    }

    /// Writes the proxy and the main module below a folder.
    void write(Path home) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = home.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling("."));
            Files.writeString(target, file.getValue());
            if (file.getKey().endsWith(".mod") && file.getKey().startsWith("proxy/")) {
                zip(target, file.getKey(), file.getValue());
            }
        }
    }

    private static void zip(Path goMod, String name, String text) throws IOException {
        String module = name.substring("proxy/".length(), name.indexOf("/@v/"));
        String version = name.substring(name.indexOf("/@v/") + 4, name.length() - ".mod".length());
        try (OutputStream out = Files.newOutputStream(goMod.resolveSibling(version + ".zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(module + "@" + version + "/go.mod"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    /// The universe as text, for a person who looks into a difference.
    String script() {
        StringBuilder script = new StringBuilder();
        files.forEach((name, text) -> {
            if (name.endsWith("go.mod") || name.endsWith(".mod") || name.endsWith("go.work")) {
                script.append("-- ").append(name).append(" --\n").append(text);
            }
        });
        return script.toString();
    }
}
