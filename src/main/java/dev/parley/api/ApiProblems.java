package dev.parley.api;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.negotiation.NotAllowed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Answers what cannot be taken with a problem (RFC 9457) that bears {@code field} and {@code value}. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
    private static final int MOST_VALUE = 100;

    @ExceptionHandler
    ProblemDetail invalid(InvalidProblem invalid) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Invalid value",
                String.valueOf(invalid.getMessage()),
                invalid.path(),
                invalid.value());
    }

    @ExceptionHandler
    ProblemDetail refused(InvalidInput refused) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Invalid value",
                refused.sentence(),
                refused.field(),
                refused.value());
    }

    /** A part of the address that cannot be read: a day, a number, an id. */
    @ExceptionHandler
    ProblemDetail misread(MethodArgumentTypeMismatchException misread) {
        var value = String.valueOf(misread.getValue());
        return problem(
                HttpStatus.BAD_REQUEST, "Invalid value", wanted(misread.getRequiredType()), misread.getName(), value);
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "give a day such as 2027-01-31";
        } else if (type == UUID.class) {
            return "give the id that the list of papers has";
        } else {
            return "give a whole number, such as 1";
        }
    }

    @ExceptionHandler
    ProblemDetail missing(JsonBody.Missing missing) {
        return problem(HttpStatus.NOT_FOUND, "Not found", String.valueOf(missing.getMessage()), null, null);
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refused) {
        return problem(HttpStatus.FORBIDDEN, "Not allowed", refused.sentence(), null, null);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(JsonBody.TooLarge tooLarge) {
        return problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "Body too large",
                "The body is above 32 MiB. Nothing was taken: send less at a time.",
                null,
                null);
    }

    /** What is not JSON at all; {@link Misfit} names the field of what is. */
    @ExceptionHandler
    ProblemDetail malformed(JacksonException malformed) {
        return problem(HttpStatus.BAD_REQUEST, "Malformed JSON", at(malformed), Misfit.path(malformed.getPath()), null);
    }

    private static String at(JacksonException unreadable) {
        var location = unreadable.getLocation();
        return "The body is not one JSON object of the expected form"
                + (location == null
                        ? "."
                        : ": see line " + location.getLineNr() + ", column " + location.getColumnNr() + ".");
    }

    private static ProblemDetail problem(
            HttpStatus status, String title, String detail, @Nullable String field, @Nullable String value) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setProperty("field", field);
        problem.setProperty(
                "value", value == null || value.length() <= MOST_VALUE ? value : value.substring(0, MOST_VALUE) + "…");
        return problem;
    }
}
