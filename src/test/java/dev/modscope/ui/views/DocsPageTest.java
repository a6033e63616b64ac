package dev.modscope.ui.views;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a page with documentation is, for what a person may set as the site.
final class DocsPageTest {
    @ParameterizedTest
    @CsvSource({
        "https://docs.example, v1.2.0, https://docs.example/web.example/router@v1.2.0",
        "https://docs.example/, v1.2.0, https://docs.example/web.example/router@v1.2.0",
        "https://docs.example/go, '', https://docs.example/go/web.example/router",
        "https://docs.example/{module}@{version}?tab=doc, v1.2.0, https://docs.example/web.example/router@v1.2.0?tab=doc",
        "https://docs.example/{module}@{version}?tab=doc, '', https://docs.example/web.example/router?tab=doc",
        "https://docs.example/{module}/{version}/, v1.2.0, https://docs.example/web.example/router/v1.2.0/"
    })
    void theModuleAndItsVersionAreFilledIn(String site, String version, String address) {
        assertThat(DocsPage.address(site, path("web.example/router"), Optional.of(version).filter(v -> !v.isEmpty())))
                .isEqualTo(address);
    }
}
