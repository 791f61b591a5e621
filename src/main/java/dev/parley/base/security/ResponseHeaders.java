package dev.parley.base.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the same protection on every response: pages, files, errors, the API. It is the outermost filter and nothing
 * behind it can weaken what it has set. TRACE is refused here, so that its answer bears the headers as well.
 */
final class ResponseHeaders extends OncePerRequestFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
                            + "midi=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var headers = set(request, response);
        if ("TRACE".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        chain.doFilter(request, new Keeping(response, headers, path));
    }

    /** Sets the headers, and says which they are. */
    static Map<String, String> set(HttpServletRequest request, HttpServletResponse response) {
        var headers = new LinkedHashMap<>(ALWAYS);
        headers.put("Content-Security-Policy", ContentPolicy.header(ContentPolicy.nonce(request)));
        if (request.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        headers.forEach(response::setHeader);
        // A file that may be kept says so itself; everything else is somebody's data.
        response.setHeader("Cache-Control", "no-store");
        return headers;
    }

    /** An error page is a response too; its headers were lost if the container reset the first attempt. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Ignores attempts to set one of our headers to something else, and lets files be kept as long as their name says. */
    private static final class Keeping extends HttpServletResponseWrapper {

        private final Map<String, String> kept = new LinkedHashMap<>();
        private final Map<String, String> headers;
        private final String path;

        Keeping(HttpServletResponse response, Map<String, String> headers, String path) {
            super(response);
            this.path = path;
            this.headers = headers;
            headers.forEach((name, value) -> kept.put(name.toLowerCase(Locale.ROOT), value));
        }

        @Override
        public void setHeader(String name, String value) {
            if (name.equalsIgnoreCase("Cache-Control")) {
                super.setHeader(name, FileAge.of(path, value));
            } else if (!kept.containsKey(name.toLowerCase(Locale.ROOT))) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!kept.containsKey(name.toLowerCase(Locale.ROOT))) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void reset() {
            super.reset();
            headers.forEach(super::setHeader);
            super.setHeader("Cache-Control", "no-store");
        }
    }
}
