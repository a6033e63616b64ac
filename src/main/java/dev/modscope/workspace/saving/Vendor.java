package dev.modscope.workspace.saving;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// What a vendor folder makes of a change: its modules.txt repeats the requirements and replacements of go.mod, or of all
/// modules that go.work uses.
final class Vendor {
    private Vendor() {}

    /// Whether there is a vendor folder that says what stood there before.
    static boolean disagrees(FileChange change) {
        String name = String.valueOf(change.file().getFileName());
        Path folder = change.file().toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return false;
        }
        if (name.endsWith(".work")) {
            return isVendored(folder) && !ofWork(change.textBefore()).equals(ofWork(change.textAfter()));
        }
        return name.endsWith(".mod") && (isVendored(folder) || isVendoredAbove(folder))
                && !ofModule(change.textBefore()).equals(ofModule(change.textAfter()));
    }

    private static boolean isVendored(Path folder) {
        return Files.isRegularFile(folder.resolve("vendor").resolve("modules.txt"));
    }

    /// Whether there is one for the workspace around the module.
    private static boolean isVendoredAbove(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("go.work"))) {
                return isVendored(at);
            }
        }
        return false;
    }

    private static Set<Object> ofModule(String text) {
        GoMod mod = GoMod.parse("go.mod", text).value();
        Set<Object> said = new HashSet<>();
        mod.requires().forEach(require -> said.add(require.module()));
        mod.replaces().forEach(replace -> said.add(what(replace)));
        return said;
    }

    private static Set<Object> ofWork(String text) {
        GoWork work = GoWork.parse("go.work", text).value();
        Set<Object> said = new HashSet<>();
        work.uses().forEach(use -> said.add(use.path()));
        work.replaces().forEach(replace -> said.add(what(replace)));
        return said;
    }

    private static Directive.Replace what(Directive.Replace replace) {
        return new Directive.Replace(replace.path(), replace.version(), replace.target(), replace.targetVersion(), 0);
    }
}
