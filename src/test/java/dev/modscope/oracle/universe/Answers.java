package dev.modscope.oracle.universe;

import dev.modscope.oracle.GoGet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/// All that Modscope says of a universe, and all that it writes, as one short number.
final class Answers implements AutoCloseable {
    private final Path home = UniverseFolder.create();
    private final Path proxy = Files.createDirectory(home.resolve("proxy"));
    private final Ours ours;

    Answers() throws IOException {
        GoGet settings = new GoGet(proxy, home.resolve("cache"));
        settings.environment().put("GOFLAGS", "");
        settings.environment().put("MODSCOPE_HOME", home.resolve("data").toString());
        ours = new Ours(settings.environment(), home);
    }

    String of(Universe universe) throws Exception {
        Path workspace = home.resolve("work");
        try {
            UniverseFolder.publish(universe, proxy);
            UniverseFolder.write(universe, workspace);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, resolved(workspace.resolve(universe.steps().getFirst().folder())));
            for (Universe.Step step : universe.steps()) {
                Path folder = workspace.resolve(step.folder());
                add(digest, ours.get(folder, step.arguments()).toString());
                add(digest, WorkspaceFiles.read(workspace).texts().toString());
                add(digest, resolved(folder));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } finally {
            UniverseFolder.delete(workspace);
            UniverseFolder.delete(home.resolve("cache"));
            UniverseFolder.delete(home.resolve("data"));
            try (Stream<Path> files = Files.list(proxy)) {
                for (Path file : files.toList()) {
                    UniverseFolder.delete(file);
                }
            }
        }
    }

    private String resolved(Path folder) throws Exception {
        Ours.Resolved resolved = ours.resolve(folder);
        return resolved.list() + "\n" + resolved.graph() + "\n" + resolved.refused();
    }

    private void add(MessageDigest digest, String text) {
        digest.update(text.replace(home.toString(), "HOME").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    @Override
    public void close() throws IOException {
        UniverseFolder.delete(home);
    }
}
