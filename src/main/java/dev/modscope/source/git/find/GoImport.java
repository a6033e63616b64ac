package dev.modscope.source.git.find;

import dev.modscope.module.Shown;
import dev.modscope.source.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one `<meta name="go-import" content="PREFIX VCS URL [FOLDER]">` says.
record GoImport(String prefix, String vcs, String url, String subfolder) {
    /// The tags of the head of a page. Those that name a module proxy come first, and stand in the place of others with
    /// their prefix.
    static List<GoImport> of(String page) {
        List<GoImport> all = new ArrayList<>();
        for (String content : new MetaTags(page).contents("go-import")) {
            String[] fields = content.strip().split("\\s+", -1);
            if (fields.length == 3 || fields.length == 4) {
                all.add(new GoImport(fields[0], fields[1], fields[2], fields.length == 4 ? fields[3] : ""));
            }
        }
        List<GoImport> sorted = new ArrayList<>();
        Set<String> ofProxies = new LinkedHashSet<>();
        for (GoImport tag : all) {
            if (tag.vcs().equals("mod")) {
                ofProxies.add(tag.prefix());
                sorted.add(tag);
            }
        }
        all.stream().filter(tag -> !tag.vcs().equals("mod") && !ofProxies.contains(tag.prefix())).forEach(sorted::add);
        return sorted;
    }

    private boolean covers(String path) {
        return path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }

    /// The one that speaks of a path; empty where none does.
    /// @throws SourceException where several do
    static Optional<GoImport> match(List<GoImport> tags, String path) throws SourceException {
        Optional<GoImport> match = Optional.empty();
        for (GoImport tag : tags) {
            if (!tag.covers(path)) {
                continue;
            }
            if (match.isPresent()) {
                if (match.get().vcs().equals("mod") && !tag.vcs().equals("mod")) {
                    break;
                }
                throw new SourceException(SourceException.Kind.NOT_FOUND,
                        "multiple meta tags match import path " + Shown.quoted(path));
            }
            match = Optional.of(tag);
        }
        return match;
    }
}
