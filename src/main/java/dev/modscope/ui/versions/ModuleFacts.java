package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.axis.StopAxis;
import dev.modscope.workspace.Replacement;
import java.util.Optional;

/// What the card of a module says: its selected version, what it is to the main modules, the go line of its go.mod
/// where the module graph holds it, and what stands in for it.
public record ModuleFacts(
        ModulePath path, Version selected, Role role, Optional<Version> goLine, Optional<String> replacedBy) {

    /// What a module is to the main modules.
    public enum Role {
        /// It is one of them.
        MAIN("card.main"),
        /// A main module requires it without `// indirect`.
        DIRECT("card.direct"),
        /// Only other modules need it.
        INDIRECT("card.indirect"),
        /// `go` or `toolchain`.
        TOOLCHAIN("role.toolchain"),
        /// Not in the build list.
        ABSENT("role.absent");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        /// What a person reads.
        public String words() {
            return Texts.of(key);
        }
    }

    /// The facts of a module in a resolution.
    public static ModuleFacts of(Resolution resolution, ModulePath path) {
        Version selected = resolution.buildList().selected(path);
        ModuleVersion module = new ModuleVersion(path, selected);
        return new ModuleFacts(
                path,
                selected,
                role(resolution, module),
                goLine(resolution, module),
                resolution.workspace().replacement(module).map(Replacement::text));
    }

    private static Role role(Resolution resolution, ModuleVersion module) {
        return switch (module.version()) {
            case Version.Main _ -> Role.MAIN;
            case Version.None _ -> Role.ABSENT;
            case Version _ when module.path().isToolchain() -> Role.TOOLCHAIN;
            case Version _ -> resolution.direct().contains(module.path()) ? Role.DIRECT : Role.INDIRECT;
        };
    }

    private static Optional<Version> goLine(Resolution resolution, ModuleVersion module) {
        if (resolution.graph().indexOf(module) < 0) {
            return Optional.empty();
        }
        return resolution.graph().requirementsOf(module).stream()
                .map(Requirement::to)
                .filter(to -> to.path().equals(ModulePath.GO))
                .map(ModuleVersion::version)
                .findFirst();
    }

    /// `path@version`, or the path alone where there is no version.
    public String coordinates() {
        if (role == Role.ABSENT) {
            return path.value();
        }
        return new ModuleVersion(path, selected).toString();
    }

    /// The command that asks for this version.
    public String goGet() {
        return "go get " + coordinates();
    }

    /// Why no other version can be set, in a few words; empty where one can, among these stops.
    public String hindrance(Optional<StopAxis> stops) {
        if (replacedBy.isPresent()) {
            return Texts.of("menu.why.replaced", replacedBy.get());
        }
        return role == Role.MAIN
                ? Texts.of("menu.why.version")
                : stops.isEmpty() ? Texts.of("menu.why.versions") : "";
    }

    /// Why the slider cannot move, where it cannot.
    public Optional<String> fixed() {
        if (replacedBy.isPresent()) {
            return Optional.of(Texts.of("versions.fixed.replaced", replacedBy.get()));
        }
        return switch (role) {
            case MAIN -> Optional.of(Texts.of("versions.fixed.main"));
            case DIRECT, INDIRECT, TOOLCHAIN, ABSENT -> Optional.empty();
        };
    }
}
