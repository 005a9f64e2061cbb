package coop.grappe.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How leaves are written: always the same way, as their hash depends on each letter. */
final class LogJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private LogJson() {}

    /** @throws IllegalArgumentException if the line is no such leaf */
    static <T> T read(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a leaf: " + line, e);
        }
    }

    static String line(Object leaf) {
        try {
            return JSON.writeValueAsString(leaf);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
