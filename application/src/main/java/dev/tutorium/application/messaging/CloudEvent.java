package dev.tutorium.application.messaging;

import dev.tutorium.application.messaging.port.Departure;
import java.net.URI;

/**
 * An event as others are told of it: CloudEvents 1.0, structured mode, in JSON. {@code docs/events} describes every type.
 *
 * @param json the whole of it
 */
public record CloudEvent(String json) {

    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** Stands before the lasting name of each type. */
    public static final String TYPE_PREFIX = "dev.tutorium.";

    /** Of the data of every type. Fields are only added, so it has never changed. */
    public static final int SCHEMA_VERSION = 1;

    /** {@code source} is the platform's public address. */
    public static CloudEvent of(Departure event, URI source) {
        return new CloudEvent("""
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"%s","time":"%s",\
                "datacontenttype":"application/json","dataschema":"%s","data":%s}""".formatted(
                        event.id(),
                        source.toASCIIString(),
                        typeOf(event.type()),
                        event.aggregate(),
                        event.at(),
                        schemaOf(event.type()),
                        event.body()));
    }

    public static String typeOf(String lastingName) {
        return TYPE_PREFIX + lastingName;
    }

    public static String schemaOf(String lastingName) {
        return "urn:tutorium:event:" + lastingName + ":" + SCHEMA_VERSION;
    }
}
