package dev.modscope.oracle;

import dev.modscope.oracle.Universe.GoModFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Random universes, each given wholly by its seed: old and new go lines, cycles, several majors, pre-releases,
/// pseudo-versions, replacements by modules and folders, exclusions, and in a quarter of them a go.work.
final class UniverseGenerator {
    private static final List<String> OLD = List.of("", "1.11", "1.15", "1.16");
    private static final List<String> PRUNED = List.of("1.17", "1.18", "1.20");
    private static final List<String> STRICT = List.of("1.21", "1.21.0", "1.22", "1.23.4", "1.24.0", "1.25.0", "1.26");
    private static final String PSEUDO = "v0.0.0-20230102030405-abcdefabcdef";

    private final RandomGenerator random;
    private final Map<String, List<String>> versions = new TreeMap<>();
    private final Map<String, GoModFile> published = new TreeMap<>();
    private final Map<String, GoModFile> locals = new TreeMap<>();

    private UniverseGenerator(RandomGenerator random) {
        this.random = random;
    }

    static Universe generate(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        UniverseGenerator generator = new UniverseGenerator(random);
        generator.publish();
        List<String> work = random.nextInt(4) == 0 ? generator.work() : generator.single();
        return new Universe(seed, generator.published, generator.locals, work);
    }

    private void publish() {
        int modules = 4 + random.nextInt(9);
        for (int i = 0; i < modules; i++) {
            String path = "ex.test/" + (char) ('a' + i);
            versions.put(path, listed(1 + random.nextInt(4)));
            if (random.nextInt(6) == 0) {
                versions.put(path + "/v2", List.of("v2.0.0", "v2.1.0"));
            }
        }
        int old = random.nextInt(6) == 0 ? 0 : 1;
        versions.forEach((path, list) -> {
            for (String version : list) {
                published.put(path + "@" + version, file(path, goLine(old), random.nextInt(5)));
            }
        });
    }

    private List<String> listed(int count) {
        TreeSet<String> list = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            list.add("v1." + i + ".0");
        }
        if (random.nextInt(5) == 0) {
            list.add("v1." + count + ".0-rc.1");
        }
        if (random.nextInt(8) == 0) {
            list.add(PSEUDO);
        }
        if (random.nextInt(12) == 0) {
            list.add("v3.0.0+incompatible");
        }
        return List.copyOf(list);
    }

    /// `old` of 4 go lines are below 1.17.
    private String goLine(int old) {
        if (random.nextInt(4) < old) {
            return pick(OLD);
        }
        return random.nextInt(3) == 0 ? pick(STRICT) : pick(PRUNED);
    }

    private GoModFile file(String path, String go, int requirements) {
        TreeSet<String> required = new TreeSet<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < requirements; i++) {
            String other = pick(List.copyOf(versions.keySet()));
            if (!other.equals(path) && required.add(other)) {
                lines.add(other + " " + pick(versions.get(other)) + (random.nextInt(3) == 0 ? " // indirect" : ""));
            }
        }
        return new GoModFile(path, go, lines, List.of());
    }

    private List<String> single() {
        locals.put("main", main("ex.test/main", goLine(1)));
        return List.of();
    }

    private GoModFile main(String path, String go) {
        GoModFile file = file(path, go, 1 + random.nextInt(4));
        List<String> others = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            others.add("exclude " + anyVersion());
        }
        if (random.nextInt(5) > 0) {
            others.add(replacement(path.substring(path.lastIndexOf('/') + 1)));
        }
        if (random.nextInt(8) == 0) {
            others.add("toolchain go1.26.0");
        }
        return file.withOthers(others);
    }

    private String anyVersion() {
        String path = pick(List.copyOf(versions.keySet()));
        return path + " " + pick(versions.get(path));
    }

    private String replacement(String owner) {
        String from = pick(List.copyOf(versions.keySet()));
        String old = random.nextBoolean() ? from : from + " " + pick(versions.get(from));
        if (random.nextInt(3) == 0) {
            String folder = "fork-" + owner;
            locals.put(folder, file(from, goLine(1), random.nextInt(4)));
            return "replace " + old + " => ../" + folder;
        }
        String to = random.nextBoolean() ? from : pick(List.copyOf(versions.keySet()));
        return "replace " + old + " => " + to + " " + pick(versions.get(to));
    }

    private List<String> work() {
        int mains = 2 + random.nextInt(2);
        List<String> work = new ArrayList<>(List.of("go 1.26.0", ""));
        for (int i = 0; i < mains; i++) {
            String name = "m" + i;
            String path = "ex.test/" + name;
            GoModFile file = main(path, goLine(1));
            locals.put(name, i == 0 ? file : file.withOthers(
                    file.others().stream().filter(line -> !line.startsWith("replace ")).toList()));
            work.add("use ./" + name);
        }
        if (random.nextInt(4) == 0) {
            String to = anyVersion();
            work.add("replace " + to.substring(0, to.indexOf(' ')) + " => " + to);
        }
        return work;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
