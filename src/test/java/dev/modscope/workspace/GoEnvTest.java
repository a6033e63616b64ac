package dev.modscope.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.MemoryFs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoEnvTest {
    private static final Path HOME = Path.of("/home/u");

    private static final MemoryFs FILES = MemoryFs.of(
            "/home/u/.config/go/env",
            "GOPROXY=https://user.example\n# GOSUMDB=comment\nbroken line\n=x\nGOENV=/elsewhere\nGOFLAGS=-mod=mod\n",
            "/home/u/other/go/env", "GOPROXY=https://xdg.example\n",
            "/home/u/named", "GOPROXY=https://named.example\nGOROOT=/opt/go2\n",
            "/opt/go/bin/go", "x",
            "/opt/go/pkg/tool/asm", "x",
            "/opt/go/go.env", "# defaults\nGOPROXY=https://goroot.example,direct\nGOTOOLCHAIN=local\nGOROOT=/bad\n",
            "/opt/go/VERSION", "go1.25.3\ntime 2026-01-01T00:00:00Z\n",
            "/opt/go2/go.env", "GOTOOLCHAIN=go2\n",
            "/path/go", "not in a Go installation");

    @ParameterizedTest(name = "{0}: {1}={2} from {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # process environment                  | name         | value                        | origin
            ''                                     | GOPROXY      | https://user.example         | USER_FILE
            GOPROXY=https://p.example              | GOPROXY      | https://p.example            | PROCESS
            GOPROXY=                               | GOPROXY      | https://user.example         | USER_FILE
            GOENV=off                              | GOPROXY      | direct                       | DEFAULT
            GOENV=off PATH=/opt/go/bin             | GOPROXY      | https://goroot.example,direct| GOROOT_FILE
            GOENV=off PATH=rel:/path:/opt/go/bin   | GOROOT       | /opt/go                      | DEFAULT
            GOENV=off GOROOT=/opt/go               | GOTOOLCHAIN  | local                        | GOROOT_FILE
            GOENV=off GOROOT=/opt/go               | GOROOT       | /opt/go                      | PROCESS
            GOENV=off GOROOT=/opt/go               | GOVERSION    | go1.25.3                     | GOROOT_FILE
            GOENV=off GOROOT=/opt/go2              | GOVERSION    | ''                           | DEFAULT
            GOENV=/home/u/named PATH=/opt/go/bin   | GOROOT       | /opt/go2                     | USER_FILE
            GOENV=/home/u/named PATH=/opt/go/bin   | GOTOOLCHAIN  | go2                          | GOROOT_FILE
            GOENV=/home/u/named                    | GOENV        | /home/u/named                | PROCESS
            XDG_CONFIG_HOME=/home/u/other          | GOPROXY      | https://xdg.example          | USER_FILE
            XDG_CONFIG_HOME=relative               | GOPROXY      | direct                       | DEFAULT
            ''                                     | GOENV        | /home/u/.config/go/env       | DEFAULT
            ''                                     | GOSUMDB      | ''                           | DEFAULT
            ''                                     | GOPATH       | /home/u/go                   | DEFAULT
            HOME=/h                                | GOMODCACHE   | /h/go/pkg/mod                | DEFAULT
            GOPATH=/a:/b                           | GOMODCACHE   | /a/pkg/mod                   | DEFAULT
            GOMODCACHE=/m                          | GOMODCACHE   | /m                           | PROCESS
            GOPRIVATE=*.corp.example               | GONOPROXY    | *.corp.example               | DEFAULT
            GOPRIVATE=a GONOSUMDB=b                | GONOSUMDB    | b                            | PROCESS
            """)
    void readsAsGoDoes(String process, String name, String value, Setting.Origin origin) {
        GoEnv env = GoEnv.read(environment(process), HOME, FILES);
        assertThat(env.setting(name)).isEqualTo(new Setting(name, value, origin));
    }

    @Test
    void aValueCanBeReplacedAndTakenBack() {
        GoEnv env = GoEnv.of(Map.of("GOPRIVATE", "a.example"), HOME);
        GoEnv changed = env.with(Map.of("GOPRIVATE", "b.example"), Setting.Origin.PREFERENCES);
        assertThat(changed.get("GONOPROXY")).isEqualTo("b.example");
        assertThat(changed.setting("GOPRIVATE").origin()).isEqualTo(Setting.Origin.PREFERENCES);
        assertThat(changed.with(Map.of("GOPRIVATE", ""), Setting.Origin.PREFERENCES).get("GOPRIVATE")).isEmpty();
        assertThat(env.get("GOPRIVATE")).isEqualTo("a.example");
        assertThat(env.all()).extracting(Setting::name).isSorted().contains("GOWORK", "GOFLAGS");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -mod=mod                        | mod=mod modfile= rw=false             | ``
            --mod=vendor -mod=mod           | mod=mod modfile= rw=false             | ``
            -buildvcs=false -modcacherw     | mod= modfile= rw=true                 | ``
            -modcacherw=0                   | mod= modfile= rw=false                | ``
            '-modfile=a b.mod' -mod=x       | mod=x modfile=a b.mod rw=false        | ``
            -modfile                        | mod= modfile= rw=false                | GOFLAGS: -modfile needs a value: -modfile=VALUE
            word                            | mod= modfile= rw=false                | parsing $GOFLAGS: non-flag "word"
            ---mod=x                        | mod= modfile= rw=false                | parsing $GOFLAGS: non-flag "---mod=x"
            -=x                             | mod= modfile= rw=false                | parsing $GOFLAGS: non-flag "-=x"
            "-mod=mod                       | mod= modfile= rw=false                | GOFLAGS: unterminated " string
            """)
    void flags(String text, String expected, String problem) {
        GoFlags flags = GoFlags.parse(text);
        String actual = "mod=" + flags.mod().orElse("") + " modfile=" + flags.modfile().orElse("") + " rw="
                + flags.modcacherw();
        assertThat(actual).isEqualTo(expected);
        assertThat(String.join("; ", flags.problems())).isEqualTo(problem);
    }

    private static Map<String, String> environment(String text) {
        Map<String, String> process = new HashMap<>();
        for (String setting : text.split(" ", -1)) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                process.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        return process;
    }
}
