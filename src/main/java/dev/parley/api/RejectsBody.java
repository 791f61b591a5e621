package dev.parley.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Rows that are not taken, as a CSV to download. */
final class RejectsBody {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private RejectsBody() {}

    static ResponseEntity<byte[]> answer(String csv) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rows-not-taken.csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
