package dev.modscope.workspace;

import dev.modscope.modfile.GoMod;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.util.Optional;

/// One change of a what-if, made in one main module.
public sealed interface Edit {
    /// The main module that is edited.
    ModulePath main();

    /// The module that it is about: `go` and `toolchain` for those lines.
    ModulePath path();

    /// `go get path@query`.
    record Get(ModulePath main, ModulePath path, String query) implements Edit {}

    /// A change of the go.mod file as `go mod edit` makes it, before anything is got.
    sealed interface Text extends Edit {
        /// What it does to the file.
        GoMod.Edit change();

        /// The flag of `go mod edit` that does the same.
        String flag();

        /// Whether this edit leaves nothing of another that was made before.
        default boolean overrides(Text earlier) {
            return main().equals(earlier.main()) && subject().equals(earlier.subject());
        }

        /// What it sets, as far as a file can only have one of it.
        private String subject() {
            return switch (this) {
                case Replace(_, ModulePath path, Optional<Version> version, _, _) -> "replace " + path + at(version);
                case DropReplace(_, ModulePath path, Optional<Version> version) -> "replace " + path + at(version);
                case Exclude(_, ModuleVersion module) -> "exclude " + module;
                case DropExclude(_, ModuleVersion module) -> "exclude " + module;
                case DropRequire(_, ModulePath path) -> "require " + path;
                case GoLine _ -> "go";
                case ToolchainLine _ -> "toolchain";
            };
        }
    }

    /// `go mod edit -replace=path[@version]=target[@targetVersion]`; without a target version the target is a folder.
    record Replace(
            ModulePath main, ModulePath path, Optional<Version> version, String target, Optional<Version> targetVersion)
            implements Text {
        @Override
        public GoMod.Edit change() {
            return new GoMod.Edit.Replace(path.value(), text(version), target, text(targetVersion));
        }

        @Override
        public String flag() {
            return "-replace=" + path + at(version) + "=" + target + at(targetVersion);
        }
    }

    /// `go mod edit -dropreplace=path[@version]`.
    record DropReplace(ModulePath main, ModulePath path, Optional<Version> version) implements Text {
        @Override
        public GoMod.Edit change() {
            return new GoMod.Edit.DropReplace(path.value(), text(version));
        }

        @Override
        public String flag() {
            return "-dropreplace=" + path + at(version);
        }
    }

    /// `go mod edit -exclude=path@version`.
    record Exclude(ModulePath main, ModuleVersion module) implements Text {
        @Override
        public ModulePath path() {
            return module.path();
        }

        @Override
        public GoMod.Edit change() {
            return new GoMod.Edit.Exclude(module.path().value(), module.version().text());
        }

        @Override
        public String flag() {
            return "-exclude=" + module;
        }
    }

    /// `go mod edit -dropexclude=path@version`.
    record DropExclude(ModulePath main, ModuleVersion module) implements Text {
        @Override
        public ModulePath path() {
            return module.path();
        }

        @Override
        public GoMod.Edit change() {
            return new GoMod.Edit.DropExclude(module.path().value(), module.version().text());
        }

        @Override
        public String flag() {
            return "-dropexclude=" + module;
        }
    }

    /// `go mod edit -droprequire=path`.
    record DropRequire(ModulePath main, ModulePath path) implements Text {
        @Override
        public GoMod.Edit change() {
            return new GoMod.Edit.DropRequire(path.value());
        }

        @Override
        public String flag() {
            return "-droprequire=" + path;
        }
    }

    /// `go mod edit -go=version`; an empty version drops the line.
    record GoLine(ModulePath main, String version) implements Text {
        @Override
        public ModulePath path() {
            return ModulePath.GO;
        }

        @Override
        public GoMod.Edit change() {
            return new GoMod.Edit.SetGo(version);
        }

        @Override
        public String flag() {
            return "-go=" + (version.isEmpty() ? "none" : version);
        }
    }

    /// `go mod edit -toolchain=name`; an empty name drops the line.
    record ToolchainLine(ModulePath main, String name) implements Text {
        @Override
        public ModulePath path() {
            return ModulePath.TOOLCHAIN;
        }

        @Override
        public GoMod.Edit change() {
            return new GoMod.Edit.SetToolchain(name);
        }

        @Override
        public String flag() {
            return "-toolchain=" + (name.isEmpty() ? "none" : name);
        }
    }

    private static String text(Optional<Version> version) {
        return version.map(Version::text).orElse("");
    }

    private static String at(Optional<Version> version) {
        return version.map(v -> "@" + v.text()).orElse("");
    }
}
