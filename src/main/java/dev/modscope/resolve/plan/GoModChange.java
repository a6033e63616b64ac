package dev.modscope.resolve.plan;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.get.GetResult;
import dev.modscope.workspace.MainModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The go.mod file as `go get` leaves it, except that what no directive changes keeps its bytes.
final class GoModChange {
    private GoModChange() {}

    /// The new text of a main module's go.mod file; empty where it says the same as before, however it is laid out.
    /// `formatted` asks for the layout of `go` where anything is written.
    static Optional<String> of(MainModule main, GetResult.GoModContent content, boolean formatted) {
        GoMod before = main.goMod();
        if (saysTheSame(before, content)) {
            return Optional.empty();
        }
        GoMod after = before.edited(edits(content));
        return Optional.of(formatted ? after.formatted() : after.text());
    }

    private static List<GoMod.Edit> edits(GetResult.GoModContent content) {
        List<Directive.Require> requires = new ArrayList<>();
        for (GetResult.GoModContent.Line line : content.requires()) {
            requires.add(new Directive.Require(line.module(), line.indirect(), 0));
        }
        return List.of(
                new GoMod.Edit.SetGo(content.go().text()),
                new GoMod.Edit.SetToolchain(content.toolchain().map(GoVersion::text).orElse("")),
                new GoMod.Edit.SetRequires(requires, content.separatesIndirect()));
    }

    private static boolean saysTheSame(GoMod goMod, GetResult.GoModContent content) {
        String go = goMod.go().map(line -> line.version().text()).orElse("");
        String toolchain = goMod.toolchain().map(line -> line.name().text()).orElse("");
        Map<ModuleVersion, Boolean> written = new HashMap<>();
        goMod.requires().forEach(require -> written.put(require.module(), require.indirect()));
        return go.equals(content.go().text())
                && toolchain.equals(content.toolchain().map(GoVersion::text).orElse(""))
                && goMod.requires().size() == content.requires().size()
                && content.requires().stream()
                        .allMatch(line -> Boolean.valueOf(line.indirect()).equals(written.get(line.module())));
    }
}
