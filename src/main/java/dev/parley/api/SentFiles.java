package dev.parley.api;

import dev.parley.base.data.InvalidInput;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * The files of a request of several parts, one after the other as they arrive: none is put into a container's temporary file
 * on the way, since they may hold prompts.
 *
 * @param file one or several, whatever they are called
 */
record SentFiles(
        @ArraySchema(schema = @Schema(type = "string", format = "binary"))
        List<String> file) {

    /** Takes a file while it arrives. */
    interface Each {
        void file(String name, InputStream in) throws IOException;
    }

    /** @throws InvalidInput when the request is of another form, or ends before its last part does */
    static void each(HttpServletRequest request, Each each) throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw new InvalidInput(
                    "file",
                    request.getContentType(),
                    "Send the files as multipart/form-data: curl -F file=@name does.");
        }
        try {
            var parts = new JakartaServletFileUpload<>().getItemIterator(request);
            while (parts.hasNext()) {
                var part = parts.next();
                if (!part.isFormField()) {
                    try (InputStream in = part.getInputStream()) {
                        each.file(Objects.requireNonNullElse(part.getName(), ""), in);
                    }
                }
            }
        } catch (FileUploadException broken) {
            throw new InvalidInput(
                    "file", null, "What was sent ends in the middle or is no valid form: send it again.");
        }
    }
}
