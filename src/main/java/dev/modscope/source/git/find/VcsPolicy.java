package dev.modscope.source.git.find;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Shown;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.SourceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which version control systems GOVCS allows for which paths: the first rule that matches decides. After the rules of
/// the variable come those of `go`: anything for private paths, git and Mercurial for public ones.
public final class VcsPolicy {
    private final PathPatterns isPrivate;
    private final List<Rule> rules = new ArrayList<>();
    private final Optional<String> mistake;

    private record Rule(String pattern, List<String> allowed) {}

    /// The policy that the values of GOVCS and GOPRIVATE describe.
    public VcsPolicy(String govcs, String goprivate) {
        isPrivate = new PathPatterns(goprivate);
        mistake = govcs.isBlank() ? Optional.empty() : read(govcs);
        rules.add(new Rule("private", List.of("all")));
        rules.add(new Rule("public", List.of("git", "hg")));
    }

    private Optional<String> read(String govcs) {
        Set<String> have = new HashSet<>();
        for (String part : govcs.strip().split(",", -1)) {
            String item = part.strip();
            int colon = item.indexOf(':');
            String pattern = colon < 0 ? item : item.substring(0, colon).strip();
            List<String> allowed = colon < 0 ? List.of()
                    : List.of(item.substring(colon + 1).split("\\|", -1)).stream().map(String::strip).toList();
            Optional<String> fault = fault(item, pattern, colon < 0, allowed);
            if (fault.isPresent()) {
                return fault;
            }
            if (!have.add(pattern)) {
                return Optional.of("unreachable pattern in GOVCS: " + Shown.quoted(item));
            }
            rules.add(new Rule(pattern, allowed));
        }
        return Optional.empty();
    }

    private static Optional<String> fault(String item, String pattern, boolean noColon, List<String> allowed) {
        if (item.isEmpty()) {
            return Optional.of("empty entry in GOVCS");
        }
        if (noColon) {
            return Optional.of("malformed entry in GOVCS (missing colon): " + Shown.quoted(item));
        }
        if (pattern.isEmpty()) {
            return Optional.of("empty pattern in GOVCS: " + Shown.quoted(item));
        }
        if (pattern.equals(".") || pattern.equals("..") || pattern.startsWith("./") || pattern.startsWith("../")) {
            return Optional.of("relative pattern not allowed in GOVCS: " + Shown.quoted(pattern));
        }
        if (allowed.stream().anyMatch(String::isEmpty)) {
            String what = allowed.size() == 1 ? "empty VCS list" : "empty VCS name";
            return Optional.of(what + " in GOVCS: " + Shown.quoted(item));
        }
        return Optional.empty();
    }

    /// @throws SourceException where the system must not be used for the repository that a path stands for
    void check(String vcs, String root) throws SourceException {
        if (mistake.isPresent()) {
            throw new SourceException(SourceException.Kind.NOT_FOUND, mistake.get());
        }
        boolean ownPath = isPrivate.matches(new ModulePath(root));
        for (Rule rule : rules) {
            if (matches(rule.pattern(), root, ownPath)) {
                if (rule.allowed().contains(vcs) || rule.allowed().contains("all")) {
                    return;
                }
                break;
            }
        }
        throw new SourceException(SourceException.Kind.NOT_FOUND, "GOVCS disallows using " + vcs + " for "
                + (ownPath ? "private" : "public") + " " + root + "; see 'go help vcs'");
    }

    private static boolean matches(String pattern, String root, boolean ownPath) {
        return switch (pattern) {
            case "private" -> ownPath;
            case "public" -> !ownPath;
            default -> new PathPatterns(pattern).matches(new ModulePath(root));
        };
    }
}
