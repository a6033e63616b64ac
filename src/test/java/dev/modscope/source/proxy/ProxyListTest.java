package dev.modscope.source.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.SourceException;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.VersionList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which proxies are asked, in which order, and what comes of it. A proxy's name says what it does: `ok` has everything,
/// `none` has nothing, `bad` fails.
final class ProxyListTest {
    @ParameterizedTest(name = "GOPROXY={0} GONOPROXY={1}: asked {2}, {3}")
    @CsvSource(delimiter = ';', textBlock = """
            # GOPROXY                       ; GONOPROXY ; asked                          ; answer
            https://ok                      ; ''        ; https://ok                     ; answered
            https://none,https://ok         ; ''        ; https://none https://ok        ; answered
            https://none|https://ok         ; ''        ; https://none https://ok        ; answered
            https://bad,https://ok          ; ''        ; https://bad                    ; FAILED https://bad
            https://bad|https://ok          ; ''        ; https://bad https://ok         ; answered
            https://none,https://none2      ; ''        ; https://none https://none2     ; NOT_FOUND https://none2
            https://bad|https://none        ; ''        ; https://bad https://none       ; FAILED https://bad
            https://none,https://bad        ; ''        ; https://none https://bad       ; FAILED https://bad
            https://none,direct             ; ''        ; https://none direct            ; FAILED direct
            https://bad,direct              ; ''        ; https://bad                    ; FAILED https://bad
            https://bad|direct              ; ''        ; https://bad direct             ; FAILED direct
            direct,https://ok               ; ''        ; direct                         ; FAILED direct
            off,https://ok                  ; ''        ; ''                             ; NOT_FOUND module lookup disabled by GOPROXY=off
            https://none,off                ; ''        ; https://none                   ; NOT_FOUND module lookup disabled by GOPROXY=off
            ' , https://ok ,'               ; ''        ; https://ok                     ; answered
            ok.example                      ; ''        ; https://ok.example             ; answered
            ok.example/sub|x                ; ''        ; https://ok.example/sub         ; answered
            /ok/abs                         ; ''        ; /ok/abs                        ; answered
            file:///ok                      ; ''        ; file:///ok                     ; answered
            ''                              ; ''        ; ''                             ; FAILED no module proxy is configured
            ','                             ; ''        ; ''                             ; FAILED GOPROXY list is not the empty string, but contains no entries
            # a path that GONOPROXY matches never reaches a proxy
            https://ok                      ; m.example ; direct                         ; FAILED direct
            https://ok,direct               ; m.example ; direct                         ; FAILED direct
            direct                          ; m.example ; direct                         ; FAILED direct
            off                             ; m.example ; direct                         ; FAILED direct
            https://ok                      ; n.example ; https://ok                     ; answered
            https://none                    ; n.example ; https://none                   ; NOT_FOUND https://none
            ''                              ; n.example ; ''                             ; FAILED no module proxy is configured
            """)
    void asksAsGoDoes(String goproxy, String gonoproxy, String asked, String answer) {
        List<String> calls = new ArrayList<>();
        ProxyList list = new ProxyList(
                goproxy, gonoproxy, url -> new Recording(url, calls), new Recording("direct", calls));
        String actual;
        try {
            actual = new String(list.goMod(ModuleVersion.of("m.example", "v1.0.0")), StandardCharsets.UTF_8);
        } catch (SourceException e) {
            actual = e.kind() + " " + e.getMessage();
        }
        assertThat(String.join(" ", calls)).isEqualTo(asked);
        assertThat(actual).startsWith(answer);
    }

    private record Recording(String name, List<String> calls) implements ModuleSource {
        @Override
        public VersionList versions(ModulePath path) throws SourceException {
            goMod(ModuleVersion.of(path.value(), "v1.0.0"));
            return new VersionList(List.of(), Optional.empty());
        }

        @Override
        public VersionInfo latest(ModulePath path) throws SourceException {
            return info(path, "v1.0.0");
        }

        @Override
        public VersionInfo info(ModulePath path, String query) throws SourceException {
            goMod(ModuleVersion.of(path.value(), query));
            return new VersionInfo(SemVer.of(query), Optional.empty());
        }

        @Override
        public byte[] goMod(ModuleVersion module) throws SourceException {
            calls.add(name);
            if (name.contains("ok")) {
                return "answered".getBytes(StandardCharsets.UTF_8);
            }
            throw new SourceException(
                    name.contains("none") ? SourceException.Kind.NOT_FOUND : SourceException.Kind.FAILED, name);
        }
    }
}
