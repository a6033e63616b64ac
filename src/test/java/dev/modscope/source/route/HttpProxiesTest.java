package dev.modscope.source.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By which proxy a URL is reached; the cases of Go's own table of `no_proxy` among them.
final class HttpProxiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http_proxy=p.test:8080                                   | http://a.test/    | p.test:8080
            http_proxy=http://p.test                                 | http://a.test/    | p.test:80
            http_proxy=p.test:8080                                   | https://a.test/   | direct
            HTTP_PROXY=upper.test:1 http_proxy=p.test:8080           | http://a.test/    | upper.test:1
            https_proxy=https://p.test                               | https://a.test/   | p.test:443
            https_proxy=socks5://p.test                              | https://a.test/   | p.test:1080
            https_proxy=http://user:pw@p.test:3128/                  | https://a.test/   | p.test:3128
            http_proxy=p.test:1                                      | http://localhost/ | direct
            http_proxy=p.test:1                                      | http://127.0.0.1/ | direct
            http_proxy=p.test:1                                      | http://127.9.9.9:80/ | direct
            http_proxy=p.test:1                                      | http://[::1]/     | direct
            http_proxy=p.test:1                                      | http://192.168.1.1/ | p.test:1
            http_proxy=p.test:1 no_proxy=*                           | http://a.test/    | direct
            http_proxy=p.test:1 no_proxy=a.test                      | http://a.test/    | direct
            http_proxy=p.test:1 no_proxy=a.test                      | http://x.A.test/  | direct
            http_proxy=p.test:1 no_proxy=a.test                      | http://ba.test/   | p.test:1
            http_proxy=p.test:1 no_proxy=.a.test                     | http://x.a.test/  | direct
            http_proxy=p.test:1 no_proxy=.a.test                     | http://a.test/    | p.test:1
            http_proxy=p.test:1 no_proxy=*.a.test                    | http://x.a.test/  | direct
            http_proxy=p.test:1 no_proxy=b.test,a.test:81            | http://a.test:81/ | direct
            http_proxy=p.test:1 no_proxy=b.test,a.test:81            | http://a.test/    | p.test:1
            http_proxy=p.test:1 no_proxy=10.0.0.0/8                  | http://10.1.2.3/  | direct
            http_proxy=p.test:1 no_proxy=10.0.0.0/8                  | http://11.1.2.3/  | p.test:1
            http_proxy=p.test:1 no_proxy=10.0.0.0/nonsense           | http://10.1.2.3/  | p.test:1
            http_proxy=p.test:1 no_proxy=10.1.2.3                    | http://10.1.2.3/  | direct
            http_proxy=p.test:1 no_proxy=10.1.2.3                    | http://9.10.1.2.3.test/ | p.test:1
            http_proxy=:::                                           | http://a.test/    | direct
            """)
    void theEnvironmentSays(String variables, String url, String way) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" +", -1)) {
            environment.put(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        Proxy proxy = HttpProxies.of(name -> environment.getOrDefault(name, "")).select(URI.create(url)).getFirst();
        assertThat(proxy.type() == Proxy.Type.DIRECT ? "direct" : proxy.address().toString().replaceFirst("/.*:", ":"))
                .isEqualTo(way.replaceFirst(":", way.equals("direct") ? "" : "/<unresolved>:").replaceFirst("/<unresolved>:", ":"));
    }
}
