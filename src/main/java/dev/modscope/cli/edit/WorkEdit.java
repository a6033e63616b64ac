package dev.modscope.cli.edit;

import dev.modscope.modfile.GoMod.Edit;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.json.GoWorkJson;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.files.Roots;
import dev.modscope.workspace.files.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `modscope work edit`: what `go work edit` does, flag by flag.
final class WorkEdit {
    private static final String USAGE = """
            usage: modscope work edit [editing flags] [go.work]
            Run 'modscope work --help' for details.""";

    private final Roots roots;
    private final Flags flags = new Flags(USAGE);
    private final List<Edit> edits = new ArrayList<>();

    WorkEdit(Roots roots) {
        this.roots = roots;
        flags.toggle("fmt", "json", "print", "dry-run", "diff")
                .texts("go", "toolchain")
                .value("use", value -> edits.add(new Edit.Use(Roots.directoryPath(value))))
                .value("dropuse", value -> edits.add(new Edit.DropUse(Roots.directoryPath(value))))
                .value("replace", value -> edits.add(EditFlags.replace(value, true)))
                .value("dropreplace", value -> edits.add(EditFlags.dropReplace(value, true)))
                .value("godebug", value -> edits.add(EditFlags.godebug(value)))
                .value("dropgodebug", value -> edits.add(new Edit.DropGodebug(value)));
    }

    Answer run(List<String> arguments) throws RefusalException, WorkspaceException {
        List<String> files = flags.read(arguments);
        if (flags.isOn("json") && flags.isOn("print")) {
            throw RefusalException.go("cannot use both -json and -print");
        }
        if (files.size() > 1) {
            throw RefusalException.go("'go help work edit' accepts at most one argument");
        }
        String named = files.isEmpty() ? "" : files.getFirst();
        Path path = named.isEmpty() ? WorkVerbs.file(roots) : roots.directory().resolve(named);
        ModEdit.checkVersions(flags, "go work");
        boolean any = !edits.isEmpty() || flags.isOn("json") || flags.isOn("print") || flags.isOn("fmt")
                || !flags.text("go").isEmpty() || !flags.text("toolchain").isEmpty();
        if (!any) {
            throw RefusalException.go("no flags specified (see 'modscope work --help').");
        }
        return edit(path, named.isEmpty() ? roots.shortName(path) : roots.shortName(named));
    }

    private Answer edit(Path path, String name) throws RefusalException {
        List<Edit> all = new ArrayList<>(ModEdit.versions(flags));
        all.addAll(edits);
        try {
            TextFile file = WorkVerbs.open(path, name);
            GoWork work = WorkVerbs.read(file);
            if (flags.isOn("json")) {
                return Answer.of(GoWorkJson.of(work, all));
            }
            String printed = work.printed(all);
            return flags.isOn("print") ? Answer.copied(printed)
                    : Preview.of(List.of(file.changed(printed)), flags, roots);
        } catch (WorkspaceException e) {
            throw RefusalException.go("errors parsing " + name + ":\n" + e.getMessage());
        }
    }
}
