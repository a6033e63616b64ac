package dev.modscope.source.git.repo;

import dev.modscope.source.git.repo.Logins.Login;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A login goes to its host, over https, and nowhere else.
final class LoginsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.test/m      | user:pw
            https://a.test:8443/m | user:pw
            https://b.test/m      | nothing
            https://x.a.test/m    | nothing
            http://a.test/m       | nothing
            ssh://a.test/m        | nothing
            file:///a.test        | nothing
            """)
    void aLoginIsForItsHost(String url, String sent) throws URISyntaxException {
        Logins logins = new Logins(host -> host.equals("a.test") ? Optional.of(new Login("user", "pw")) : Optional.empty());
        CredentialItem.Username name = new CredentialItem.Username();
        CredentialItem.Password password = new CredentialItem.Password();
        boolean given = logins.get(new URIish(url), name, password);
        assertThat(given ? name.getValue() + ":" + new String(password.getValue()) : "nothing").isEqualTo(sent);
        assertThat(name.getValue() == null).isNotEqualTo(given);
        assertThat(logins.get(new URIish(url), new CredentialItem.YesNoType("trust this certificate?"))).isFalse();
        assertThat(new Login("user", "pw")).hasToString("user");
    }
}
