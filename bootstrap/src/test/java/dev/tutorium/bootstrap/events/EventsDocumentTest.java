package dev.tutorium.bootstrap.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.CloudEvent;
import dev.tutorium.application.messaging.EventCatalogue;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Id;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.persistence.kernel.DatabaseTest;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * docs/events/asyncapi.yaml says of every event that leaves what the code says. What is new is added to it with {@code
 * -Devents=write}; what is in it stays in the code, as others read it.
 */
class EventsDocumentTest extends DatabaseTest {

    private static final Path FILE = Path.of("..", "docs", "events", "asyncapi.yaml");
    private static final Pattern SECRET = Pattern.compile("(?i).*(mail|secret|token|hash|password|phone|key).*");
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Test
    void nothing_that_is_described_is_gone_or_has_changed() throws IOException {
        assertKept("", load(), EventsDocument.asInCode());
    }

    @Test
    void everything_that_leaves_is_described() throws IOException {
        if (System.getProperty("events", "").equals("write")) {
            assertKept("", load(), EventsDocument.asInCode());
            Files.writeString(FILE, yaml().dump(EventsDocument.asInCode()));
        }
        assertThat(load())
                .as("an event is new or has a new field: run this test with -Devents=write")
                .isEqualTo(EventsDocument.asInCode());
    }

    @Test
    void the_catalogue_names_all_that_leave() {
        assertThat(EventCatalogue.types())
                .containsExactlyInAnyOrderElementsOf(EventsDocument.events().stream()
                        .map(event -> CloudEvent.typeOf(EventsDocument.nameOf(event)))
                        .toList());
    }

    @Test
    void an_event_is_written_as_it_is_described() throws Exception {
        for (var event : EventsDocument.events()) {
            var sample = sample(event);
            transactions.inTransaction(() -> outbox.append(List.of(sample)));
            var body = sql.first("select body from outbox_event order by seq desc limit 1", row -> row.getString(1))
                    .orElseThrow();
            assertFits(event.getSimpleName(), new JsonMapper().readTree(body), EventSchemas.of(event));
        }
    }

    @Test
    void no_event_that_leaves_tells_a_secret_or_an_address() {
        assertThat(EventsDocument.events())
                .flatExtracting(event -> Arrays.asList(event.getRecordComponents()))
                .extracting(RecordComponent::getName)
                .noneMatch(name -> SECRET.matcher(name).matches());
    }

    private static Map<String, Object> load() throws IOException {
        return Files.exists(FILE) ? yaml().load(Files.readString(FILE)) : Map.of();
    }

    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setWidth(140);
        options.setDereferenceAliases(true);
        return new Yaml(options);
    }

    /** Whatever is in the older is in the newer; a list may have grown. */
    private static void assertKept(String where, @Nullable Object older, @Nullable Object newer) {
        switch (older) {
            case Map<?, ?> map -> {
                assertThat(newer).as(where).isInstanceOf(Map.class);
                map.forEach((name, value) ->
                        assertKept(where + "/" + name, value, ((Map<?, ?>) Objects.requireNonNull(newer)).get(name)));
            }
            case List<?> list -> {
                assertThat(newer).as(where).isInstanceOf(List.class);
                assertThat(((List<?>) Objects.requireNonNull(newer)).containsAll(list))
                        .as(where)
                        .isTrue();
            }
            case null, default -> assertThat(newer).as(where).isEqualTo(older);
        }
    }

    private static void assertFits(String where, JsonNode value, Map<?, ?> schema) {
        var type = schema.get("type");
        switch (type instanceof List<?> orNull ? orNull.getFirst().toString() : String.valueOf(type)) {
            case "object" -> {
                var properties = part(schema, "properties");
                assertThat(value.properties().stream().<Object>map(Map.Entry::getKey))
                        .as(where)
                        .containsExactlyInAnyOrderElementsOf(properties.keySet());
                properties.forEach((name, inner) ->
                        assertFits(where + "." + name, value.path(name.toString()), (Map<?, ?>) inner));
            }
            case "array" -> {
                assertThat(value.isArray()).as(where).isTrue();
                value.forEach(element -> assertFits(where, element, part(schema, "items")));
            }
            case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
            default -> assertThat(value.isTextual()).as(where).isTrue();
        }
    }

    private static Map<?, ?> part(Map<?, ?> schema, String name) {
        return (Map<?, ?>) Objects.requireNonNull(schema.get(name));
    }

    private static DomainEvent sample(Class<? extends DomainEvent> event) throws ReflectiveOperationException {
        return event.cast(record(event));
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[components.length];
        for (var index = 0; index < values.length; index++) {
            values[index] = value(components[index].getGenericType());
        }
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain == UUID.class) {
            return UUID.randomUUID();
        }
        if (Id.class.isAssignableFrom(plain)) {
            return record(plain);
        }
        if (plain == Instant.class) {
            return AT;
        }
        if (plain == Money.class) {
            return Money.of(1250, "EUR");
        }
        if (plain == TimeRange.class) {
            return TimeRange.of(AT, Duration.ofHours(1));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == boolean.class) {
            return true;
        }
        return plain == String.class ? "text" : plain == int.class ? (Object) 1 : 1L;
    }
}
