package dev.modscope.source.git;

import dev.modscope.module.Shown;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.find.Pages;
import dev.modscope.source.route.Netrc;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Pages over https and http. Redirects are followed at most ten times, and never from https to http.
final class WebPages implements Pages {
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client;
    private final Netrc logins;
    private final Duration deadline;

    WebPages(ProxySelector proxies, Netrc logins, Duration deadline) {
        this.logins = logins;
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                .proxy(proxies)
                .connectTimeout(deadline)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Page get(String url, boolean unchecked) throws SourceException {
        FutureTask<Page> task = new FutureTask<>(() -> follow(url));
        Thread thread = Thread.ofVirtual().name("modscope-page").start(task);
        try {
            return task.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new SourceException(SourceException.Kind.INTERRUPTED, "reading " + url + ": cancelled");
        } catch (TimeoutException _) {
            thread.interrupt();
            throw failed(url, "no complete answer within " + deadline.toSeconds() + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw failed(url, cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        }
    }

    private Page follow(String url) throws IOException, InterruptedException {
        URI target = URI.create(url);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> answer = client.send(request(target), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                String location = answer.headers().firstValue("Location").orElse("");
                if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
                    return new Page(target.toString(), answer.statusCode(), new String(body.readNBytes(LIMIT), StandardCharsets.UTF_8));
                }
                target = next(target, location);
            }
        }
        throw new IOException("more than " + MOST_REDIRECTS + " redirects");
    }

    private HttpRequest request(URI target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(deadline).header("User-Agent", "modscope");
        if (target.getScheme().equals("https")) {
            logins.of(target.getHost()).ifPresent(login -> request.header("Authorization", login.basic()));
        }
        return request.build();
    }

    private static URI next(URI from, String location) throws IOException {
        URI next;
        try {
            next = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException("a redirect to nowhere: " + location, e);
        }
        boolean web = "https".equals(next.getScheme()) || "http".equals(next.getScheme());
        if (!web || next.getHost() == null || next.getRawUserInfo() != null) {
            throw new IOException("a redirect to nowhere: " + location);
        }
        if (next.getScheme().equals("http") && from.getScheme().equals("https")) {
            throw new IOException("a redirect from https to http is not followed: " + location);
        }
        return next;
    }

    private static SourceException failed(String url, String reason) {
        return new SourceException(SourceException.Kind.FAILED, "reading " + Shown.line(url) + ": " + Shown.line(reason));
    }
}
