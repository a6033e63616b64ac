package dev.modscope.resolve.get;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.module.GoVersion;
import dev.modscope.module.Version;

/// A go.mod file that says the same as one edited by `go get`, for reading only: comments and layout are not kept.
final class GoModText {
    private GoModText() {}

    static String of(GoMod goMod, GetResult.GoModContent content) {
        StringBuilder text = new StringBuilder(64 * content.requires().size() + 256);
        goMod.module().ifPresent(module -> text.append("module ").append(quoted(module.path().value())).append('\n'));
        text.append("go ").append(content.go()).append('\n');
        content.toolchain().map(GoVersion::text).ifPresent(t -> text.append("toolchain ").append(t).append('\n'));
        text.append("require (\n");
        for (GetResult.GoModContent.Line line : content.requires()) {
            text.append(quoted(line.module().path().value())).append(' ').append(line.module().version().text());
            text.append(line.indirect() ? " // indirect\n" : "\n");
        }
        text.append(")\n");
        for (Directive.Exclude exclude : goMod.excludes()) {
            text.append("exclude ").append(quoted(exclude.module().path().value())).append(' ')
                    .append(exclude.module().version().text()).append('\n');
        }
        for (Directive.Replace replace : goMod.replaces()) {
            text.append("replace ").append(quoted(replace.path().value())).append(version(replace.version()))
                    .append(" => ").append(quoted(replace.target())).append(version(replace.targetVersion()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String version(java.util.Optional<Version> version) {
        return version.map(v -> " " + v.text()).orElse("");
    }

    private static String quoted(String text) {
        boolean plain = !text.contains("//");
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) > ' ' && "\"'`(),[]{}\\".indexOf(text.charAt(i)) < 0;
        }
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
