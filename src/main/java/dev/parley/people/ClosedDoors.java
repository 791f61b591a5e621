package dev.parley.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers that there is nothing where there is nothing any more: the set-up once it is done. Refuses a sign-in that
 * another site's page sends, which would put its reader into somebody else's account.
 */
final class ClosedDoors extends OncePerRequestFilter {

    private final FirstRun firstRun;

    ClosedDoors(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/setup") && !firstRun.open()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.equals("/sign-in") && "POST".equals(request.getMethod()) && fromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Browsers say where a request comes from; a program that says nothing is not somebody's browser. */
    private static boolean fromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
