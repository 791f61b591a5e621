package dev.parley.base.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page may load and run. Scripts come from here only; those written into the page carry the nonce of this one
 * response. Flow's client makes functions of the expressions the server sends, hence {@code unsafe-eval}; components
 * write style elements, hence {@code unsafe-inline} for styles alone.
 */
final class ContentPolicy {

    private static final String ATTRIBUTE = ContentPolicy.class.getName();
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ContentPolicy() {}

    /** The nonce of this request's response: 128 random bits, the same however often it is asked for. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }

    static String header(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
                + "connect-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";
    }
}
