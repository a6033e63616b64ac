package dev.modscope.cli;

import dev.modscope.resolve.Resolution;
import dev.modscope.workspace.WorkspaceException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The picture of the module graph as a file.
@Command(name = "export", description = "Draws the module graph into a file: PNG or SVG, by its ending.")
final class ExportVerb implements Callable<Integer> {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The file to write: *.png or *.svg.")
    private String file = "";

    @Option(names = "--dark", description = "Draws on a dark ground.")
    private boolean dark;

    ExportVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws WorkspaceException {
        String ending = file.toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".png") && !ending.endsWith(".svg")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "-o " + file + ": the file's ending has to be .png or .svg");
        }
        Resolution resolution = desk.resolution();
        boolean written = new Pictures(desk, resolution).write(dark, Path.of(file));
        return written ? desk.report(resolution.problems()) : Desk.NO_ANSWER;
    }
}
