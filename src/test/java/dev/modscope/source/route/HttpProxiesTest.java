package dev.modscope.source.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
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
            http_proxy=p.test:1 no_proxy=fd00::/8                    | http://[fd00::1]/ | direct
            http_proxy=p.test:1 no_proxy=fd00::/8                    | http://[fe00::1]/ | p.test:1
            https_proxy=http://p.example:3128/                       | https://a.example/x | p.example:3128
            http_proxy=p:81 no_proxy=x,A.example:80                  | http://a.example/x | direct
            http_proxy=p:81 no_proxy=a.example:8080                  | http://a.example/x | p:81
            x=y                                                      | http://a.test/    | direct
            http_proxy=:::                                           | http://a.test/    | direct
            """)
    void theEnvironmentSays(String variables, String url, String way) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" +", -1)) {
            environment.put(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        Proxy proxy = HttpProxies.of(name -> environment.getOrDefault(name, "")).select(URI.create(url)).getFirst();
        // The proxy's name is left to whoever connects: to choose the way nobody is asked.
        assertThat(proxy.address() instanceof InetSocketAddress at ? at.getHostString() + ":" + at.getPort() + at.isUnresolved() : "direct")
                .isEqualTo(way.equals("direct") ? way : way + true);
    }
}
