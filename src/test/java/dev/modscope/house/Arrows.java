package dev.modscope.house;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The arrow table: what each room may see, and nothing else. A package that is not listed here may not exist.
/// An entry is a package, a package with everything below it (`java.time..`), or a class.
final class Arrows {
    /// What every room may see.
    private static final List<String> EVERYWHERE = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "java.time..",
            "java.nio.charset",
            "java.nio.ByteBuffer",
            "java.nio.CharBuffer",
            "java.io.IOException",
            "java.io.UncheckedIOException",
            "java.io.FileNotFoundException",
            "java.io.Serial",
            "java.io.Serializable",
            "org.jspecify.annotations");

    private static final List<String> FILES = List.of("java.io", "java.nio", "java.nio.file..", "java.security");
    private static final List<String> WINDOW = List.of(
            "javafx..",
            "org.controlsfx..",
            "atlantafx..",
            "org.kordamp.ikonli..",
            "java.io",
            "java.nio.file..",
            "java.net",
            "java.nio.IntBuffer",
            "java.awt.image",
            "javax.imageio",
            "java.text",
            "java.util.concurrent..",
            "java.util.prefs");

    private final Map<String, Room> rooms = new HashMap<>();

    /// A room: the rooms of ours that it sees, and what it sees of others.
    private record Room(Set<String> ours, List<String> others) {}

    Arrows() {
        room("", "cli ui", List.of("java.nio.file.Path"));
        room("module", "", List.of());
        room("modfile", "module", List.of());
        room("modfile.json", "modfile module", List.of());
        room("mvs", "module", List.of("org.jgrapht.."));
        room("mvs.edit", "mvs module", List.of());
        room("disk", "module", List.of("java.io", "java.nio..", "java.security", "java.util.zip.CRC32", "java.lang.foreign"));
        sources();
        room("workspace", "modfile mvs disk module", List.of("java.nio.file..", "java.io.File", "java.net.URI"));
        room("workspace.answers", "workspace disk", List.of("java.nio.file..", "java.nio.BufferUnderflowException", "java.util.zip.CRC32"));
        room("workspace.mode", "workspace modfile disk module", List.of("java.nio.file.."));
        room("workspace.scenario", "workspace modfile disk module", List.of("java.io.StringWriter", "java.nio.file.Path", "java.security", "com.fasterxml.jackson.core"));
        room("workspace.saving", "workspace modfile disk", List.of("java.io.InterruptedIOException", "java.io.ByteArrayOutputStream", "java.net.URI", "java.nio.file..", "java.security"));
        room("workspace.files", "workspace workspace.saving disk modfile module", List.of("java.nio.file.."));
        room(
                "resolve",
                "resolve.governing resolve.trust resolve.explain resolve.why resolve.plan resolve.wave resolve.get resolve.info resolve.list resolve.query workspace workspace.mode workspace.saving source source.web source.proxy source.database source.cache source.git source.git.repo source.route source.sum source.zip mvs.edit mvs modfile module disk resolve.wire",
                List.of("java.util.concurrent..", "java.nio.file.Path"));
        room("history", "source.git.repo disk module", with(FILES, "org.eclipse.jgit..", "java.util.concurrent.."));
        room("resolve.compare", "history resolve resolve.query workspace disk mvs module", List.of("java.nio.file..", "com.fasterxml.jackson.core"));
        room("resolve.conflict", "resolve workspace mvs module", List.of());
        room("resolve.explain", "workspace mvs modfile module", List.of());
        room("resolve.finding", "resolve resolve.explain resolve.query workspace mvs modfile module", List.of());
        room("resolve.governing", "workspace source source.web source.route module", List.of("java.net"));
        room("resolve.wave", "workspace mvs modfile module", List.of());
        room("resolve.get", "resolve.query workspace workspace.mode source mvs.edit mvs modfile module", List.of());
        room("resolve.why", "mvs.edit mvs module", List.of());
        room("resolve.plan", "resolve.get workspace workspace.saving source source.sum mvs modfile module", List.of("java.nio.file.Path"));
        room("resolve.trust", "resolve.get resolve.plan workspace workspace.saving source source.cache source.database source.sum source.zip disk module", List.of("java.util.concurrent..", "java.nio.file.Path"));
        room("resolve.wire", "workspace source source.web source.proxy source.database source.git source.git.repo source.git.ssh source.route disk", List.of());
        room("resolve.info", "source", List.of());
        room("resolve.licence", "workspace source source.cache source.zip disk module", List.of("java.io.InputStream", "java.nio.file.Path"));
        room(
                "resolve.list",
                "resolve.info resolve.wave resolve.query workspace workspace.mode source source.cache source.sum mvs modfile module",
                List.of("java.nio.file.Path"));
        room("resolve.query", "workspace source mvs.edit modfile module", List.of("java.util.concurrent.."));
        room("layout", "layout.layered layout.reach mvs module", List.of("org.jgrapht.."));
        room("layout.layered", "", List.of());
        room("layout.reach", "", List.of());
        exports();
        String face = "export export.lists export.paper resolve resolve.governing resolve.explain resolve.query resolve.why workspace workspace.saving layout mvs modfile module";
        String more = face + " resolve.conflict resolve.compare workspace.scenario history resolve.triage resolve.goal";
        commandLine(more);
        window(more + " ui.steps");
        advice(more);
        toCome();
    }

    private void exports() {
        room("export", "export.graph export.lists export.paper resolve resolve.governing resolve.query layout mvs disk module",
                List.of("java.awt.image", "java.nio.file.."));
        room("export.paper", "layout module",
                List.of("java.awt..", "javax.imageio..", "java.io", "org.apache.pdfbox..", "org.w3c.dom..", "de.rototor.."));
        room("export.graph", "layout module", List.of("java.io", "org.jgrapht.."));
        room("export.origin", "history disk module", List.of("java.nio.file..", "org.eclipse.jgit.."));
        room("export.lists", "export.origin resolve resolve.compare resolve.query resolve.why workspace source.sum layout mvs disk module",
                List.of("java.io", "java.nio.file.Path", "com.fasterxml.jackson.core..", "org.cyclonedx.."));
    }

    private void commandLine(String face) {
        room("cli.edit", "resolve mvs workspace workspace.files workspace.saving modfile modfile.json module", List.of("java.nio.file.Path"));
        room("cli.manual", "", List.of("picocli..", "java.util.concurrent.Callable"));
        room("cli.list", "resolve.info resolve.trust module", List.of());
        room("cli.compare", "export.lists resolve resolve.compare resolve.query workspace workspace.scenario disk mvs module",
                List.of("picocli..", "java.nio.file..", "java.util.concurrent.Callable"));
        room("cli.why", "resolve.explain mvs module", List.of("com.fasterxml.jackson.core", "java.io"));
        String verbs = face + " cli.compare cli.edit cli.list cli.manual cli.why resolve.info resolve.list resolve.trust disk workspace.answers workspace.files workspace.mode";
        room("cli", verbs, List.of("picocli..", "com.fasterxml.jackson..", "java.io", "java.nio.file..", "java.util.concurrent.Callable"));
    }

    private void sources() {
        room("source", "module modfile", List.of("java.io"));
        String seen = "source disk module modfile";
        room("source.web", seen + " source.route", with(FILES, "java.net..", "java.util.concurrent..", "javax.net.ssl"));
        room("source.proxy", seen + " source.web", List.of("java.net"));
        room("source.database.log", "source", List.of("java.security..", "java.nio"));
        room("source.database", seen + " source.database.log source.web source.proxy", with(FILES, "java.security.spec", "java.util.concurrent.."));
        room("source.cache", seen, with(FILES, "java.util.concurrent.."));
        room("source.git", seen + " source.git.find source.git.code source.git.repo source.git.ssh source.web source.route", with(FILES, "java.net..", "java.util.concurrent.."));
        room("source.git.find", seen + " source.web", List.of("java.net.URI", "java.net.URISyntaxException", "java.util.concurrent.."));
        room("source.git.code", seen + " source.git.repo", List.of("java.io", "java.security", "java.util.concurrent..", "java.util.zip"));
        room("source.route", "", List.of("java.net", "java.security", "java.security.cert", "javax.net.ssl"));
        room("source.git.ssh", "", with(FILES, "org.eclipse.jgit..", "com.jcraft.jsch", "java.net", "java.util.concurrent.TimeUnit"));
        room("source.git.repo", seen + " source.git.ssh", with(FILES, "org.eclipse.jgit..", "java.net..", "java.util.concurrent.."));
        room("source.sum", seen, FILES);
        room("source.zip", seen, with(FILES, "java.util.zip"));
    }

    /// An errand sees the explorer and no other errand; the application alone sees all.
    private void window(String face) {
        room("ui", face + " disk ui.explorer ui.frame ui.instance ui.sheets ui.watching ui.apply ui.graph ui.modules ui.versions ui.changes ui.views ui.table ui.source ui.scenario ui.export ui.prefs ui.compare", WINDOW);
        room("ui.explorer", face, WINDOW);
        room("ui.instance", "", with(WINDOW, "java.nio.channels", "java.util.zip.CRC32", "java.awt.Desktop", "java.awt.desktop"));
        room("ui.frame", face + " ui.explorer", WINDOW);
        for (String errand : List.of("ui.sheets", "ui.apply", "ui.graph", "ui.modules", "ui.versions", "ui.changes", "ui.views", "ui.table", "ui.source", "ui.scenario", "ui.export", "ui.prefs", "ui.compare")) {
            room(errand, face + " ui.explorer", WINDOW);
        }
        room("ui.rehearsal", "export layout resolve mvs workspace module ui.explorer", WINDOW);
        also("ui.rehearsal", "ui.graph.light ui.graph.shapes");
        also("ui", "ui.rehearsal");
        also("ui.modules", "resolve.finding resolve.licence ui.modules.rows");
        room("ui.modules.rows", face + " resolve.licence ui.explorer", List.of("java.util.concurrent..", "javafx.beans.."));
        also("ui", "ui.modules.rows");
        also("ui.frame", "export.origin");
        room("ui.watching", face + " ui.explorer disk", WINDOW);
        room("ui.graph", face + " ui.explorer ui.graph.light ui.graph.moves ui.graph.shapes ui.graph.words ui.graph.raster", WINDOW);
        room("ui.graph.light", "layout ui.explorer resolve resolve.explain mvs module", List.of("javafx.beans.."));
        room("ui.graph.shapes", "layout ui.explorer ui.graph.light ui.graph.moves ui.graph.raster", WINDOW);
        room("ui.graph.words", "layout ui.explorer ui.graph.moves", WINDOW);
        room("ui.graph.moves", "layout", List.of());
        room("ui.graph.raster", "layout", List.of());
        room("ui.versions", face + " ui.explorer ui.versions.remarks", WINDOW);
        room("ui.versions.remarks", face + " ui.explorer", WINDOW);
        room("ui.controls", "", WINDOW);
        room("ui.steps", "", List.of());
        room("ui.last", "resolve workspace mvs ui.explorer", with(WINDOW, "java.security", "java.util.zip"));
        also("ui", "ui.last");
        for (String user : List.of("ui", "ui.frame", "ui.changes", "ui.versions", "ui.versions.remarks", "ui.views", "ui.scenario", "ui.sheets", "ui.modules", "ui.table", "ui.export",
                "ui.apply")) {
            also(user, "ui.controls");
        }
    }

    /// What asks the resolver many what-ifs at once, and who shows the answers.
    private void advice(String face) {
        String asking = "resolve resolve.query workspace mvs modfile module";
        room("resolve.triage", asking + " resolve.trust", List.of("java.util.concurrent.."));
        room("resolve.goal", asking + " resolve.explain resolve.triage", List.of("java.util.concurrent.CancellationException"));
        room("cli.triage", "resolve.triage resolve.goal workspace module", List.of("com.fasterxml.jackson.core", "java.io"));
        also("cli", "cli.triage");
        room("ui.limits", face + " ui.explorer", WINDOW);
        room("ui.triage", face + " ui.explorer ui.limits", WINDOW);
        room("ui.goal", face + " ui.explorer", WINDOW);
        room("ui.log", face + " ui.explorer", WINDOW);
        also("ui", "ui.log");
        room("ui.versions.axis", face + " ui.explorer", WINDOW);
        room("ui.versions.choice", "module ui.explorer ui.controls ui.versions ui.versions.axis", WINDOW);
        also("ui", "ui.versions.choice");
        room("ui.tally", "resolve mvs module ui.explorer", List.of());
        room("ui.travel", "layout workspace.scenario ui.explorer ui.graph ui.steps", List.of("javafx.beans.."));
        also("ui", "ui.travel");
        also("ui.changes", "ui.tally");
        also("ui.versions", "ui.limits ui.versions.axis ui.tally");
        also("ui.triage", "ui.controls ui.steps");
        also("ui.goal", "ui.steps");
        also("ui", "ui.versions.remarks ui.limits ui.triage ui.goal ui.versions.axis");
    }

    /// Rooms that do not stand yet; their arrows are drawn before they do.
    private void toCome() {
        room("packages", "modfile module disk", FILES);
        room("legacy", "module", List.of("com.fasterxml.jackson.."));
        room("advisory", "module mvs disk", with(FILES, "com.fasterxml.jackson.."));
    }

    private static List<String> with(List<String> some, String... more) {
        return java.util.stream.Stream.concat(some.stream(), java.util.Arrays.stream(more)).toList();
    }

    private void room(String name, String ours, List<String> others) {
        rooms.put(name, new Room(Set.of(ours.isEmpty() ? new String[0] : ours.split(" ")), others));
    }

    /// Lets a room see more of ours.
    private void also(String name, String more) {
        Room room = seen(name);
        java.util.stream.Stream<String> all =
                java.util.stream.Stream.concat(room.ours().stream(), java.util.stream.Stream.of(more.split(" ")));
        rooms.put(name, new Room(Set.copyOf(all.toList()), room.others()));
    }

    /// Whether a package is a room (its name without the root).
    boolean lists(String room) {
        return rooms.containsKey(room);
    }

    private Room seen(String room) {
        return rooms.getOrDefault(room, new Room(Set.of(), List.of()));
    }

    /// Whether a room may see another of ours.
    boolean allowsOurs(String room, String other) {
        return room.equals(other) || seen(room).ours().contains(other);
    }

    /// Whether a room may see a class that is not ours.
    boolean allowsOthers(String room, String packageName, String className) {
        return EVERYWHERE.stream().anyMatch(entry -> matches(entry, packageName, className))
                || seen(room).others().stream().anyMatch(entry -> matches(entry, packageName, className));
    }

    private static boolean matches(String entry, String packageName, String className) {
        if (entry.endsWith("..")) {
            String below = entry.substring(0, entry.length() - 2);
            return packageName.equals(below) || packageName.startsWith(below + ".");
        }
        return packageName.equals(entry) || className.equals(entry) || className.startsWith(entry + "$");
    }
}
