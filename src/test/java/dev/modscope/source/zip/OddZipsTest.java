package dev.modscope.source.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modscope.modfile.GoCommand;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Odd zip files, of which the installed `go` and we have to say the same: the same hash and the same files, or that it is
/// no module zip. A fresh seed each run (`-Dmodscope.seed=` for the same again, `-Dmodscope.zips=` for how many).
@Tag("oracle")
final class OddZipsTest {
    private static final int ZIPS = Integer.getInteger("modscope.zips", 500);

    @TempDir
    private Path folder;

    @Test
    void areTakenOrRefusedAsByGo() throws IOException, InterruptedException {
        assumeTrue(GoCommand.isInstalled(), "skipped: there is no go command on the PATH");
        long seed = Long.getLong("modscope.seed", System.nanoTime() / 1_000);
        System.out.println("OddZipsTest: -Dmodscope.seed=" + seed);
        Path proxy = folder.resolve("proxy");
        Map<String, OddZip> zips = new TreeMap<>();
        for (int i = 0; i < ZIPS; i++) {
            String name = "odd.example/m%04d".formatted(i);
            OddZip zip = OddZip.of(name + "@v1.0.0/", new Random(seed + i));
            zips.put(name, zip);
            Path versions = Files.createDirectories(proxy.resolve(name).resolve("@v"));
            Files.write(versions.resolve("v1.0.0.zip"), zip.bytes());
            Files.writeString(versions.resolve("v1.0.0.mod"), "module " + name + "\n");
            Files.writeString(versions.resolve("v1.0.0.info"), "{\"Version\":\"v1.0.0\"}");
        }
        Map<String, String> go = askGo(proxy, zips);
        List<String> differences = new ArrayList<>();
        int taken = 0;
        for (Map.Entry<String, OddZip> zip : zips.entrySet()) {
            String said = String.valueOf(go.get(zip.getKey()));
            String ours = ours(zip.getValue().bytes(), zip.getKey() + "@v1.0.0/");
            taken += ours.startsWith("refused") ? 0 : 1;
            if (!said.equals(ours) && !(said.startsWith("refused") && ours.startsWith("refused"))) {
                differences.add(zip.getValue().oddities() + "\n  go:   " + said + "\n  ours: " + ours);
            }
        }
        System.out.println("OddZipsTest: " + ZIPS + " zip files, " + taken + " taken");
        assertThat(String.join("\n", differences)).isEmpty();
        assertThat(taken).isBetween(ZIPS / 10, ZIPS * 9 / 10);
    }

    private Map<String, String> askGo(Path proxy, Map<String, OddZip> zips) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("mod", "download", "-json"));
        zips.keySet().forEach(name -> arguments.add(name + "@v1.0.0"));
        Map<String, String> env = Map.of("GOPROXY", proxy.toUri().toString(), "GOFLAGS", "-modcacherw",
                "GOMODCACHE", folder.resolve("cache").toString());
        Map<String, String> answers = new TreeMap<>();
        for (JsonNode module : new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(
                GoCommand.run(folder, env, arguments).out()).readAll()) {
            boolean refused = module.has("Error");
            answers.put(module.path("Path").asText(), refused
                    ? "refused: " + module.path("Error").asText()
                    : module.path("Sum").asText() + " " + files(Path.of(module.path("Dir").asText())));
        }
        return answers;
    }

    private static TreeSet<String> files(Path unpacked) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(unpacked)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                names.add(unpacked.relativize(file) + ":" + Files.size(file));
            }
        }
        return names;
    }

    private static String ours(byte[] zip, String prefix) {
        TreeSet<String> names = new TreeSet<>();
        try {
            String hash = ModuleZip.hash(zip, prefix);
            ModuleZip.unpack(ByteBuffer.wrap(zip), prefix, (name, content) -> {
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
                content.into(out);
                names.add(name + ":" + out.size());
            });
            return hash + " " + names;
        } catch (IOException e) {
            return "refused: " + e.getMessage();
        }
    }
}
