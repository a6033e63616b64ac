package dev.modscope.modfile.json;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoMod.Edit;
import dev.modscope.module.Version;
import java.util.List;
import java.util.Optional;

/// A go.mod file as `go mod edit -json` prints it.
public final class GoModJson {
    private final Entries godebug = new Entries();
    private final Entries require = new Entries();
    private final Entries exclude = new Entries();
    private final Entries replace = new Entries();
    private final Entries retract = new Entries();
    private final Entries tool = new Entries();
    private final Entries ignore = new Entries();
    private String path;
    private final String deprecated;
    private String go;
    private String toolchain;

    private GoModJson(GoMod mod) {
        path = mod.module().map(module -> module.path().value()).orElse("");
        deprecated = mod.module().flatMap(Directive.Module::deprecated).orElse("");
        go = mod.go().map(line -> line.version().text()).orElse("");
        toolchain = mod.toolchain().map(line -> line.name().text()).orElse("");
        mod.directives().forEach(this::note);
    }

    /// What the file says after the edits, which are not written.
    public static String of(GoMod mod, List<Edit> edits) {
        GoModJson json = new GoModJson(mod);
        edits.forEach(json::apply);
        json.removeRepeated();
        json.cleanUp();
        return json.print();
    }

    private void note(Directive directive) {
        switch (directive) {
            case Directive.Module _, Directive.Go _, Directive.Toolchain _, Directive.Use _ -> {}
            case Directive.Godebug line -> godebug.add(List.of(line.key()), List.of(line.value()));
            case Directive.Require line -> require.add(List.of(line.module().path().value()),
                    List.of(line.module().version().text(), line.indirect() ? "indirect" : ""));
            case Directive.Exclude line ->
                    exclude.add(List.of(line.module().path().value(), line.module().version().text()), List.of());
            case Directive.Replace line -> replace.add(
                    List.of(line.path().value(), text(line.version())),
                    List.of(line.target(), text(line.targetVersion())));
            case Directive.Retract line -> retract.add(
                    List.of(line.interval().low().text(), line.interval().high().text()), List.of(line.rationale()));
            case Directive.Tool line -> tool.add(List.of(line.path()), List.of());
            case Directive.Ignore line -> ignore.add(List.of(line.path()), List.of());
        }
    }

    static String text(Optional<Version> version) {
        return version.map(Version::text).orElse("");
    }

    private void apply(Edit edit) {
        switch (edit) {
            case Edit.SetModule(String set) -> path = set;
            case Edit.SetGo(String version) -> go = version;
            case Edit.SetToolchain(String name) -> toolchain = name;
            case Edit.Require(String of, String version) -> {
                if (!require.set(List.of(of)::equals, entry -> List.of(version, entry.value().get(1)))) {
                    require.add(List.of(of), List.of(version, ""));
                }
            }
            case Edit.DropRequire(String of) -> require.drop(List.of(of));
            case Edit.SetRequires _, Edit.Use _, Edit.DropUse _ -> throw new IllegalArgumentException("no flag: " + edit);
            case Edit.Exclude(String of, String version) -> once(exclude, List.of(of, version));
            case Edit.DropExclude(String of, String version) -> exclude.drop(List.of(of, version));
            case Edit.Replace set -> replace(replace, set);
            case Edit.DropReplace(String of, String version) -> replace.drop(List.of(of, version));
            case Edit.Retract _ -> {} // The go command forgets to note it.
            case Edit.DropRetract(String low, String high) -> retract.drop(List.of(low, high));
            case Edit.Tool(String add) -> sorted(once(tool, List.of(add)));
            case Edit.DropTool(String drop) -> tool.drop(List.of(drop));
            case Edit.Ignore(String add) -> sorted(once(ignore, List.of(add)));
            case Edit.DropIgnore(String drop) -> ignore.drop(List.of(drop));
            case Edit.Godebug(String key, String value) -> {
                if (!godebug.set(List.of(key)::equals, _ -> List.of(value))) {
                    godebug.add(List.of(key), List.of(value));
                }
            }
            case Edit.DropGodebug(String key) -> godebug.drop(List.of(key));
        }
    }

    private static boolean once(Entries entries, List<String> key) {
        boolean added = !entries.has(key);
        if (added) {
            entries.add(key, List.of());
        }
        return added;
    }

    static void replace(Entries entries, Edit.Replace set) {
        List<String> key = List.of(set.path(), set.version());
        List<String> value = List.of(set.target(), set.targetVersion());
        boolean found = set.version().isEmpty()
                ? entries.set(other -> other.getFirst().equals(set.path()), _ -> value)
                : entries.set(key::equals, _ -> value);
        if (!found) {
            entries.add(key, value);
        }
    }

    private void sorted(boolean added) {
        if (added) {
            removeRepeated();
        }
    }

    private void removeRepeated() {
        boolean empty = exclude.removeRepeated(false, false);
        empty = replace.removeRepeated(true, empty);
        empty = tool.removeRepeated(false, empty);
        ignore.removeRepeated(false, empty);
    }

    private void cleanUp() {
        List.of(godebug, require, exclude, replace, retract).forEach(Entries::cleanUp);
    }

    private String print() {
        JsonText file = new JsonText(0)
                .raw("Module", new JsonText(1).string("Path", path).maybe("Deprecated", deprecated).toString())
                .maybe("Go", go)
                .maybe("Toolchain", toolchain);
        List<JsonText> settings = godebug.objects(entry ->
                new JsonText(2).string("Key", entry.key().getFirst()).string("Value", entry.value().getFirst()));
        if (!settings.isEmpty()) {
            file.list("GoDebug", settings);
        }
        file.list("Require", require.objects(GoModJson::requirement));
        file.list("Exclude", exclude.objects(entry -> module(2, entry.key())));
        file.list("Replace", replace.objects(GoModJson::replacement));
        file.list("Retract", retract.objects(entry -> new JsonText(2).maybe("Low", entry.key().getFirst())
                .maybe("High", entry.key().getLast()).maybe("Rationale", entry.value().getFirst())));
        file.list("Tool", tool.objects(GoModJson::path));
        file.list("Ignore", ignore.objects(GoModJson::path));
        return file + "\n";
    }

    private static JsonText requirement(Entries.Entry entry) {
        JsonText object = new JsonText(2).string("Path", entry.key().getFirst()).maybe("Version", entry.value().getFirst());
        return entry.value().getLast().isEmpty() ? object : object.raw("Indirect", "true");
    }

    static JsonText replacement(Entries.Entry entry) {
        return new JsonText(2)
                .raw("Old", module(3, entry.key()).toString())
                .raw("New", module(3, entry.value()).toString());
    }

    private static JsonText module(int depth, List<String> module) {
        return new JsonText(depth).string("Path", module.getFirst()).maybe("Version", module.getLast());
    }

    private static JsonText path(Entries.Entry entry) {
        return new JsonText(2).string("Path", entry.gone() ? "" : entry.key().getFirst());
    }
}
