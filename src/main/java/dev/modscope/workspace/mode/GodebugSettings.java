package dev.modscope.workspace.mode;

import dev.modscope.modfile.Directive;
import dev.modscope.module.GoVersion;
import dev.modscope.module.Shown;
import java.util.Optional;
import java.util.Set;

/// The settings that a `godebug` line may name: those of the release whose rules are followed.
final class GodebugSettings {
    private static final Set<String> KNOWN = Set.of("""
            allowmultiplevcs asynctimerchan containermaxprocs cryptocustomrand dataindependenttiming decoratemappings
            embedfollowsymlinks execerrdot fips140 fips140ems gocachehash gocachetest gocacheverify gotestjsonbuildtext
            gotypesalias htmlmetacontenturlescape http2client http2debug http2server httpcookiemaxnum
            httplaxcontentlength httpmuxgo121 httpservecontentkeepheaders installgoroot jstmpllitinterp multipartfiles
            multipartmaxheaders multipartmaxparts multipathtcp netdns netedns0 panicnil randautoseed randseednop
            rsa1024min tarinsecurepath tls10server tls3des tlsmaxrsasize tlsmlkem tlsrsakex tlssecpmlkem tlssha1
            tlsunsafeekm updatemaxprocs urlmaxqueryparams urlstrictcolons winreadlinkvolume winsymlink x509keypairleaf
            x509negativeserial x509rsacrt x509sha256skid x509usefallbackroots x509usepolicies zipinsecurepath
            """.strip().split("\\s+", -1));

    private GodebugSettings() {}

    /// Why `go` refuses a setting.
    static Optional<String> fault(Directive.Godebug line) {
        for (String blank : new String[] {" ", "\t"}) {
            if (line.key().contains(blank)) {
                return Optional.of("key contains space");
            }
            if (line.value().contains(blank)) {
                return Optional.of("value contains space");
            }
        }
        if (line.key().contains(",")) {
            return Optional.of("key contains comma");
        }
        if (line.value().contains(",")) {
            return Optional.of("value contains comma");
        }
        if (line.key().equals("default")) {
            return ofDefault(line.value());
        }
        if (line.key().equals("x509sha1")) {
            return Optional.of("use of removed godebug \"x509sha1\", see https://go.dev/doc/godebug#go-124");
        }
        return KNOWN.contains(line.key()) ? Optional.empty() : Optional.of("unknown godebug " + Shown.quoted(line.key()));
    }

    private static Optional<String> ofDefault(String value) {
        GoVersion version = new GoVersion(value.startsWith("go") ? value.substring("go".length()) : "");
        if (!version.isValid()) {
            return Optional.of("value for default= must be goVERSION");
        }
        return GoVersion.FOLLOWED.atLeast(version)
                ? Optional.empty()
                : Optional.of("default=" + value + " too new (toolchain is go" + GoVersion.FOLLOWED + ")");
    }
}
