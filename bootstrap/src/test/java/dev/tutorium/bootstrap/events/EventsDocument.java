package dev.tutorium.bootstrap.events;

import static dev.tutorium.bootstrap.events.EventSchemas.ordered;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.tutorium.application.messaging.CloudEvent;
import dev.tutorium.application.messaging.KeptInside;
import dev.tutorium.domain.kernel.DomainEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The AsyncAPI document of every event that leaves, as the code has it. */
final class EventsDocument {

    private EventsDocument() {}

    /** Every event record that leaves. */
    static List<Class<? extends DomainEvent>> events() {
        return new ClassFileImporter()
                .importPackages("dev.tutorium.domain").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(DomainEvent.class))
                        .<Class<? extends DomainEvent>>map(EventsDocument::reflected)
                        .filter(type -> !KeptInside.keeps(type))
                        .toList();
    }

    /** The lasting name of a record, as {@code booking.SeatBooked}. */
    static String nameOf(Class<?> event) {
        return capabilityOf(event) + "." + event.getSimpleName();
    }

    static Map<String, Object> asInCode() {
        var channels = new TreeMap<String, Object>();
        var operations = new TreeMap<String, Object>();
        var messages = new TreeMap<String, Object>();
        var schemas = new TreeMap<String, Object>();
        var byCapability = events().stream().collect(groupingBy(EventsDocument::capabilityOf));
        byCapability.forEach((capability, events) -> {
            var names = new TreeMap<String, Object>();
            for (var event : events) {
                var name = nameOf(event);
                names.put(event.getSimpleName(), reference("messages", name));
                messages.put(name, message(name));
                schemas.put(name, EventSchemas.of(event));
            }
            channels.put(capability, ordered("address", "tutorium." + capability, "messages", names));
            operations.put(
                    "send." + capability,
                    ordered("action", "send", "channel", ordered("$ref", "#/channels/" + capability)));
        });
        channels.put("tutorApplicationReviewed", reviewed());
        operations.put(
                "receive.tutorApplicationReviewed",
                ordered("action", "receive", "channel", ordered("$ref", "#/channels/tutorApplicationReviewed")));
        messages.put("TutorApplicationReviewed", ordered("payload", reference("schemas", "TutorApplicationReviewed")));
        schemas.put("TutorApplicationReviewed", review());
        schemas.put("CloudEvent", envelope());
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                ordered(
                        "title", "Tutorium's events",
                        "version", Integer.toString(CloudEvent.SCHEMA_VERSION),
                        "description", "What happens at Tutorium, and what it listens to. See README.md beside."),
                "defaultContentType",
                CloudEvent.MEDIA_TYPE,
                "channels",
                channels,
                "operations",
                operations,
                "components",
                ordered("messages", messages, "schemas", schemas));
    }

    private static Class<? extends DomainEvent> reflected(JavaClass type) {
        return type.reflect().asSubclass(DomainEvent.class);
    }

    private static String capabilityOf(Class<?> event) {
        var name = event.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Map<String, Object> message(String name) {
        var own = ordered(
                "type", ordered("const", CloudEvent.typeOf(name)),
                "dataschema", ordered("const", CloudEvent.schemaOf(name)),
                "data", reference("schemas", name));
        return ordered(
                "name",
                CloudEvent.typeOf(name),
                "payload",
                ordered("allOf", List.of(reference("schemas", "CloudEvent"), ordered("properties", own))));
    }

    private static Map<String, Object> envelope() {
        var text = ordered("type", "string");
        var uuid = ordered("type", "string", "format", "uuid");
        var properties = new LinkedHashMap<String, Object>();
        properties.put("specversion", ordered("const", "1.0"));
        properties.put("id", uuid);
        properties.put("source", ordered("type", "string", "format", "uri"));
        properties.put("type", text);
        properties.put("subject", uuid);
        properties.put("time", ordered("type", "string", "format", "date-time"));
        properties.put("datacontenttype", ordered("const", "application/json"));
        properties.put("dataschema", ordered("type", "string", "format", "uri"));
        properties.put("data", ordered("type", "object"));
        return ordered("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> reviewed() {
        return ordered(
                "address",
                "tutorhub-auth-service-tutorapplication-reviewed",
                "messages",
                ordered("TutorApplicationReviewed", reference("messages", "TutorApplicationReviewed")));
    }

    /** As it is, or as the data of a CloudEvent. */
    private static Map<String, Object> review() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("tutorId", ordered("type", "string", "format", "uuid"));
        properties.put("profileStatus", ordered("type", "string", "enum", List.of("pending", "approved", "rejected")));
        for (var name : List.of("displayName", "subjects", "certifications", "experience", "bio", "profilePhoto")) {
            properties.put(name, ordered("type", List.of("string", "null")));
        }
        return ordered("type", "object", "properties", properties, "required", List.of("tutorId", "profileStatus"));
    }

    private static Map<String, Object> reference(String kind, String name) {
        return ordered("$ref", "#/components/" + kind + "/" + name);
    }
}
