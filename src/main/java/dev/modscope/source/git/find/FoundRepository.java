package dev.modscope.source.git.find;

/// Where the code of a module is.
///
/// @param vcs the version control system by the name of its command, or `mod` for a module proxy
/// @param url the URL of the repository or the proxy
/// @param root the path that stands for the root of the repository
/// @param subfolder the folder in the repository that stands for the root, mostly empty
public record FoundRepository(String vcs, String url, String root, String subfolder) {
    /// Whether the module is to be asked of a proxy.
    public boolean isProxy() {
        return vcs.equals("mod");
    }

    /// Whether it is a git repository.
    public boolean isGit() {
        return vcs.equals("git");
    }

    /// The version control system as people call it.
    public String system() {
        return switch (vcs) {
            case "hg" -> "Mercurial";
            case "svn" -> "Subversion";
            case "bzr" -> "Bazaar";
            case "fossil" -> "Fossil";
            default -> vcs;
        };
    }
}
