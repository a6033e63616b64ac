package dev.modscope.source.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Logins of a file; `/` stands for a new line. The cases of Go's own test among them.
final class NetrcTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            machine a.test login user password pw                          | a.test | user pw
            machine a.test/login user/password pw                          | a.test | user pw
            machine a.test login user password pw                          | x.a.test | none
            machine a.test login user password pw                          | A.test | none
            machine a.test login user                                      | a.test | none
            machine b.test/machine a.test login user password pw           | b.test | none
            login user password pw                                         | a.test | none
            machine a.test login one password 1/machine a.test login two password 2 | a.test | one 1
            macdef m/machine a.test login x password x//machine a.test login user password pw | a.test | user pw
            default/machine a.test login user password pw                  | a.test | none
            machine a.test login user password pw/default login anonymous password me | b.test | none
            machine a.test password pw account x login user                | a.test | user pw
            """)
    void eachHostHasItsOwn(String file, String host, String login) {
        Netrc netrc = Netrc.parse(file.replace('/', '\n'));
        assertThat(netrc.of(host).map(found -> found.name() + " " + found.password()).orElse("none")).isEqualTo(login);
        assertThat(netrc.of(host).map(Object::toString).orElse("")).doesNotContain("pw");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            a.example/x/y,      u:p
            a.example/,         u:p
            a.example:8443/x,   other:port
            b.example/x,        first:one
            b.example/deep/er/x, deep:path
            b.example/deeper,   first:one
            c.example/x,        after:default
            d.example/x/y,      with:scheme
            d.example/y,        -
            xa.example/x,       -
            """)
    void loginsStayWithTheirPlace(String place, String expected) {
        Netrc netrc = Netrc.parse("""
                machine a.example login u password p
                machine a.example:8443
                  login other
                  password port
                macdef init
                machine c.example login never password seen

                machine b.example login first password one
                machine b.example/deep login deep password path
                machine b.example login second password two
                machine https://d.example/x/ login with password scheme
                default login any password any
                machine c.example login after password default
                """);
        assertThat(netrc.of(place).map(login -> login.name() + ":" + login.password()).orElse("-")).isEqualTo(expected);
    }

    @Test
    void aLoginIsSentAsOneWord() {
        assertThat(Netrc.parse("machine a.test login user password p:w").of("a.test").map(Netrc.Login::basic))
                .contains("Basic dXNlcjpwOnc=");
    }
}
