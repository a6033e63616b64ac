package dev.modscope.modfile.json;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod.Edit;
import dev.modscope.modfile.GoWork;
import java.util.List;

/// A go.work file as `go work edit -json` prints it, which leaves out toolchain and debug settings.
public final class GoWorkJson {
    private final Entries use = new Entries();
    private final Entries replace = new Entries();
    private String go;

    private GoWorkJson(GoWork work) {
        go = work.go().map(line -> line.version().text()).orElse("");
        work.uses().forEach(line -> use.add(List.of(line.path()), List.of()));
        for (Directive.Replace line : work.replaces()) {
            replace.add(List.of(line.path().value(), GoModJson.text(line.version())),
                    List.of(line.target(), GoModJson.text(line.targetVersion())));
        }
    }

    /// What the file says after the edits, which are not written.
    public static String of(GoWork work, List<Edit> edits) {
        GoWorkJson json = new GoWorkJson(work);
        edits.forEach(json::apply);
        json.replace.removeRepeated(true, false);
        json.use.cleanUp();
        json.replace.cleanUp();
        return json.print();
    }

    private void apply(Edit edit) {
        if (edit instanceof Edit.SetGo(String version)) {
            go = version;
        } else if (edit instanceof Edit.Use(String path)) {
            if (!use.set(List.of(path)::equals, Entries.Entry::value)) {
                use.add(List.of(path), List.of());
            }
        } else if (edit instanceof Edit.DropUse(String path)) {
            use.drop(List.of(path));
        } else if (edit instanceof Edit.Replace set) {
            GoModJson.replace(replace, set);
        } else if (edit instanceof Edit.DropReplace(String path, String version)) {
            replace.drop(List.of(path, version));
        }
    }

    private String print() {
        JsonText file = new JsonText(0).maybe("Go", go);
        file.list("Use", use.objects(entry -> new JsonText(2).string("DiskPath", entry.key().getFirst())));
        file.list("Replace", replace.objects(GoModJson::replacement));
        return file + "\n";
    }
}
