package dev.modscope.ui.frame;

import dev.modscope.ui.explorer.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks a person for a file. A test answers in the person's place.
public interface FileDialogs {
    /// A go.mod or go.work file to open.
    Optional<Path> openFile();

    /// A folder to open.
    Optional<Path> openFolder();

    /// Where to write a file; the proposal is a name without a folder.
    Optional<Path> save(String proposal);

    /// Where to write a text; the proposal is a file, which need not be there.
    default Optional<Path> saveText(Path proposal) {
        return save(String.valueOf(proposal.getFileName()));
    }

    /// Where to write a file of one kind: what that is called, and how its names look (`*.csv`).
    default Optional<Path> saveAs(String proposal, String kind, String pattern) {
        return save(proposal);
    }

    /// The dialogs of the operating system, before a window.
    static FileDialogs of(Window window) {
        return new OfTheSystem(window);
    }

    /// The dialogs of the operating system.
    record OfTheSystem(Window window) implements FileDialogs {
        @Override
        public Optional<Path> openFile() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Texts.of("open.title"));
            chooser.getExtensionFilters()
                    .setAll(
                            new ExtensionFilter(Texts.of("open.gofiles"), "go.mod", "go.work"),
                            new ExtensionFilter(Texts.of("open.modfiles"), "*.mod", "*.work"),
                            new ExtensionFilter(Texts.of("open.scenarios"), "*.modscope.json"));
            return path(chooser.showOpenDialog(window));
        }

        @Override
        public Optional<Path> openFolder() {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Texts.of("open.folder.title"));
            return path(chooser.showDialog(window));
        }

        @Override
        public Optional<Path> save(String proposal) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Texts.of("export.title"));
            chooser.setInitialFileName(proposal);
            String ending = proposal.substring(Math.max(0, proposal.indexOf('.')));
            chooser.getExtensionFilters().setAll(new ExtensionFilter(ending, "*" + ending));
            return path(chooser.showSaveDialog(window));
        }

        @Override
        public Optional<Path> saveText(Path proposal) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Texts.of("save.text.title"));
            chooser.setInitialFileName(String.valueOf(proposal.getFileName()));
            Optional.ofNullable(proposal.getParent()).filter(Files::isDirectory).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
            return path(chooser.showSaveDialog(window));
        }

        @Override
        public Optional<Path> saveAs(String proposal, String kind, String pattern) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Texts.of("save.text.title"));
            chooser.setInitialFileName(proposal);
            chooser.getExtensionFilters().setAll(new ExtensionFilter(kind, pattern));
            return path(chooser.showSaveDialog(window));
        }

        private static Optional<Path> path(@org.jspecify.annotations.Nullable File chosen) {
            return Optional.ofNullable(chosen).map(File::toPath);
        }
    }
}
