package dev.parley.base.failure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What Tomcat itself answers to a request that never reaches the application, such as an address with {@code %zz} in it: the
 * same page or problem as {@link ErrorAnswers}, instead of Tomcat's own. Tomcat makes it, by its class name.
 */
public final class UnreadableAddress extends ErrorReportValve {

    private static final Log log = LogFactory.getLog(UnreadableAddress.class);
    private static final String SENTENCE =
            "The address or the request could not be read. Nothing was changed. Check the address.";

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var known = HttpStatus.resolve(code);
        var failure = new Failure(known == null ? HttpStatus.BAD_REQUEST : known, SENTENCE);
        var path = String.valueOf(request.getRequestURI());
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).toLowerCase(Locale.ROOT);
        boolean page = ErrorAnswers.wantsPage(path, accept);
        try {
            response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(page ? ErrorAnswers.page(failure) : problem(failure));
                response.finishResponse();
            }
        } catch (IOException gone) {
            log.debug("Whoever asked is gone", gone);
        }
    }

    private static String problem(Failure failure) {
        return "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(failure.status().getReasonPhrase(), failure.status().value(), failure.sentence());
    }
}
