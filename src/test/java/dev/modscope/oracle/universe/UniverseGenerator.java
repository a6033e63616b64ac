package dev.modscope.oracle.universe;

import dev.modscope.module.SemVer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/// Random universes, each given wholly by its seed: what is published here, the main modules by [MainModules], the
/// arguments by [GetArguments].
final class UniverseGenerator {
    private static final List<String> OLD = List.of("", "1.11", "1.15", "1.16");
    private static final List<String> NEW = List.of("1.17", "1.18", "1.20", "1.21", "1.21.3", "1.22", "1.22.1", "1.23.4",
            "1.24.0", "1.25", "1.25.2", "1.26", "1.26.0", "1.26.8");

    private static final List<String> TOOLCHAINS = List.of("1.21.0", "1.21.5", "1.22.3", "1.25.1", "1.26rc1", "1.26.0", "1.26.8",
            "1.27.0");

    private final Dice dice;
    private final String prefix;
    /// Of a hundred requirements, so many name a version that does not exist.
    private final int missing;
    /// Of a hundred requirements, so many name a version lower or higher than those around it.
    private final int loose;
    /// Of a hundred versions, so many are made for a newer Go.
    private final int tooNew;
    /// Path to its versions, ascending.
    private final Map<String, List<String>> versions = new LinkedHashMap<>();
    private final TreeMap<String, String> modules = new TreeMap<>();
    private final TreeMap<String, String> revisions = new TreeMap<>();

    private UniverseGenerator(long seed) {
        dice = new Dice(new SplittableRandom(seed));
        missing = dice.chance(5) ? 8 : 0;
        loose = dice.chance(30) ? 60 : 8;
        tooNew = dice.chance(5) ? 8 : 0;
        prefix = dice.one(List.of("a", "gz", "m", "z")) + Long.toString(seed, 36).replace('-', 'n') + ".test";
    }

    static Universe generate(long seed) {
        UniverseGenerator generator = new UniverseGenerator(seed);
        generator.publish();
        Dice dice = generator.dice;
        MainModules mains = new MainModules(dice, generator.prefix, generator.versions);
        mains.write();
        GetArguments arguments = new GetArguments(dice, generator.prefix, generator.versions, generator.revisions.keySet());
        List<Universe.Step> steps = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            steps.add(new Universe.Step(dice.one(mains.folders()), arguments.next()));
        }
        return new Universe(Long.toString(seed), generator.modules, generator.revisions, mains.files(), steps);
    }

    private void publish() {
        int count = 3 + dice.below(6);
        for (int i = 0; i < count; i++) {
            path(i);
        }
        if (dice.chance(12)) {
            versions.put(prefix + "/main", List.of("v1.0.0", "v1.1.0"));
        }
        if (dice.chance(12)) {
            versions.put(prefix + "/m1", List.of("v1.0.0"));
        }
        if (dice.chance(70)) {
            TOOLCHAINS.forEach(go -> modules.put("golang.org/toolchain@v0.0.1-go" + go + ".linux-amd64",
                    "module golang.org/toolchain\n"));
        }
        for (Map.Entry<String, List<String>> module : versions.entrySet()) {
            boolean old = dice.chance(25);
            for (String version : module.getValue()) {
                modules.put(module.getKey() + "@" + version, goMod(module.getKey(), version, old));
            }
            name(module.getKey(), module.getValue());
        }
    }

    private void path(int number) {
        String path = prefix + "/" + (char) ((dice.chance(6) ? 'A' : 'a') + number);
        if (dice.chance(8) && !versions.isEmpty()) {
            path = dice.one(List.copyOf(versions.keySet())).replaceFirst("/v\\d$", "") + "/sub" + number;
        }
        if (dice.chance(12)) {
            versions.put(path + "/v2", pool("v2."));
            if (dice.chance(50)) {
                return;
            }
        }
        versions.put(path, pool("v1."));
    }

    private List<String> pool(String major) {
        List<String> all = new ArrayList<>();
        for (String end : List.of("0.0", "0.1", "1.0", "1.2", "2.0", "2.1")) {
            all.add(major + end);
        }
        TreeSet<SemVer> kept = new TreeSet<>();
        int count = 2 + dice.below(4);
        while (kept.size() < count) {
            kept.add(SemVer.of(dice.one(all)));
        }
        if (dice.chance(20)) {
            kept.add(SemVer.of(major + dice.one(List.of("3.0-pre.1", "1.0-rc.1", "2.1-beta.2"))));
        }
        if (dice.chance(20)) {
            kept.add(SemVer.of(major + dice.one(List.of("1.1-0.20240501100000-abcdefabcdef",
                    "2.2-pre.0.20240301100000-bbbbbbbbbbbb", "0.0-20230501100000-cccccccccccc"))));
        }
        if (major.equals("v1.") && dice.chance(12)) {
            kept.add(SemVer.of(dice.one(List.of("v2.0.0+incompatible", "v3.1.0+incompatible"))));
        }
        if (dice.chance(4)) {
            kept.clear();
            kept.add(SemVer.of((major.equals("v1.") ? "v0." : major) + "0.0-20240601100000-dddddddddddd"));
        }
        return kept.stream().map(SemVer::text).toList();
    }

    /// How far up in its module a version is, from 0 to 1.
    private double rank(String path, String version) {
        List<String> all = versions.get(path);
        return all.size() < 2 ? dice.random().nextDouble() : all.indexOf(version) / (all.size() - 1.0);
    }

    private String goMod(String path, String version, boolean old) {
        double rank = rank(path, version);
        StringBuilder text = new StringBuilder();
        if (dice.chance(6)) {
            text.append("// Deprecated: use ").append(dice.chance(80) ? "another" : "another\u0007").append(" one.\n");
        }
        text.append("module ").append(path).append('\n');
        String go = old && dice.chance(85) ? dice.one(OLD) : NEW.get((int) (rank * (NEW.size() - 5)) + dice.below(5));
        go = dice.chance(tooNew) ? "1.27.0" : go;
        if (!go.isEmpty()) {
            text.append("\ngo ").append(go).append('\n');
        }
        requirements(text, path, rank);
        if (dice.chance(12)) {
            text.append("\nretract ").append(retracted(path)).append(dice.one(List.of("", " // bad", " // broken: do not use")))
                    .append('\n');
        }
        return text.toString();
    }

    private String retracted(String path) {
        String version = dice.one(versions.get(path)).replace("+incompatible", "");
        return dice.chance(70) ? version : "[" + version.substring(0, 2) + ".0.0, " + version.substring(0, 2) + ".1.0]";
    }

    /// Mostly on versions about as far up as this one, so that to lower one is to lower those that require it.
    private void requirements(StringBuilder text, String self, double rank) {
        TreeMap<String, String> lines = new TreeMap<>();
        int count = dice.chance(10) ? 0 : 1 + dice.below(3);
        for (int i = 0; i < count; i++) {
            String path = dice.hub(List.copyOf(versions.keySet()), 60);
            List<String> all = versions.get(path);
            int at = (int) (rank * (all.size() - 1) + 0.25) + (dice.chance(loose) ? dice.below(5) - 2 : 0);
            String version = all.get(Math.clamp(at, 0, all.size() - 1));
            if (dice.chance(missing) && !path.endsWith("/v2")) {
                version = "v1.9.9";
            }
            if (!path.equals(self)) {
                lines.put(path, path + " " + version + (dice.chance(20) ? " // indirect" : ""));
            }
        }
        if (!lines.isEmpty()) {
            text.append("\nrequire (\n");
            lines.values().forEach(line -> text.append('\t').append(line).append('\n'));
            text.append(")\n");
        }
    }

    /// What branches and commits stand for, and what the proxy calls the latest.
    private void name(String path, List<String> all) {
        for (String version : all) {
            if (version.matches(".*-[a-d]{12}")) {
                revisions.put(path + "@" + version.substring(version.length() - 12), version);
                revisions.put(path + "@" + version.substring(version.length() - 12, version.length() - 4), version);
            }
        }
        if (dice.chance(60)) {
            revisions.put(path + "@master", dice.one(all));
        }
        if (dice.chance(60)) {
            revisions.put(path + "@1234567", dice.one(all));
        }
        boolean unlisted = all.stream().allMatch(version -> version.matches(".*-[a-d]{12}"));
        if (unlisted || dice.chance(40)) {
            revisions.put(path + "@latest", all.getLast());
        }
    }
}
