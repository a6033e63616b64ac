package dev.modscope.mvs.edit;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Answer;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One block of the table: a universe of a few modules, an edit, and what is expected of it.
record EditCase(String name, Map<String, String> lines, Map<ModuleVersion, String> modules) {
    static EditCase read(String block) {
        List<String> rows = block.strip().lines().toList();
        Map<String, String> lines = new LinkedHashMap<>();
        Map<ModuleVersion, String> modules = new LinkedHashMap<>();
        for (String row : rows.subList(1, rows.size())) {
            int colon = row.indexOf(':');
            String key = row.substring(0, colon);
            String value = row.substring(colon + 1).strip();
            if (Character.isUpperCase(key.charAt(0))) {
                modules.put(module(key), value);
            } else {
                lines.put(key, value);
            }
        }
        return new EditCase(rows.getFirst(), lines, modules);
    }

    static ModuleVersion module(String text) {
        int digit = 0;
        while (Character.isLetter(text.charAt(digit))) {
            digit++;
        }
        String path = text.substring(0, digit).toLowerCase(Locale.ROOT);
        String version = text.substring(digit).replace("!", "");
        if (version.equals("-")) {
            return ModuleVersion.of(path, "none");
        }
        return switch (path) {
            case "go" -> ModuleVersion.of(path, version);
            case "toolchain" -> ModuleVersion.of(path, "go" + version);
            default -> {
                int dash = version.indexOf('-');
                yield dash < 0
                        ? ModuleVersion.of(path, "v" + version + ".0")
                        : ModuleVersion.of(path, "v" + version.substring(0, dash) + ".0" + version.substring(dash));
            }
        };
    }

    static List<ModuleVersion> modules(String words) {
        return words.isEmpty() ? List.of() : Arrays.stream(words.split(" ")).map(EditCase::module).sorted().toList();
    }

    GoVersion go(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> word.startsWith("go"))
                .map(word -> new GoVersion(word.substring(2)))
                .findFirst()
                .orElse(new GoVersion(lines.getOrDefault("go", "1.17")));
    }

    static List<String> required(String words) {
        return Arrays.stream(words.split(" ")).filter(w -> !w.isEmpty() && !w.startsWith("go")).toList();
    }

    private Answer answer(ModuleVersion module) {
        String words = modules.get(module);
        if (words == null) {
            return new Answer.Failure(module, "not found");
        }
        List<ModuleVersion> requirements = new ArrayList<>(required(words).stream().map(EditCase::module).toList());
        GoVersion go = go(words);
        if (go.atLeast(GoVersion.STRICT_FROM)) {
            requirements.add(new ModuleVersion(ModulePath.GO, go));
        }
        return new Answer.Summary(module, Optional.of(go), Pruning.of(go), requirements);
    }

    private ModuleVersion before(ModuleVersion module) {
        NavigableMap<Version, ModuleVersion> listed = new TreeMap<>();
        for (ModuleVersion known : modules.keySet()) {
            if (known.path().equals(module.path()) && !known.version().text().contains("-")) {
                listed.put(known.version(), known);
            }
        }
        Map.Entry<Version, ModuleVersion> lower = listed.lowerEntry(module.version());
        return lower == null ? new ModuleVersion(module.path(), Version.None.INSTANCE) : lower.getValue();
    }

    Requirements base() {
        ModuleVersion main = new ModuleVersion(new ModulePath("main"), Version.Main.INSTANCE);
        String words = lines.getOrDefault("main", "");
        List<ModuleVersion> roots = new ArrayList<>();
        Set<ModulePath> direct = new HashSet<>(Set.of(ModulePath.GO));
        for (String word : required(words)) {
            roots.add(module(word));
            if (!word.endsWith("!")) {
                direct.add(module(word).path());
            }
        }
        roots.add(new ModuleVersion(ModulePath.GO, go(words)));
        return new Requirements(List.of(main), roots, Pruning.of(go(words)), direct, Map.of());
    }

    KnownModules universe() {
        return new KnownModules(wave -> wave.stream().map(this::answer).toList());
    }

    /// The lines of the block that an outcome answers, as it answers them.
    Map<String, String> answered() {
        RequirementsEdit edit = new RequirementsEdit(universe(), this::before);
        Map<String, String> answers = new LinkedHashMap<>();
        EditOutcome settled = edit.settle(base(), Optional.empty());
        EditOutcome outcome = settled instanceof EditOutcome.Edited(var requirements, _, _, _)
                ? edit.select(requirements, modules(lines.getOrDefault("get", "")))
                : settled;
        switch (outcome) {
            case EditOutcome.Edited edited -> {
                answers.put("list", words(edit.buildList(edited.requirements()), go(lines.getOrDefault("main", ""))));
                answers.put("roots", words(edited.requirements().roots(), go(lines.getOrDefault("main", ""))));
                answers.put("gave", String.join(" ", edited.gaveWay().stream()
                        .map(gave -> word(gave.from()) + ">" + word(gave.to())).toList()));
                answers.put("notes", oneLine(String.join("\n", edited.notes())));
            }
            case EditOutcome.Refused refused -> answers.put("refuse",
                    String.join("; ", new TreeSet<>(refused.conflicts().stream().map(Conflict::summary).toList())));
            case EditOutcome.Unknown unknown ->
                answers.put("unknown", oneLine(unknown.message()));
        }
        return answers;
    }

    private static String oneLine(String text) {
        return text.replace("\n", "\\n").replace("\t", "\\t");
    }

    private static String words(List<ModuleVersion> modules, GoVersion oldGo) {
        boolean strict = modules.stream().anyMatch(m -> m.path().equals(ModulePath.GO)
                && !m.version().equals(oldGo) && ((GoVersion) m.version()).atLeast(GoVersion.STRICT_FROM));
        return String.join(" ", modules.stream()
                .filter(m -> strict || !m.path().isToolchain())
                .map(EditCase::word).toList());
    }

    private static String word(ModuleVersion module) {
        String path = module.path().value();
        String name = module.path().isToolchain() ? path : path.toUpperCase(Locale.ROOT);
        String version = module.version().text();
        return name + switch (module.version()) {
            case Version.None _ -> "-";
            case GoVersion _ -> version.replace("go", "");
            default -> version.substring(1).replaceFirst("\\.0(-|$)", "$1");
        };
    }
}
