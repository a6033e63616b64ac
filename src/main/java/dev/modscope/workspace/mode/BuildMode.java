package dev.modscope.workspace.mode;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.modfile.Directive;
import dev.modscope.module.GoVersion;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The mode that a command runs in: the one that `-mod` names, or what `go` does where nothing is said.
///
/// @param explicit whether `-mod` names it, on the command line or in GOFLAGS
/// @param reason why it was chosen or another was not, as go says it; empty where there is nothing to say
public record BuildMode(Kind kind, boolean explicit, String reason) {
    private static final GoVersion VENDORED_FROM = new GoVersion("1.14");

    /// What `-mod` may be.
    public enum Kind {
        /// go.mod and go.sum must be complete.
        READONLY("readonly"),
        /// go.mod and go.sum are brought up to date.
        MOD("mod"),
        /// Everything comes from the vendor folder.
        VENDOR("vendor");

        private final String flag;

        Kind(String flag) {
            this.flag = flag;
        }

        /// The value of the flag.
        public String flag() {
            return flag;
        }
    }

    /// The mode of a command that has a `-mod` flag.
    /// @throws RefusedException where the flag does not fit
    public static BuildMode of(Workspace workspace) throws RefusedException {
        String flag = workspace.env().flags().mod().orElse("");
        if (!flag.isEmpty()) {
            return explicit(workspace, flag);
        }
        return workspace.isOutside() ? new BuildMode(Kind.READONLY, false, "") : byDefault(workspace);
    }

    private static BuildMode explicit(Workspace workspace, String flag) throws RefusedException {
        for (Kind kind : Kind.values()) {
            if (!kind.flag().equals(flag)) {
                continue;
            }
            if (kind == Kind.MOD && workspace.goWork().isPresent()) {
                throw new RefusedException("go: -mod may only be set to readonly or vendor when in workspace mode, but it"
                        + " is set to \"mod\"\n\tRemove the -mod flag to use the default readonly value, \n\tor set"
                        + " GOWORK=off to disable workspace mode.");
            }
            return new BuildMode(kind, true, "");
        }
        throw new RefusedException("-mod=" + flag + " not supported (can be '', 'mod', 'readonly', or 'vendor')");
    }

    private static BuildMode byDefault(Workspace workspace) throws RefusedException {
        Path vendor = workspace.root().resolve("vendor");
        if (workspace.fs().kind(vendor) != Fs.Kind.DIRECTORY) {
            return new BuildMode(Kind.READONLY, false, "");
        }
        boolean work = workspace.goWork().isPresent();
        String file = work ? "go.work" : "go.mod";
        Optional<GoVersion> go = (work ? workspace.goWork().get().go() : workspace.mains().getFirst().goMod().go())
                .map(Directive.Go::version);
        if (go.isEmpty()) {
            return readonly("Go version in " + file + " is unspecified, so vendor directory was not used.");
        }
        if (!go.get().atLeast(VENDORED_FROM)) {
            return readonly("Go version in " + file + " is " + go.get() + ", so vendor directory was not used.");
        }
        boolean ofWork = isOfWork(workspace.fs(), vendor);
        if (ofWork == work) {
            return new BuildMode(Kind.VENDOR, false,
                    "Go version in " + file + " is at least 1.14 and vendor directory exists.");
        }
        return readonly(ofWork ? "Outside workspace mode, but vendor directory is for a workspace."
                : "In workspace mode, but vendor directory is not for a workspace");
    }

    private static BuildMode readonly(String reason) {
        return new BuildMode(Kind.READONLY, false, reason);
    }

    private static boolean isOfWork(Fs files, Path vendor) throws RefusedException {
        try {
            String text = new String(files.read(vendor.resolve("modules.txt"), Limits.LOCAL_FILE), StandardCharsets.UTF_8);
            String first = text.substring(0, text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n'));
            return first.startsWith("## ") && Vendored.annotations(first).contains("workspace");
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new RefusedException("go: reading modules.txt for vendor directory: " + e.getMessage());
        }
    }

    /// Whether only what go.mod and go.sum say may be used.
    public boolean isReadonly() {
        return kind == Kind.READONLY;
    }

    /// Whether everything comes from the vendor folder.
    public boolean isVendor() {
        return kind == Kind.VENDOR;
    }

    /// That the go.mod file needs an update that this mode does not make.
    public RefusedException updatesNeeded() {
        String needed = "go: updates to go.mod needed";
        if (explicit) {
            return new RefusedException(needed + ", disabled by -mod=" + kind.flag() + "; to update it:\n\tgo mod tidy");
        }
        return new RefusedException(reason.isEmpty()
                ? needed + "; to update it:\n\tgo mod tidy"
                : needed + ", disabled by -mod=" + kind.flag() + "\n\t(" + reason + ")\n\tto update it:\n\tgo mod tidy");
    }

    /// That no version can be looked up.
    public String queryDisabled() {
        return "cannot query module due to -mod=" + kind.flag() + (reason.isEmpty() ? "" : "\n\t(" + reason + ")");
    }
}
