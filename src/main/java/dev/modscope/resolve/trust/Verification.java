package dev.modscope.resolve.trust;

import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.SourceException;
import dev.modscope.source.Verdict;
import dev.modscope.source.cache.ZipCache;
import dev.modscope.source.sum.GoSum;
import dev.modscope.source.zip.FileListing;
import dev.modscope.source.zip.ModuleZip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks whether what the module cache holds of modules is still what was downloaded, as `go mod verify` does. Changes
/// nothing.
public record Verification(ZipCache zips, GoSum known, Fs fs) {
    /// How bad a finding is.
    public enum Severity {
        /// The content is not what it was.
        MODIFIED,
        /// What it was cannot be told any more.
        UNKNOWN
    }

    /// Something that is wrong with a module version.
    ///
    /// @param message in the words of `go`
    /// @param advice what to do about it
    public record Finding(ModuleVersion module, Severity severity, String message, String advice) {}

    /// What is wrong with modules, in their order.
    public List<Finding> verify(List<ModuleVersion> modules) {
        return new Together(Runtime.getRuntime().availableProcessors())
                .map(modules, this::verify).stream().flatMap(List::stream).toList();
    }

    private List<Finding> verify(ModuleVersion module) {
        List<Finding> findings = new ArrayList<>();
        try {
            verify(module, findings);
        } catch (SourceException | IOException e) {
            findings.add(finding(module, Severity.UNKNOWN, String.valueOf(e.getMessage())));
        }
        return findings;
    }

    private void verify(ModuleVersion module, List<Finding> findings) throws SourceException, IOException {
        Path zip = zips.file(module, "zip");
        Path folder = zips.folder(module);
        boolean hasZip = fs.kind(zip) != Fs.Kind.MISSING;
        boolean hasFolder = zips.isWhole(module, folder);
        Path hashes = zips.file(module, "ziphash");
        if (fs.kind(hashes) == Fs.Kind.MISSING) {
            if (hasZip) {
                findings.add(finding(module, Severity.UNKNOWN,
                        "missing ziphash: open " + hashes + ": no such file or directory"));
            }
            return;
        }
        String hash = zips.knownHash(module).orElse("");
        String prefix = module.path() + "@" + module.version().text() + "/";
        if (hasZip && !fs.<String>withBytes(zip, Limits.ZIP, bytes -> ModuleZip.hash(bytes, prefix)).equals(hash)) {
            findings.add(finding(module, Severity.MODIFIED, "zip has been modified (" + zip + ")"));
        }
        if (hasFolder && !FileListing.hash(fs, folder, Folders.files(folder), prefix).equals(hash)) {
            findings.add(finding(module, Severity.MODIFIED, "dir has been modified (" + folder + ")"));
        }
        against(module, hash).ifPresent(findings::add);
    }

    /// `go` does not look into go.sum here: a hash that was changed together with the zip goes unnoticed.
    private Optional<Finding> against(ModuleVersion module, String hash) {
        return known.check(module, hash) instanceof Verdict.Mismatch mismatch
                ? Optional.of(finding(module, Severity.MODIFIED, mismatch.message("the module cache")))
                : Optional.empty();
    }

    private static Finding finding(ModuleVersion module, Severity severity, String message) {
        return new Finding(module, severity, module.path() + " " + module.version().text() + ": " + message,
                "remove it from the module cache (`go clean -modcache` removes all) and run `modscope download`");
    }
}
