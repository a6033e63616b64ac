package dev.modscope.source.web;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/// What a server answered at a URL.
final class HttpAnswer {
    private final URI uri;
    private final HttpResponse.ResponseInfo head;
    private final byte[] body;

    /// @param body all of it, or the start where no more was wanted; not changed afterwards
    HttpAnswer(URI uri, HttpResponse.ResponseInfo head, byte[] body) {
        this.uri = uri;
        this.head = head;
        this.body = body;
    }

    URI uri() {
        return uri;
    }

    int status() {
        return head.statusCode();
    }

    HttpHeaders headers() {
        return head.headers();
    }

    byte[] body() {
        return body;
    }
}
