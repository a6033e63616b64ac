package dev.modscope.resolve.licence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises licences by their words. Rather none than a wrong one: what is changed in the midst of a short licence is not
/// that licence any more.
final class Recogniser {
    /// In the table: what is known to be no licence of its own, and still changes what the others mean.
    private static final String NAMELESS = "?";

    private static final Pattern DECLARED = Pattern.compile(
            "(?im)^[^a-z0-9\\r\\n]{0,20}SPDX-License-Identifier:[ \\t]{0,20}"
                    + "([a-z0-9(][a-z0-9.+:()-]{0,60}([ \\t](OR|AND|WITH)[ \\t][a-z0-9(][a-z0-9.+:()-]{0,60}){0,5})[^a-z0-9\\r\\n]{0,20}$");

    /// A word that goes on in the next line.
    private static final Pattern HYPHEN = Pattern.compile("-[ \\t\\r]{0,4}\\n[^a-zA-Z0-9\\r\\n]{0,80}");

    /// So many characters may stand beside short licences: names, years, and for each the rest of its disclaimer.
    private static final int SLACK = 3000;

    private static final int DISCLAIMER = 1200;

    private final List<Wording> wordings;

    /// With the table of this program.
    Recogniser() {
        try (InputStream table = Objects.requireNonNull(Recogniser.class.getResourceAsStream("wordings.txt"))) {
            wordings = wordings(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was found in a text.
    ///
    /// @param identifiers in the order of the text, each once
    /// @param other whether there is something in it that has no name here
    record Found(List<String> identifiers, boolean other) {
        Found {
            identifiers = List.copyOf(identifiers);
        }
    }

    /// An identifier at the start of a line; below it, indented, its phrases, each with the number of characters that may
    /// stand before it, `*` for any, or `=` for the first.
    private static List<Wording> wordings(String table) {
        List<Wording> wordings = new ArrayList<>();
        String identifier = "";
        List<Wording.Phrase> phrases = new ArrayList<>();
        for (String line : table.lines().filter(text -> !text.isBlank() && !text.startsWith("#")).toList()) {
            if (!line.startsWith(" ")) {
                add(wordings, identifier, phrases);
                identifier = line.strip();
                phrases.clear();
            } else {
                String[] parts = line.strip().split(" ", 2);
                phrases.add(new Wording.Phrase(Text.folded(parts[1]), within(parts[0])));
            }
        }
        add(wordings, identifier, phrases);
        return List.copyOf(wordings);
    }

    private static void add(List<Wording> wordings, String identifier, List<Wording.Phrase> phrases) {
        if (!phrases.isEmpty()) {
            wordings.add(new Wording(identifier, phrases));
        }
    }

    private static int within(String mark) {
        return mark.equals("=") || mark.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(mark);
    }

    /// The licences that a text is of. What it declares itself goes before what its words say.
    Found of(String written) {
        Set<String> declared = new LinkedHashSet<>();
        Matcher matcher = DECLARED.matcher(written);
        while (matcher.find()) {
            declared.add(matcher.group(1).replace('\t', ' '));
        }
        Found found = byWords(Text.of(written));
        if (found.identifiers().isEmpty()) {
            found = byWords(Text.of(HYPHEN.matcher(written).replaceAll("")));
        }
        Set<String> all = new LinkedHashSet<>(declared);
        found.identifiers().stream()
                .filter(identifier -> declared.stream().noneMatch(said -> names(said, identifier)))
                .forEach(all::add);
        return new Found(List.copyOf(all), all.isEmpty() || (found.other() && !found.identifiers().isEmpty()));
    }

    private Found byWords(Text text) {
        TreeMap<Integer, Wording> found = new TreeMap<>();
        for (Wording wording : wordings) {
            wording.takeAll(text).forEach(start -> found.put(start, wording));
        }
        boolean whole = found.values().stream().noneMatch(Wording::isLong);
        boolean more = whole && text.left() > SLACK + found.size() * DISCLAIMER;
        List<String> identifiers = found.values().stream().map(Wording::identifier).distinct().toList();
        return new Found(
                identifiers.stream().filter(identifier -> !identifier.equals(NAMELESS)).toList(),
                more || identifiers.contains(NAMELESS));
    }

    /// Whether an expression names a licence; `GPL-3.0-or-later` is said of the text of `GPL-3.0`.
    private static boolean names(String expression, String identifier) {
        String name = identifier.toLowerCase(Locale.ROOT);
        String said = expression.toLowerCase(Locale.ROOT);
        return said.equals(name) || Stream.of(said.split("[ ()]+"))
                .anyMatch(part -> part.equals(name) || part.equals(name + "-only") || part.equals(name + "-or-later"));
    }
}
