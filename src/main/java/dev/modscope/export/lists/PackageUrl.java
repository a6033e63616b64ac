package dev.modscope.export.lists;

import dev.modscope.module.ModuleVersion;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// The package URL of a module: the path in lower case, as its specification wants for Go.
public final class PackageUrl {
    private PackageUrl() {}

    /// `pkg:golang/github.com/a/b@v1.0.0`; a main module has no version.
    public static String of(ModuleVersion module) {
        StringBuilder purl = new StringBuilder("pkg:golang");
        for (String part : module.path().value().toLowerCase(Locale.ROOT).split("/", -1)) {
            purl.append('/').append(encoded(part));
        }
        if (!module.isMain()) {
            purl.append('@').append(encoded(module.version().text()));
        }
        return purl.toString();
    }

    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == '~');
            out.append(plain ? String.valueOf(c) : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return out.toString();
    }
}
