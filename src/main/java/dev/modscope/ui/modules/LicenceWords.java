package dev.modscope.ui.modules;

import dev.modscope.resolve.licence.Licence;
import dev.modscope.ui.explorer.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the table says of licences.
final class LicenceWords {
    private LicenceWords() {}

    /// The words of a cell.
    static String of(Licence licence) {
        return switch (licence) {
            case Licence.Away _, Licence.NoFile _ -> "";
            case Licence.Named(List<String> identifiers, boolean other, _) -> String.join(
                    ", ", Stream.concat(identifiers.stream(), other ? Stream.of(Texts.of("modules.licence.other")) : Stream.of()).toList());
        };
    }

    /// Where that was read, or why it is not known.
    static String hint(Licence licence) {
        return switch (licence) {
            case Licence.Away _ -> Texts.of("modules.licence.away");
            case Licence.NoFile _ -> Texts.of("modules.licence.none");
            case Licence.Named(List<String> identifiers, boolean other, List<String> files) -> {
                String key = identifiers.isEmpty() ? "modules.licence.unnamed" : other ? "modules.licence.partly" : "modules.licence.read";
                yield of(licence) + "\n" + Texts.of(key, String.join(", ", files));
            }
        };
    }

    /// What it is sorted by: names first, then what has none; nothing where nothing is said.
    static Optional<String> sorted(Licence licence) {
        return Optional.of(licence)
                .filter(Licence.Named.class::isInstance)
                .map(Licence.Named.class::cast)
                .map(named -> String.join(", ", named.identifiers()).toLowerCase(Locale.ROOT))
                .map(names -> names.isEmpty() ? "~" : names);
    }
}
