package dev.parley.base.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** The answer when the server, and not a screen, has to say that something failed: a page, or a problem for programs. */
@Controller
class ErrorAnswers implements ErrorController {

    private final JsonMapper json;

    ErrorAnswers(JsonMapper json) {
        this.json = json;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<String> answer(HttpServletRequest request) {
        var failure = failure(request);
        if (wantsPage(request)) {
            return ResponseEntity.status(failure.status())
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .body(page(failure));
        }
        var problem = ProblemDetail.forStatusAndDetail(failure.status(), failure.sentence());
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.writeValueAsString(problem));
    }

    private static Failure failure(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable problem) {
            // A form that is too large or no text; the server knows its status and the exception has no other news.
            if (!(problem instanceof InvalidParameterException unreadable)) {
                return Failure.of(problem);
            }
            code = unreadable.getErrorCode();
        }
        var known = HttpStatus.resolve(asked(code, request));
        return of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known, request);
    }

    private static Failure of(HttpStatus status, HttpServletRequest request) {
        return new Failure(
                status,
                switch (status) {
                    case NOT_FOUND -> "There is nothing at this address, or it is not open to you.";
                    case UNAUTHORIZED -> "Sign in first.";
                    case FORBIDDEN -> "You may not do this. Reload the page and try again, or ask an administrator.";
                    case METHOD_NOT_ALLOWED -> "This address does not take a " + method(request) + " request.";
                    case UNSUPPORTED_MEDIA_TYPE ->
                        "This address does not take " + type(request) + ". Nothing was changed.";
                    case NOT_ACCEPTABLE -> "This address cannot answer in the form that was asked for.";
                    case CONTENT_TOO_LARGE -> "What was sent is too large. Nothing was taken. Send less at a time.";
                    default ->
                        status.is4xxClientError()
                                ? "The request could not be read. Nothing was changed."
                                : "Something went wrong here. Only what was shown as saved is saved. Try again.";
                });
    }

    /** A page that is not there and one that is not open to this person look alike, as in {@link MissingScreen}. */
    private static int asked(int code, HttpServletRequest request) {
        boolean pageNotOpen = code == 403 && request.getMethod().equals("GET") && wantsPage(request);
        return pageNotOpen ? 404 : code;
    }

    /** As it was sent: the request for this answer is a GET, whatever failed. */
    private static String method(HttpServletRequest request) {
        var sent = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD));
        return sent.matches("[A-Z]{1,10}") ? sent : "such a";
    }

    private static String type(HttpServletRequest request) {
        var sent = String.valueOf(request.getContentType());
        return sent.matches("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,40}") ? sent : "a body of this content type";
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).toLowerCase(Locale.ROOT);
        return wantsPage(
                path.substring(Math.min(path.length(), request.getContextPath().length())), accept);
    }

    /** Whether somebody with a browser asked, and not a program. */
    static boolean wantsPage(String path, String accept) {
        return !path.startsWith("/api/") && accept.contains("text/html");
    }

    static String page(Failure failure) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="/icon.svg">
                <title>%s · Parley</title>
                <style>
                :root { color-scheme: light dark }
                body { margin: 0; min-height: 100vh; display: grid; place-items: center;
                       font: 14px/20px system-ui, sans-serif; background: light-dark(#e9eeed, #0b1112) }
                main { max-width: 30rem; margin: 16px; padding: 24px; border-radius: 8px;
                       color: light-dark(#10201f, #e6eeec); background: light-dark(#fff, #141c1d) }
                h1 { font-size: 20px; line-height: 28px; margin: 0 0 8px }
                a { color: light-dark(#0b6070, #62c3cf) }
                </style></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">All negotiations</a></p></main></body>
                </html>
                """.formatted(
                        title(failure.status()), title(failure.status()), HtmlUtils.htmlEscape(failure.sentence()));
    }

    private static String title(HttpStatus status) {
        return status == HttpStatus.NOT_FOUND ? "There is no such page" : "This did not work";
    }
}
