package dev.modscope.resolve.governing;

import java.util.Locale;

/// What stands behind a failure, with what to try. `%s` is the setting with its value.
public enum Cause {
    /// The network must not be used.
    OFFLINE("no network was to be used: leave out --offline"),
    /// Nobody may be asked.
    OFF("%s lets nobody be asked: name a module proxy, or direct, there"),
    /// The checksum database could not confirm a hash.
    DATABASE("%s confirms hashes: GONOSUMDB lists modules that need none, GOSUMDB=off asks nobody"),
    /// What stands between this machine and the others.
    WEB_PROXY("%s stands on the way: mend it, or list the host in NO_PROXY"),
    /// A module proxy does not have it.
    ABSENT("%s does not have it: name another version, or a proxy that has this one"),
    /// A module proxy failed, and the next one is asked only for what this one does not have.
    PROXY_OF_SEVERAL("%s failed, which ends the search: write | after it, not a comma, so that the next is asked"),
    /// A module proxy failed.
    PROXY("%s failed: try again later, or name another proxy there"),
    /// Nobody vouches for the certificate of a module proxy.
    PROXY_CERTIFICATE("%s has no certificate that Java trusts; GOINSECURE counts for repositories alone: mend it, or name another"),
    /// Nobody vouches for the server of a repository.
    CERTIFICATE("%s allows no unsafe connection: list the module there to have any server taken, and http tried, or name a proxy in GOPROXY"),
    /// The graph is larger than what is followed.
    LIMIT("%s ends the graph: a higher number there follows more"),
    /// Only the repository may be asked.
    PRIVATE("%s sends it to its repository alone: see that this answers (login in .netrc), or take the path out there"),
    /// The repository is asked.
    DIRECT("%s sends it to its repository: see that this answers, or name a proxy that has it");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /// What is said of it where the setting is of that value.
    String say(String setting) {
        return words.replace("%s", setting);
    }

    /// The key of its words in other languages.
    public String key() {
        return "governing." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
