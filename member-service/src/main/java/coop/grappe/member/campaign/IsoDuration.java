package coop.grappe.member.campaign;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as people write them in ISO 8601: {@code P7D} rather than {@code PT168H}. */
public final class IsoDuration {

    private static final Duration DAY = Duration.ofDays(1);

    private IsoDuration() {}

    public static String of(Duration duration) {
        boolean wholeDays = !duration.isZero() && duration.equals(DAY.multipliedBy(duration.toDays()));
        return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
    }

    /** In JSON. */
    static final class Json extends StdSerializer<Duration> {

        private static final long serialVersionUID = 1L;

        Json() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration duration, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(of(duration));
        }
    }

    /** In the database. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Duration, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Duration duration) {
            return duration == null ? null : of(duration);
        }

        @Override
        public @Nullable Duration convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : Duration.parse(text);
        }
    }
}
