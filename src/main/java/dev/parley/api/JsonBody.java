package dev.parley.api;

import dev.parley.engine.quantity.Quarter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Reads and writes bodies: strict about fields and types, decimals exactly as written and never with an exponent. */
final class JsonBody {
    /** The largest body, 32 MiB. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // so that NaN is refused as the value of a field, not as a fault somewhere in the body
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule().addSerializer(Quarter.class, new ToStringSerializer(Quarter.class)))
            .build();

    private JsonBody() {}

    /** The body was longer than {@link #MOST_BYTES}. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static <T> T read(InputStream body, Class<T> type) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge();
        }
        try {
            return Needed.value(JSON.readValue(bytes, type), "");
        } catch (JacksonException unreadable) {
            throw Misfit.of(unreadable, bytes);
        }
    }

    static byte[] write(Object answer) {
        return JSON.writeValueAsBytes(answer);
    }

    static ResponseEntity<byte[]> answer(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(write(answer));
    }

    /** @throws Missing with this sentence where there is nothing */
    static ResponseEntity<byte[]> answer(Optional<?> answer, String whenMissing) {
        return answer(answer.orElseThrow(() -> new Missing(whenMissing)));
    }

    /** There is no such thing at this address, or it is not open to whoever asks. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String sentence) {
            super(sentence);
        }
    }
}
