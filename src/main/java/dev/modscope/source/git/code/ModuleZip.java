package dev.modscope.source.git.code;

import dev.modscope.disk.Limits;
import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Shown;
import dev.modscope.source.Receiver;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.repo.CommittedFile;
import dev.modscope.source.git.repo.GitRepository;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes the zip file of a module version from a committed tree.
record ModuleZip(ModuleVersion module, GitRepository repository) {
    private static final String LICENSE = "LICENSE";

    void write(ModuleFolder.Found found, Receiver receiver) throws SourceException {
        List<CommittedFile> files = new ArrayList<>(repository.files(found.revision(), found.folder()));
        boolean licensed = files.stream().anyMatch(file -> file.name().equals(LICENSE));
        if (!licensed && !found.folder().isEmpty()) {
            // The licence of the repository holds for every module in it.
            Optional<byte[]> ofRoot = repository.file(found.revision(), LICENSE, Limits.GO_MOD);
            ofRoot.ifPresent(text -> files.add(new CommittedFile(LICENSE, false, text.length, () -> text)));
        }
        try {
            write(new ZipFiles(goVersion(files)).chosen(files), receiver);
        } catch (IOException e) {
            throw new SourceException(SourceException.Kind.FAILED, "create zip: " + Shown.line(String.valueOf(e.getMessage())));
        }
    }

    /// What is left out of a vendor folder depends on the go line.
    private static Optional<GoVersion> goVersion(List<CommittedFile> files) throws IOException {
        for (CommittedFile file : files) {
            if (file.name().equals("go.mod") && !file.link() && file.size() <= Limits.GO_MOD) {
                return GoMod.parseDependency("go.mod", file.content().read()).value().go().map(Directive.Go::version);
            }
        }
        return Optional.empty();
    }

    private void write(List<CommittedFile> files, Receiver receiver) throws IOException {
        long left = Limits.ZIP;
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(receiver.start()))) {
            for (CommittedFile file : files) {
                byte[] content = file.content().read();
                left -= content.length;
                if (left < 0) {
                    throw new IOException("module source tree too large (max size is " + Limits.ZIP + " bytes)");
                }
                ZipEntry entry = new ZipEntry(module.path() + "@" + module.version().text() + "/" + file.name());
                // The same zip file at every making: no time of today in it.
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
    }
}
