package dev.modscope.ui.frame;

import dev.modscope.module.GoVersion;
import dev.modscope.ui.explorer.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;

/// What this program is, which versions of what it runs on, and whose work is in it.
public final class AboutDialog extends Alert {
    private static final String NOTICES = "/dev/modscope/THIRD-PARTY.txt";

    /// A dialog over a window; not yet shown.
    public AboutDialog(Window window) {
        super(AlertType.INFORMATION);
        initOwner(window);
        setTitle(Texts.of("about.menu"));
        setHeaderText(Texts.of("about.name", release()).strip());
        FontIcon sign = new FontIcon("mdi2g-graph-outline");
        sign.getStyleClass().add("about-sign");
        setGraphic(sign);
        getDialogPane().setId("about");
        getDialogPane().getStyleClass().add("about");
        Label words = new Label(Texts.of("about.what"));
        words.setWrapText(true);
        Label versions = new Label(Texts.of(
                "about.versions", GoVersion.FOLLOWED, System.getProperty("java.runtime.version", ""),
                System.getProperty("javafx.runtime.version", ""), System.getProperty("os.name", "")));
        versions.setId("about-versions");
        versions.setWrapText(true);
        Label heading = new Label(Texts.of("about.notices"));
        TextArea notices = new TextArea(notices());
        notices.setId("about-notices");
        notices.setEditable(false);
        notices.setPrefRowCount(10);
        notices.setPrefColumnCount(64);
        heading.setLabelFor(notices);
        getDialogPane().setContent(new VBox(10, words, versions, heading, notices));
    }

    /// The release of a packaged program.
    private static String release() {
        return Optional.ofNullable(AboutDialog.class.getPackage().getImplementationVersion()).orElse("");
    }

    static String notices() {
        try (InputStream stream = Objects.requireNonNull(AboutDialog.class.getResourceAsStream(NOTICES))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return Texts.failure(e);
        }
    }
}
