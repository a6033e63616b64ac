package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `go get` of real modules without packages.
class GetCorporaTest {
    private static final int MODULES = Integer.getInteger("modscope.get.modules", 13);

    @TempDir
    private Path home;

    private final List<String> differences = new ArrayList<>();
    private int gets;
    private int answered;

    @Test
    void anUpgradeADowngradeAndARemovalAreThoseOfGo() throws Exception {
        Corpora.assume();
        GoGet.assume();
        long seed = Long.getLong("modscope.seed", System.nanoTime());
        System.out.println("GetCorporaTest: -Dmodscope.seed=" + seed);
        GoGet go = new GoGet(HollowProxy.corpora(), Path.of("target", "corpora-gocache").toAbsolutePath());
        for (String name : List.of("gin", "caddy", "hugo", "terraform")) {
            compare(name, go, new Random(seed));
        }
        System.out.println("GetCorporaTest: " + gets + " gets, " + answered + " answered by go");
        assertThat(differences).isEmpty();
        assertThat(gets).isGreaterThanOrEqualTo(8 * MODULES);
        assertThat(answered).isGreaterThanOrEqualTo(gets * 95 / 100);
    }

    private void compare(String name, GoGet go, Random random) throws Exception {
        Path folder = Files.createDirectories(home.resolve(name));
        byte[] goMod = Files.readAllBytes(Corpora.workspace(name).resolve("go.mod"));
        Files.write(folder.resolve("go.mod"), goMod);
        Workspace workspace = Workspace.open(folder, GoEnv.read(go.environment(), home));
        try (Resolver resolver = new Resolver(workspace, Access.OFFLINE)) {
            Resolution base = resolver.resolve(_ -> {});
            List<ModuleVersion> modules = new ArrayList<>(base.buildList().modules());
            modules.removeIf(module -> module.isMain() || base.workspace().replacement(module).isPresent());
            Collections.sort(modules);
            Collections.shuffle(modules, random);
            for (ModuleVersion module : modules.subList(0, Math.min(MODULES, modules.size()))) {
                List<String> queries = new ArrayList<>(List.of("latest", "none"));
                lowerMinor(module).ifPresent(queries::add);
                for (String query : queries) {
                    compareOne(resolver, base, go, new Edit.Get(main(base), module.path(), query));
                    Files.write(folder.resolve("go.mod"), goMod);
                    Files.deleteIfExists(folder.resolve("go.sum"));
                }
            }
        }
    }

    private static ModulePath main(Resolution base) {
        return base.workspace().mains().getFirst().path();
    }

    private void compareOne(Resolver resolver, Resolution base, GoGet go, Edit.Get edit) throws Exception {
        Path folder = base.workspace().root();
        String argument = edit.path() + "@" + edit.query();
        GoGet.Said said = go.run(folder, "get", argument);
        gets++;
        String theirs = String.join("\n", said.lines());
        if (said.exit() == 0) {
            answered++;
            theirs += "\n" + go.run(folder, "list", "-m", "all").out();
        }
        String ours;
        try {
            Comparison.Preview preview = resolver.preview(base, List.of(edit), _ -> {});
            ours = String.join("\n", preview.lines()) + "\n" + preview.comparison().after().list();
        } catch (EditException e) {
            ours = said.exit() != 0 && !theirs.contains("requires") ? theirs : String.valueOf(e.getMessage());
        }
        if (!ours.equals(theirs)) {
            differences.add(folder.getFileName() + ": go get " + argument + "\n" + difference(theirs, ours));
        }
    }

    private static String difference(String theirs, String ours) {
        List<String> left = new ArrayList<>(theirs.lines().toList());
        List<String> right = new ArrayList<>(ours.lines().toList());
        ours.lines().forEach(left::remove);
        theirs.lines().forEach(right::remove);
        return "  go:\n    " + String.join("\n    ", left) + "\n  ours:\n    " + String.join("\n    ", right);
    }

    private static Optional<String> lowerMinor(ModuleVersion module) throws IOException {
        Path list = HollowProxy.corpora().resolve(HollowProxy.escaped(module.path().value())).resolve("@v").resolve("list");
        SemVer selected = SemVer.of(module.version().text());
        SemVer minor = SemVer.of(selected.majorMinor() + ".0");
        if (!Files.exists(list)) {
            return Optional.empty();
        }
        return Files.readAllLines(list).stream()
                .map(line -> SemVer.of(line.strip()))
                .filter(v -> v.isValid() && v.prerelease().isEmpty() && v.major().equals(selected.major()))
                .filter(v -> v.compareTo(minor) < 0)
                .max(SemVer::compareTo)
                .map(SemVer::text);
    }
}
