package id.takar.population;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes records as JSON: components in their order, nothing for what is not stated, exact decimals. */
final class FileText {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator out;

    private FileText(JsonGenerator out) {
        this.out = out;
    }

    static byte[] of(Record file) {
        var bytes = new ByteArrayOutputStream();
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new FileText(out).fields(file);
        }
        return bytes.toByteArray();
    }

    private void fields(Record of) {
        out.writeStartObject();
        for (var component : Components.of(of.getClass())) {
            var value = component.value(of);
            if (value != null && !(value instanceof Record section && isEmpty(section))) {
                out.writeName(component.name());
                value(value);
            }
        }
        out.writeEndObject();
    }

    private void value(Object value) {
        if (value instanceof Record record) {
            fields(record);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(this::value);
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            new TreeMap<>(map).forEach((name, held) -> {
                out.writeName(name.toString());
                value(Objects.requireNonNull(held));
            });
            out.writeEndObject();
        } else {
            leaf(value);
        }
    }

    private void leaf(Object value) {
        if (value instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (value instanceof Integer whole) {
            out.writeNumber(whole);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeString(value.toString());
        }
    }

    private static boolean isEmpty(Record section) {
        for (var component : Components.of(section.getClass())) {
            if (!isNothing(component.value(section))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || (value instanceof Record section && isEmpty(section));
    }
}
