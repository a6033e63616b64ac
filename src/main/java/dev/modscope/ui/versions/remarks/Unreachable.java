package dev.modscope.ui.versions.remarks;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.governing.Governing;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why nothing is known of a module: what was tried, and the settings that decide where it is looked for. What a .netrc
/// file holds is never shown, only whether there is one.
///
/// @param governing the setting that decides it, with what to try
public record Unreachable(String reason, boolean dangerous, Optional<String> governing, List<String> settings) {
    private static final List<String> GOVERNING = List.of("GOPROXY", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOSUMDB");

    public Unreachable {
        settings = List.copyOf(settings);
    }

    /// What is wrong with a module in an answer; empty where its go.mod was read.
    public static Optional<Unreachable> of(Resolution answer, ModulePath path) {
        return answer.problems().stream()
                .flatMap(problem -> switch (problem) {
                    case Problem.Unresolved(var module, String reason, var governing) when module.path().equals(path) ->
                        Optional.of(new Unreachable(reason, false, governing.map(Unreachable::words),
                                settings(answer.workspace().env()))).stream();
                    case Problem.Mismatch(var module, String reason) when module.path().equals(path) ->
                        Optional.of(new Unreachable(reason, true, Optional.empty(), settings(answer.workspace().env()))).stream();
                    case Problem _ -> Optional.<Unreachable>empty().stream();
                })
                .findFirst();
    }

    /// The setting that decides a failure, with what to try, where it is a matter of settings.
    public static Optional<String> governing(GoEnv env, ModulePath path, String reason) {
        return Governing.of(env, path, reason).map(Unreachable::words);
    }

    private static String words(Governing governing) {
        return Texts.of(governing.cause().key(), governing.setting());
    }

    private static List<String> settings(GoEnv env) {
        List<String> lines = new ArrayList<>();
        for (String name : GOVERNING) {
            Setting setting = env.setting(name);
            lines.add(name + "=" + setting.value());
        }
        lines.add(Texts.of(env.netrc().isPresent() ? "unreachable.netrc" : "unreachable.netrc.none"));
        return lines;
    }
}
