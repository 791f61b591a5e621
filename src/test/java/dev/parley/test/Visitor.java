package dev.parley.test;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Somebody with a browser of their own: keeps cookies, follows no redirect by itself. */
public final class Visitor {

    private final int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    public Visitor(int port) {
        this(port, "127.0.0.1");
    }

    /** @param from a loopback address (127.0.0.2 and so on) that the server sees as this visitor's */
    public Visitor(int port, String from) {
        this.port = port;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .localAddress(InetAddress.ofLiteral(from))
                .build();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    /** Signs in by the form as a browser does, from the page on. */
    public HttpResponse<String> signIn(String username, String passphrase) {
        get("/sign-in");
        return post("/sign-in", "username=" + encode(username) + "&password=" + encode(passphrase));
    }

    public HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Calls the API with HTTP Basic. */
    public HttpResponse<String> api(String path, String username, String passphrase) {
        return send(request(path).header("Authorization", basic(username, passphrase)));
    }

    /** What a program that knows name and passphrase sends as {@code Authorization}. */
    public static String basic(String username, String passphrase) {
        var pair = (username + ":" + passphrase).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** The session's identity, or empty without a session. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("parley"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Whether the start page opens, rather than leading to the sign-in page. */
    public boolean isIn() {
        return get("/").statusCode() == 200;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
