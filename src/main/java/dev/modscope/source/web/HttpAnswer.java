package dev.modscope.source.web;

import java.net.URI;
import java.net.http.HttpHeaders;

/// What a server answered at a URL.
///
/// @param body all of it, or the start where no more was wanted
record HttpAnswer(URI uri, int status, HttpHeaders headers, byte[] body) {}
