package dev.modscope.ui.versions.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.SemVer;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.explain.Alone;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the main modules of the sample workspace select by themselves.
class AloneViewModelTest {
    private static final Path SAMPLES = Path.of("sample-modules").toAbsolutePath();

    @TempDir
    private Path home;

    private GoEnv environment(String goWork) throws Exception {
        Map<String, String> process = new HashMap<>(Map.of(
                "GOPROXY", SAMPLES.resolve("proxy").toUri().toString(),
                "GOMODCACHE", home.resolve("cache").toString(),
                "GOSUMDB", "off",
                "GOFLAGS", "-mod=mod"));
        if (!goWork.isEmpty()) {
            process.put("GOWORK", goWork);
        }
        return GoEnv.read(process, home);
    }

    private List<Alone> alone() throws Exception {
        Workspace workspace = Workspace.open(SAMPLES.resolve("workspace"), environment(""));
        try (Resolver resolver = new Resolver(workspace, Access.OFFLINE)) {
            return resolver.alone(resolver.resolve(_ -> {}), _ -> {});
        }
    }

    @Test
    void eachIsAsItsFolderSaysWithoutTheGoWork() throws Exception {
        List<Alone> found = alone();
        Workspace together = Workspace.open(SAMPLES.resolve("workspace"), environment(""));
        assertThat(found).extracting(Alone::main)
                .containsExactlyElementsOf(together.mains().stream().map(MainModule::path).toList());
        for (int i = 0; i < found.size(); i++) {
            Workspace single = Workspace.open(together.mains().get(i).directory(), environment("off"));
            try (Resolver resolver = new Resolver(single, Access.OFFLINE)) {
                Resolution resolution = resolver.resolve(_ -> {});
                assertThat(found.get(i).list().asMap()).isEqualTo(resolution.buildList().asMap());
            }
        }
    }

    @Test
    void itIsWorkedOutWhenAskedForAndForgottenWhenSomethingElseIsShown() throws Exception {
        List<Alone> found = alone();
        ModulePath path = found.getFirst().list().modules().getLast().path();
        List<Runnable> work = new ArrayList<>();
        AloneViewModel model = new AloneViewModel(
                new AloneViewModel.Question(() -> true, () -> found), new Latest(work::add, Runnable::run));
        model.about(path, SemVer.of("v9.9.9"));
        assertThat(model.stateProperty().get()).isEqualTo(new AloneViewModel.State(true, false, List.of()));
        model.ask();
        assertThat(model.stateProperty().get()).isEqualTo(new AloneViewModel.State(false, true, List.of()));
        work.forEach(Runnable::run);
        assertThat(model.stateProperty().get().lines()).isNotEmpty().allMatch(AloneViewModel.Line::differs);
        model.about(path, found.getFirst().list().selected(path));
        assertThat(model.stateProperty().get().lines()).anyMatch(line -> !line.differs());
        model.forget();
        assertThat(model.stateProperty().get()).isEqualTo(new AloneViewModel.State(true, false, List.of()));
    }

    @Test
    void aListThatLacksGoModFilesIsNotTaken() throws Exception {
        List<Alone> found = alone();
        Alone lacking = new Alone(found.getFirst().main(), found.getFirst().list(), false);
        ModulePath path = lacking.list().modules().getLast().path();
        assertThat(AloneViewModel.lines(List.of(lacking), path, lacking.list().selected(path)))
                .extracting(AloneViewModel.Line::words)
                .containsExactly("not known, for want of go.mod files: " + lacking.main());
    }
}
