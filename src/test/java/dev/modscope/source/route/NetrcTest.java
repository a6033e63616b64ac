package dev.modscope.source.route;

import static org.assertj.core.api.Assertions.assertThat;

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
}
