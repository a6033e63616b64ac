package dev.modscope.cli;

import dev.modscope.cli.Desk.ClosedOutputException;
import dev.modscope.export.Format;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Resolution;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What a start without a display does: says so, sums the build list up, and writes pictures of the graph. The picture
/// of the window is taken by whoever has a window.
public final class NoDisplay {
    private final Desk desk;
    private final Path opened;
    private final Optional<Path> wanted;
    private Optional<Path> windowPicture = Optional.empty();

    public NoDisplay(Surroundings process, WindowArguments arguments) {
        opened = arguments.opened().stream().findFirst().orElse(process.directory());
        wanted = arguments.pictures();
        desk = new Desk(process);
    }

    /// The file or folder that is opened: the folder of the process where none was named.
    public Path opened() {
        return opened;
    }

    /// Where the picture of the window belongs, where there is something to show.
    public Optional<Path> windowPicture() {
        return windowPicture;
    }

    /// Prints the summary, writes the pictures of the graph, and answers with the exit code.
    public int report() {
        try {
            desk.say("modscope: no display here, so pictures are written instead of opening a window.");
            Path here = desk.directory();
            desk.standIn(opened.toString());
            Resolution resolution = desk.resolution();
            desk.print(summary(resolution));
            Path folder = folder(here, resolution);
            Pictures pictures = new Pictures(desk, resolution);
            boolean written = pictures.write(Format.PNG, folder.resolve("modscope-graph.png"))
                    && pictures.write(Format.SVG, folder.resolve("modscope-graph.svg"));
            if (!written) {
                return Desk.NO_ANSWER;
            }
            windowPicture = Optional.of(folder.resolve("modscope-window.png"));
            desk.print("modscope-graph.png, modscope-graph.svg and modscope-window.png go to " + folder + "\n");
            return desk.report(resolution.problems());
        } catch (WorkspaceException | IOException e) {
            desk.say("modscope: " + e.getMessage());
            return Desk.NO_ANSWER;
        } catch (ClosedOutputException e) {
            return Desk.NO_ANSWER;
        }
    }

    /// Never inside the workspace, unless the person names a folder there.
    private Path folder(Path here, Resolution resolution) throws IOException {
        if (wanted.isPresent()) {
            return wanted.get();
        }
        return here.toRealPath().startsWith(resolution.workspace().root().toRealPath())
                ? Files.createTempDirectory("modscope-")
                : here;
    }

    private static String summary(Resolution resolution) {
        StringBuilder text = new StringBuilder();
        for (ModuleVersion main : resolution.graph().mains()) {
            text.append(main.path()).append('\n');
        }
        int mains = resolution.graph().mains().size();
        int modules = resolution.buildList().modules().size() - mains;
        int direct = (int) resolution.buildList().modules().stream()
                .filter(module -> !module.isMain() && resolution.direct().contains(module.path()))
                .count();
        return text.append("%d modules in the build list beside the main %s: %d direct, %d indirect; go %s\n"
                        .formatted(
                                modules,
                                mains == 1 ? "module" : mains + " modules",
                                direct,
                                modules - direct,
                                resolution.buildList().selected(ModulePath.GO).text()))
                .toString();
    }
}
