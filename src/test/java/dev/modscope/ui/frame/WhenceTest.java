package dev.modscope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.resolve.Access;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where modules come from, in words.
final class WhenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            off                                            ; NETWORK ; module cache only
            off                                            ; OFFLINE ; module cache only
            ''                                             ; OFFLINE ; module cache only
            https://proxy.example                          ; NETWORK ; cache + proxy.example
            https://proxy.example                          ; OFFLINE ; offline, module cache only
            https://who:secret@proxy.example/go,direct     ; NETWORK ; cache + proxy.example, repositories
            https://one.example|https://two.example,off    ; NETWORK ; cache + one.example, two.example
            https://one.example,off,https://two.example    ; NETWORK ; cache + one.example
            direct                                         ; OFFLINE ; offline, module cache only
            file:///srv/proxy                              ; OFFLINE ; cache + proxy on disk
            file:///srv/proxy,https://proxy.example        ; OFFLINE ; offline, cache + proxy on disk
            file:///srv/proxy,file:///srv/more             ; NETWORK ; cache + proxy on disk
            https:// secret                                ; NETWORK ; cache + proxy
            """)
    void words(String proxies, Access access, String words) {
        assertThat(Whence.words(proxies, access)).isEqualTo(words);
    }
}
