package dev.modscope.resolve.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where licences are read: unpacked modules, zip files, folders; and what is left alone.
@Tag("hostile")
final class LicencesTest {
    private static final ModuleVersion UPPER = ModuleVersion.of("a.example/M", "v1.2.0");
    private static final String MIT = "SPDX-License-Identifier: MIT\n";

    @TempDir
    Path scratch;

    private Path cache = Path.of("");
    private Path project = Path.of("");

    @BeforeEach
    void make() throws IOException {
        cache = scratch.toRealPath().resolve("cache");
        project = scratch.toRealPath().resolve("project");
        file(project.resolve("go.mod"), """
                module b.example/main

                go 1.24

                require (
                \ta.example/M v1.2.0
                \tc.example/forked v1.0.0
                \td.example/beside v1.0.0
                )

                replace c.example/forked => a.example/M v1.2.0

                replace d.example/beside => ../beside
                """);
    }

    private static void file(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private Licence of(ModuleVersion module) throws WorkspaceException {
        Workspace workspace = Workspace.open(project, GoEnv.of(Map.of("GOMODCACHE", cache.toString()), scratch));
        return Licences.of(workspace).at(Place.of(workspace, module));
    }

    private Licence of(Path folder) throws WorkspaceException {
        Workspace workspace = Workspace.open(project, GoEnv.of(Map.of(), scratch));
        return Licences.of(workspace).at(new Place.Folder(folder));
    }

    private static Licence mit(String... files) {
        return new Licence.Named(List.of("MIT"), false, List.of(files));
    }

    private Path download(String ending) {
        return cache.resolve("cache/download/a.example/!m/@v/v1.2.0." + ending);
    }

    private void zipped(String... namesAndTexts) throws IOException {
        Files.createDirectories(download("zip").resolveSibling("."));
        Files.write(download("zip"), zip(namesAndTexts));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry("a.example/M@v1.2.0/" + namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void anUnpackedModuleIsReadInItsFolderAndOtherwiseItsZip() throws IOException, WorkspaceException {
        assertThat(of(UPPER)).isEqualTo(new Licence.Away());
        zipped("go.mod", "module a.example/M\n", "LICENSE", "words of nobody", "sub/LICENSE", MIT);
        assertThat(of(UPPER)).isEqualTo(new Licence.Named(List.of(), true, List.of("LICENSE")));
        file(cache.resolve("a.example/!m@v1.2.0/LICENSE.md"), MIT);
        assertThat(of(UPPER)).as("not unpacked as a whole").isNotEqualTo(mit("LICENSE.md"));
        file(download("ziphash"), "h1:");
        assertThat(of(UPPER)).isEqualTo(mit("LICENSE.md"));
        assertThat(of(ModuleVersion.of("c.example/forked", "v1.0.0"))).as("replaced by it").isEqualTo(mit("LICENSE.md"));
        Files.delete(cache.resolve("a.example/!m@v1.2.0/LICENSE.md"));
        assertThat(of(UPPER)).isEqualTo(new Licence.NoFile());
    }

    @Test
    void aMainModuleAndWhatAFolderStandsInForAreReadThere() throws IOException, WorkspaceException {
        ModuleVersion main = new ModuleVersion(new ModulePath("b.example/main"), Version.Main.INSTANCE);
        ModuleVersion beside = ModuleVersion.of("d.example/beside", "v1.0.0");
        assertThat(of(main)).isEqualTo(new Licence.NoFile());
        assertThat(of(beside)).isEqualTo(new Licence.Away());
        file(project.resolve("COPYING"), MIT);
        file(project.resolveSibling("beside").resolve("LICENCE.txt"), MIT);
        assertThat(of(main)).isEqualTo(mit("COPYING"));
        assertThat(of(beside)).isEqualTo(mit("LICENCE.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "license", "LICENCE.TXT", "License.md", "COPYING", "COPYING.LESSER", "copying.rst", "LICENSE-MIT",
        "LICENSE_APACHE.txt", "LICENSE-APACHE-2.0", "LICENSE.BSD", "UNLICENSE", "LICENSES/MIT.txt"})
    void licenceFilesHaveManyNames(String name) throws IOException, WorkspaceException {
        file(scratch.resolve("m").resolve(name), MIT);
        assertThat(of(scratch.resolve("m"))).isEqualTo(mit(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"license.go", "license_test.go", "licensed.txt", "LICENSE.json", "licenses.go", "LICENSES/tool.go", "docs/LICENSE",
        "LICENSES/more/MIT.txt", "LICENSE/README.txt", "NOTICE", "COPYRIGHT.gz"})
    void otherFilesAreLeftAlone(String name) throws IOException, WorkspaceException {
        file(scratch.resolve("m").resolve(name), MIT);
        assertThat(of(scratch.resolve("m"))).isEqualTo(new Licence.NoFile());
        zipped(name, MIT);
        assertThat(of(UPPER)).isEqualTo(new Licence.NoFile());
    }

    @Test
    void severalFilesAreSeveralLicences() throws IOException, WorkspaceException {
        String[] files = {"LICENSES/CC0-1.0.txt", "SPDX-License-Identifier: CC0-1.0", "LICENSE-APACHE", "SPDX-License-Identifier: Apache-2.0",
            "COPYING", "ask the author", "LICENSE", MIT, "LICENSE-MIT", MIT};
        for (int i = 0; i < files.length; i += 2) {
            file(scratch.resolve("m").resolve(files[i]), files[i + 1]);
        }
        Licence expected = new Licence.Named(List.of("MIT", "Apache-2.0", "CC0-1.0"), true,
                List.of("COPYING", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE", "LICENSES/CC0-1.0.txt"));
        assertThat(of(scratch.resolve("m"))).isEqualTo(expected);
        zipped(files);
        assertThat(of(UPPER)).isEqualTo(expected);
    }

    @Test
    void aPipeAndALinkToTheOutsideAreNotOpened() throws IOException, WorkspaceException, InterruptedException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "skipped: there are no pipes");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: there is no mkfifo");
        Path folder = Files.createDirectories(scratch.resolve("m"));
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", folder.resolve("LICENSE").toString()).start().waitFor()).isZero();
        file(scratch.resolve("secret"), MIT);
        Files.createSymbolicLink(folder.resolve("COPYING"), scratch.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("LICENSE.md"), folder.resolve("LICENSE.md"));
        Files.createDirectories(scratch.resolve("texts"));
        file(scratch.resolve("texts/MIT.txt"), MIT);
        Files.createSymbolicLink(folder.resolve("LICENSES"), scratch.resolve("texts"));
        assertThat(of(folder)).isEqualTo(new Licence.NoFile());
        file(folder.resolve("doc.txt"), MIT);
        Files.createSymbolicLink(folder.resolve("LICENSE.txt"), Path.of("doc.txt"));
        assertThat(of(folder)).isEqualTo(mit("LICENSE.txt"));
    }

    @Test
    void whatIsTooLargeHasNoName() throws IOException, WorkspaceException {
        String large = MIT + " ".repeat(1 << 20);
        file(scratch.resolve("m/LICENSE"), large);
        Licence unnamed = new Licence.Named(List.of(), true, List.of("LICENSE"));
        assertThat(of(scratch.resolve("m"))).isEqualTo(unnamed);
        zipped("LICENSE", large);
        assertThat(of(UPPER)).isEqualTo(unnamed);
    }

    /// The directory says that a bomb is small: it yields nothing.
    @Test
    void aZipThatLiesIsNotBelieved() throws IOException, WorkspaceException {
        zipped("LICENSE", MIT + " ".repeat(50 << 20));
        byte[] zip = Files.readAllBytes(download("zip"));
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(buffer.getInt(zip.length - 6) + 24, 1000);
        Files.write(download("zip"), zip);
        assertThat(of(UPPER)).isEqualTo(new Licence.Named(List.of(), true, List.of("LICENSE")));
        Files.write(download("zip"), new byte[1000]);
        assertThat(of(UPPER)).isEqualTo(new Licence.Away());
        zipped();
        Files.write(download("zip"), zip("../LICENSE", MIT));
        assertThat(of(UPPER)).isEqualTo(new Licence.NoFile());
    }
}
