package dev.tutorium.rest.workspace.trust;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.trust.port.PersonalRecords.Part;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** All data of a person as one JSON document, made part by part as it is sent. */
final class DataExport {

    private DataExport() {}

    /** Every part is followed by a comma, and the last by the person. */
    static HttpResponse<StreamedFile> of(Actor.Member person, Stream<Part> parts) {
        var closing = "\"personId\":\"" + person.id().value() + "\"}\n";
        var texts = Stream.concat(Stream.concat(Stream.of("{"), parts.map(DataExport::text)), Stream.of(closing));
        return HttpResponse.ok(new StreamedFile(new Texts(texts.iterator()), MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String text(Part part) {
        return "\"" + part.name() + "\":[" + String.join(",", part.records()) + "],\n";
    }

    /** The bytes of texts that are made when it is their turn. */
    private static final class Texts extends InputStream {

        private final Iterator<String> texts;
        private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

        Texts(Iterator<String> texts) {
            this.texts = texts;
        }

        @Override
        public int read() {
            return moveOn() ? current.read() : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return moveOn() ? current.read(into, from, length) : -1;
        }

        /** To the next byte; false when there is none. */
        private boolean moveOn() {
            while (current.available() == 0 && texts.hasNext()) {
                current = new ByteArrayInputStream(texts.next().getBytes(StandardCharsets.UTF_8));
            }
            return current.available() > 0;
        }
    }
}
