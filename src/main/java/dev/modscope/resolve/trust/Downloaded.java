package dev.modscope.resolve.trust;

import dev.modscope.module.ModuleVersion;
import java.nio.file.Path;

/// What became of the download of a module version; what is not known is empty.
///
/// @param security whether the error is that something is not what its checksum says
public record Downloaded(
        ModuleVersion module,
        String error,
        boolean security,
        String info,
        String goMod,
        String zip,
        String directory,
        String sum,
        String goModSum) {
    Downloaded(ModuleVersion module) {
        this(module, "", false, "", "", "", "", "", "");
    }

    /// A module version that was not even found.
    public static Downloaded failed(ModuleVersion module, String error) {
        return new Downloaded(module).withError(error, false);
    }

    Downloaded withInfo(Path file) {
        return new Downloaded(module, error, security, file.toString(), goMod, zip, directory, sum, goModSum);
    }

    Downloaded withGoMod(Path file, String hash) {
        return new Downloaded(module, error, security, info, file.toString(), zip, directory, sum, hash);
    }

    Downloaded withZip(Path file, String hash) {
        return new Downloaded(module, error, security, info, goMod, file.toString(), directory, hash, goModSum);
    }

    Downloaded withDirectory(Path folder) {
        return new Downloaded(module, error, security, info, goMod, zip, folder.toString(), sum, goModSum);
    }

    Downloaded withError(String message, boolean isSecurity) {
        return new Downloaded(module, message, isSecurity, info, goMod, zip, directory, sum, goModSum);
    }
}
