package dev.modscope.resolve.licence;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.disk.UnfitFileException;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.Refusal;
import dev.modscope.source.SourceException;
import dev.modscope.source.Verdict;
import dev.modscope.source.cache.ModuleCache;
import dev.modscope.source.zip.ModuleZip;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads licence files where they lie on this machine. Safe for use from several threads.
public final class Licences {
    private static final int LARGEST = 1 << 20;
    private static final int MOST_FILES = 16;

    private final Fs fs;
    private final ModuleCache cache;
    private final Recogniser recogniser = new Recogniser();

    private Licences(Fs fs, Path moduleCache) {
        this.fs = fs;
        cache = new ModuleCache(
                fs, moduleCache, new Refusal(SourceException.Kind.OFFLINE, "nobody is asked for a licence"),
                (_, _) -> Verdict.Unverified.INSTANCE, _ -> {});
    }

    /// Those of the modules of a workspace.
    public static Licences of(Workspace workspace) {
        return new Licences(workspace.fs(), workspace.env().moduleCache());
    }

    /// The licence of the module at a place.
    public Licence at(Place place) {
        try {
            return switch (place) {
                case Place.Folder(Path path) -> named(inFolder(path));
                case Place.Cached(ModuleVersion module) -> {
                    Optional<Path> folder = cache.directory(module);
                    yield folder.isPresent() ? named(inFolder(folder.get())) : inZip(module);
                }
            };
        } catch (IOException _) {
            return new Licence.Away();
        }
    }

    private Licence inZip(ModuleVersion module) throws IOException {
        Optional<Path> zip = cache.zipFile(module);
        if (zip.isEmpty()) {
            return new Licence.Away();
        }
        String prefix = module.path() + "@" + module.version().text() + "/";
        return named(fs.withBytes(zip.get(), Limits.ZIP, bytes -> {
            List<String> names = new ArrayList<>(ModuleZip.read(bytes, prefix, FileNames::isLicence, 0).keySet());
            List<String> first = first(names);
            return ordered(first, ModuleZip.read(bytes, prefix, first::contains, LARGEST));
        }));
    }

    private static List<String> first(List<String> names) {
        return names.stream().sorted(FileNames.ORDER).limit(MOST_FILES).toList();
    }

    private static Map<String, Optional<byte[]>> ordered(List<String> names, Map<String, Optional<byte[]>> contents) {
        Map<String, Optional<byte[]>> ordered = new LinkedHashMap<>();
        names.forEach(name -> ordered.put(name, contents.getOrDefault(name, Optional.empty())));
        return ordered;
    }

    private Map<String, Optional<byte[]>> inFolder(Path folder) throws IOException {
        Path real = fs.realPath(folder);
        List<String> names = new ArrayList<>();
        for (String name : fs.names(real)) {
            if (FileNames.isLicence(name)) {
                names.add(name);
            } else if (FileNames.isFolder(name) && fs.kind(real.resolve(name)) == Fs.Kind.DIRECTORY) {
                fs.names(real.resolve(name)).stream().map(file -> name + "/" + file).filter(FileNames::isLicence).forEach(names::add);
            }
        }
        Map<String, Optional<byte[]>> contents = new LinkedHashMap<>();
        for (String name : first(names)) {
            Path file = real.resolve(name);
            if (fs.kind(file) == Fs.Kind.FILE && fs.realPath(file).startsWith(real)) {
                contents.put(name, content(file));
            }
        }
        return contents;
    }

    private Optional<byte[]> content(Path file) throws IOException {
        try {
            return Optional.of(fs.read(file, LARGEST));
        } catch (UnfitFileException _) {
            return Optional.empty();
        }
    }

    /// What was too large to be read is a licence of some kind.
    private Licence named(Map<String, Optional<byte[]>> contents) {
        if (contents.isEmpty()) {
            return new Licence.NoFile();
        }
        Set<String> identifiers = new LinkedHashSet<>();
        boolean other = false;
        for (Optional<byte[]> content : contents.values()) {
            Recogniser.Found found = content
                    .map(bytes -> recogniser.of(new String(bytes, StandardCharsets.UTF_8)))
                    .orElse(new Recogniser.Found(List.of(), true));
            identifiers.addAll(found.identifiers());
            other |= found.other();
        }
        return new Licence.Named(List.copyOf(identifiers), other, List.copyOf(contents.keySet()));
    }
}
