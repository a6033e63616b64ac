package dev.modscope.resolve.governing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.workspace.GoEnv;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which setting is named for which failure.
final class GoverningTest {
    private static final String MODULE = "corp.example/a/m";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', value = {
        // the environment; what was said of corp.example/a/m; the cause; the setting
        "GOPROXY=http://p.example; reading http://p.example/m/@v/v1.mod: connection refused; PROXY; GOPROXY=http://p.example",
        "GOPROXY=http://p.example; replaced by x.example/n@v1.0.0: reading http://p.example/n/@v/v1.mod: status 500; PROXY; GOPROXY=http://p.example",
        "GOPROXY=http://p.example/; http://p.example/m/@v/v1.mod: the answer is not a go.mod file; PROXY; GOPROXY=http://p.example/",
        "GOPROXY=p.example; reading https://p.example/m/@v/v1.mod: the host is unknown; PROXY; GOPROXY=p.example",
        "GOPROXY=http://p.example; reading http://p.example/m/@v/v1.mod: status 404; ABSENT; GOPROXY=http://p.example",
        "GOPROXY=http://p.example; reading http://p.example/m/@v/v1.mod: status 410: gone; ABSENT; GOPROXY=http://p.example",
        "GOPROXY=file:///p; reading file:///p/m/@v/v1.mod: no such file or directory; ABSENT; GOPROXY=file:///p",
        "GOPROXY=http://p.example,http://q.example; reading http://p.example/m/@v/v1.mod: status 500; PROXY_OF_SEVERAL; GOPROXY (entry 1 of 2: http://p.example)",
        "GOPROXY=http://p.example|http://q.example; reading http://q.example/m/@v/v1.mod: status 500; PROXY; GOPROXY (entry 2 of 2: http://q.example)",
        "GOPROXY=https://me:secret@p.example,off; reading https://me:xxxxx@p.example/m/@v/v1.mod: status 500; PROXY_OF_SEVERAL; GOPROXY (entry 1 of 2: https://me:xxxxx@p.example)",
        "GOPROXY=https://p.example; reading https://p.example/m/@v/v1.mod: no secure connection: PKIX; PROXY_CERTIFICATE; GOPROXY=https://p.example",
        "GOPROXY=https://p.example HTTPS_PROXY=http://w:8; reading https://p.example/m/@v/v1.mod: connection refused; WEB_PROXY; HTTPS_PROXY=http://w:8",
        "GOPROXY=http://p.example http_proxy=http://me:secret@w:8; reading http://p.example/m/@v/v1.mod: status 407; WEB_PROXY; http_proxy=http://me:xxxxx@w:8",
        "GOPROXY=https://p.example HTTPS_PROXY=http://w:8; reading https://p.example/m/@v/v1.mod: status 404; ABSENT; GOPROXY=https://p.example",
        "GOPROXY=https://p.example HTTPS_PROXY=http://w:8 NO_PROXY=p.example; reading https://p.example/m/@v/v1.mod: connection refused; PROXY; GOPROXY=https://p.example",
        "GOPROXY=http://p.example HTTPS_PROXY=http://w:8; reading http://p.example/m/@v/v1.mod: connection refused; PROXY; GOPROXY=http://p.example",
        "GOPROXY=http://p.example GOPRIVATE=corp.example; reading https://corp.example/a/m?go-get=1: the host is unknown; PRIVATE; GOPRIVATE=corp.example",
        "GOPROXY=http://p.example GOPRIVATE=x GONOPROXY=corp.example/a; reading https://corp.example/a/m?go-get=1: status 500; PRIVATE; GONOPROXY=corp.example/a",
        "GOPROXY=http://p.example,direct; reading https://corp.example/a/m?go-get=1: the host is unknown; DIRECT; GOPROXY (entry 2 of 2: direct)",
        "GOPROXY=direct; reading https://corp.example/a/m: there is no git repository; DIRECT; GOPROXY=direct",
        "GOPROXY=direct; reading https://corp.example/a/m?go-get=1: no secure connection: PKIX; CERTIFICATE; GOINSECURE=",
        "GOPROXY=direct; no secure protocol found for repository corp.example/a/m.git (git:// is not tried); CERTIFICATE; GOINSECURE=",
        "GOPROXY=off; module lookup disabled by GOPROXY=off; OFF; GOPROXY=off",
        "GOPROXY=http://p.example; offline: http://p.example/m/@v/v1.mod was not asked; OFFLINE; ''",
        "GOPROXY=http://p.example GOSUMDB=sum.example; verifying go.mod: reading http://p.example/sumdb/sum.example/latest: status 500; DATABASE; GOSUMDB=sum.example",
        "GOPROXY=http://p.example; replaced by ../gone: reading ../gone/go.mod: no such file; NONE; ''",
        "GOPROXY=http://p.example; its go.mod cannot be read: go.mod:3: unknown directive; NONE; ''",
        "GOPROXY=; no module proxy is configured: set GOPROXY to the URL of one; NONE; ''",
        "GOPROXY=direct; http://corp.example/r is not encrypted: name corp.example/a/m in GOINSECURE to allow that; NONE; ''",
    })
    void theSettingIsNamed(String environment, String reason, String cause, String setting) {
        Map<String, String> variables = new HashMap<>();
        for (String word : environment.split(" ", -1)) {
            variables.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        GoEnv env = GoEnv.of(variables, Path.of("/home"));
        Governing found = Governing.of(env, new ModulePath(MODULE), reason).orElse(null);
        assertThat(found == null ? "NONE" : found.cause().name()).isEqualTo(cause);
        assertThat(found == null ? "" : found.setting()).isEqualTo(setting);
        assertThat(found == null ? "" : found.message()).doesNotContain("%s", "secret", "\n").contains(setting);
    }
}
