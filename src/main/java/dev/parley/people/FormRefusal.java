package dev.parley.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says why. */
final class FormRefusal implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var reason = switch (refused) {
            case TooManyGuesses tooMany -> "until=" + tooMany.until().getEpochSecond();
            case InternalAuthenticationServiceException broken -> throw broken;
            default -> "error";
        };
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason);
    }
}
