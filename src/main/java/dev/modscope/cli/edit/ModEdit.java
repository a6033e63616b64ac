package dev.modscope.cli.edit;

import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoMod.Edit;
import dev.modscope.modfile.Parsed;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.modfile.json.GoModJson;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Tokens;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.files.Roots;
import dev.modscope.workspace.files.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// `modscope edit`: what `go mod edit` does, flag by flag.
public final class ModEdit {
    private static final String USAGE = """
            usage: modscope edit [editing flags] [-fmt|-print|-json] [go.mod]
            Run 'modscope edit --help' for details.""";

    private final Roots roots;
    private final Flags flags = new Flags(USAGE);
    private final List<Edit> edits = new ArrayList<>();
    /// How the values of the flags were written whose edits can be refused later.
    private final IdentityHashMap<Edit, String> values = new IdentityHashMap<>();

    /// `modfile` is the file that GOFLAGS names in the place of go.mod, or empty.
    public ModEdit(Roots roots, String modfile) {
        this.roots = roots;
        flags.toggle("fmt", "json", "print", "n", "x", "modcacherw", "dry-run", "diff")
                .texts("go", "toolchain", "module", "modfile", "overlay");
        if (!modfile.isEmpty()) {
            flags.preset("modfile", modfile);
        }
        requirements();
        replacements();
        others();
    }

    private void requirements() {
        flags.value("require", value -> edits.add(EditFlags.require("require", value)))
                .value("droprequire", value -> edits.add(new Edit.DropRequire(EditFlags.path("droprequire", value))))
                .value("exclude", value -> {
                    Edit.Require module = EditFlags.require("exclude", value);
                    edits.add(new Edit.Exclude(module.path(), module.version()));
                    values.put(edits.getLast(), value);
                })
                .value("dropexclude", value -> {
                    Edit.Require module = EditFlags.require("dropexclude", value);
                    edits.add(new Edit.DropExclude(module.path(), module.version()));
                });
    }

    private void replacements() {
        flags.value("replace", value -> edits.add(EditFlags.replace(value, false)))
                .value("dropreplace", value -> edits.add(EditFlags.dropReplace(value, false)))
                .value("retract", value -> {
                    edits.add(EditFlags.retract("retract", value));
                    values.put(edits.getLast(), value);
                })
                .value("dropretract", value -> {
                    Edit.Retract interval = EditFlags.retract("dropretract", value);
                    edits.add(new Edit.DropRetract(interval.low(), interval.high()));
                });
    }

    private void others() {
        flags.value("tool", value -> edits.add(new Edit.Tool(EditFlags.path("tool", value))))
                .value("droptool", value -> edits.add(new Edit.DropTool(EditFlags.path("droptool", value))))
                .value("ignore", value -> edits.add(new Edit.Ignore(value)))
                .value("dropignore", value -> edits.add(new Edit.DropIgnore(value)))
                .value("godebug", value -> edits.add(EditFlags.godebug(value)))
                .value("dropgodebug", value -> edits.add(new Edit.DropGodebug(value)));
    }

    /// Reads the arguments behind the verb, edits the file, and answers.
    public Answer run(List<String> arguments) {
        try {
            List<String> files = flags.read(arguments);
            checkFlags(files);
            String named = files.isEmpty() ? "" : files.getFirst();
            Path path = named.isEmpty() ? roots.goMod(flags.text("modfile")) : roots.directory().resolve(named);
            checkValues();
            return edit(path, named.isEmpty() ? path.toString() : named);
        } catch (RefusalException e) {
            return e.answer();
        } catch (WorkspaceException e) {
            return RefusalException.go(String.valueOf(e.getMessage())).answer();
        }
    }

    private void checkFlags(List<String> files) throws RefusalException {
        boolean any = edits.size() > 0 || flags.isOn("json") || flags.isOn("print") || flags.isOn("fmt")
                || !flags.text("module").isEmpty() || !flags.text("go").isEmpty() || !flags.text("toolchain").isEmpty();
        if (!flags.text("overlay").isEmpty()) {
            throw RefusalException.go("-overlay is not supported here: go.mod is read from the disk");
        }
        if (!any) {
            throw RefusalException.go("no flags specified (see 'modscope edit --help').");
        }
        if (flags.isOn("json") && flags.isOn("print")) {
            throw RefusalException.go("cannot use both -json and -print");
        }
        if (files.size() > 1) {
            throw RefusalException.go("too many arguments");
        }
    }

    private void checkValues() throws RefusalException {
        String module = flags.text("module");
        if (!module.isEmpty()) {
            Optional<String> fault = new ModulePath(module).isToolchain()
                    ? Optional.of("module path is reserved") : PathCheck.importPath(module);
            if (fault.isPresent()) {
                throw RefusalException.go("invalid -module: " + fault.get());
            }
        }
        checkVersions(flags, "go mod");
    }

    /// `-go` and `-toolchain`, which go.work has too.
    static void checkVersions(Flags flags, String command) throws RefusalException {
        String go = flags.text("go");
        if (!go.isEmpty() && !go.equals("none") && !Tokens.isGoLine(go)) {
            throw RefusalException.plain(command + ": invalid -go option; expecting something like \"-go "
                    + GoVersion.FOLLOWED + "\"");
        }
        String toolchain = flags.text("toolchain");
        if (!toolchain.isEmpty() && !toolchain.equals("none") && !Tokens.isToolchain(toolchain)) {
            throw RefusalException.plain(command + ": invalid -toolchain option; expecting something like \"-toolchain go"
                    + GoVersion.FOLLOWED + "\"");
        }
    }

    /// The edits of `-go` and `-toolchain`.
    static List<Edit> versions(Flags flags) {
        List<Edit> set = new ArrayList<>();
        String go = flags.text("go");
        if (!go.isEmpty()) {
            set.add(new Edit.SetGo(go.equals("none") ? "" : go));
        }
        String toolchain = flags.text("toolchain");
        if (!toolchain.isEmpty()) {
            set.add(new Edit.SetToolchain(toolchain.equals("none") ? "" : toolchain));
        }
        return set;
    }

    private Answer edit(Path path, String name) throws RefusalException, WorkspaceException {
        TextFile file = TextFile.read(path, name);
        Parsed<GoMod> parsed = GoMod.parse(name, file.text());
        if (!parsed.problems().isEmpty()) {
            throw RefusalException.go("errors parsing " + roots.shortName(name) + ":\n"
                    + SyntaxProblem.inWordsOfGo(parsed.problems()));
        }
        List<Edit> all = new ArrayList<>();
        if (!flags.text("module").isEmpty()) {
            all.add(new Edit.SetModule(flags.text("module")));
        }
        all.addAll(versions(flags));
        all.addAll(edits);
        checkCanonical(parsed.value());
        if (flags.isOn("json")) {
            return Answer.of(GoModJson.of(parsed.value(), all));
        }
        String printed = parsed.value().printed(all);
        return flags.isOn("print") ? Answer.copied(printed) : Preview.of(List.of(file.changed(printed)), flags, roots);
    }

    private void checkCanonical(GoMod mod) throws RefusalException {
        String own = flags.text("module").isEmpty()
                ? mod.module().map(module -> module.path().value()).orElse("") : flags.text("module");
        for (Edit edit : edits) {
            if (edit instanceof Edit.Exclude(String path, String version)) {
                refuse(PathCheck.canonicalVersion(path, version), "exclude", edit);
            } else if (edit instanceof Edit.Retract(String low, String high, String _)) {
                Optional<String> fault = PathCheck.canonicalVersion(own, high)
                        .or(() -> PathCheck.canonicalVersion(own, low));
                refuse(fault, "retract", edit);
            }
        }
    }

    private void refuse(Optional<String> fault, String flag, Edit edit) throws RefusalException {
        if (fault.isPresent()) {
            throw EditFlags.wrong(flag, values.getOrDefault(edit, ""), fault.get());
        }
    }
}
