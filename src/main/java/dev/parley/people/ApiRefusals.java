package dev.parley.people;

import dev.parley.base.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers to those it does not let in, as RFC 9457 problems. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    ApiRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        switch (refused) {
            case TooManyGuesses tooMany -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
                answer(response, HttpStatus.TOO_MANY_REQUESTS, tooMany.sentence());
            }
            case InternalAuthenticationServiceException broken -> {
                var failure = Failure.of(broken);
                answer(response, failure.status(), failure.sentence());
            }
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Parley\", charset=\"UTF-8\"");
                answer(
                        response,
                        HttpStatus.UNAUTHORIZED,
                        "Send the user name and passphrase of an account by HTTP Basic, or one of its tokens, not "
                                + "expired or revoked, as Bearer.");
            }
        }
    }

    /** A token was shown that opens nothing. */
    void wrongToken(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Parley\", error=\"invalid_token\"");
        answer(
                response,
                HttpStatus.UNAUTHORIZED,
                "This token is not known, has expired or was revoked. Make another under Your account.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var failure = Failure.of(denied);
        answer(response, failure.status(), failure.sentence());
    }

    private void answer(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
