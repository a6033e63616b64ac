package dev.modscope.ui.export;

import dev.modscope.export.Exports;
import dev.modscope.export.Format;
import dev.modscope.export.paper.PdfFile;
import dev.modscope.export.paper.TooLarge;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.ui.explorer.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a file will be.
public sealed interface Preview {
    /// The longest side of a shown picture, in pixels.
    int LONGEST = 1_800;
    /// As many lines of a text are shown.
    int LINES = 200;

    /// What should be known about it; empty where there is nothing.
    Optional<String> warning();

    /// A picture of it.
    record Picture(BufferedImage image, Optional<String> warning) implements Preview {}

    /// Its first lines.
    record Text(String text, Optional<String> warning) implements Preview {}

    /// Why it cannot be made, and what to do.
    record Refused(String reason) implements Preview {
        @Override
        public Optional<String> warning() {
            return Optional.empty();
        }
    }

    /// Makes the preview of an export.
    static Preview of(Exports exports, Choice choice) {
        try {
            Format format = choice.format();
            if (format == Format.PDF) {
                return new Picture(PdfFile.image(exports.bytes(format), LONGEST), exports.warning(format));
            }
            if (format.isPicture()) {
                return picture(exports, choice);
            }
            String text = new String(exports.bytes(format), StandardCharsets.UTF_8);
            return new Text(text.lines().limit(LINES).collect(Collectors.joining("\n")), exports.warning(format));
        } catch (TooLarge e) {
            return new Refused(Texts.of("export.refused." + e.kind().name().toLowerCase(Locale.ROOT).replace('_', '.'), e.facts().toArray()));
        } catch (IOException e) {
            return new Refused(Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    private static Preview picture(Exports exports, Choice choice) throws IOException {
        if (choice.format() == Format.PNG) {
            exports.checkPixels();
        }
        Rect page = exports.sheet().bounds();
        double scale = Math.min(2, LONGEST / Math.max(page.width(), page.height()));
        return new Picture(exports.image(scale), exports.warning(choice.format()));
    }
}
