package dev.tutorium.rest.kernel;

import dev.tutorium.application.file.Upload;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files on their way in, and on their way out again. */
public final class UploadedFiles {

    private UploadedFiles() {}

    /** One that has arrived as a part of a form. */
    public static Upload of(CompletedFileUpload file) {
        try {
            return new Upload(file.getFilename(), file.getSize(), file.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be saved and never shown in place, whatever it is: it is another person's. */
    public static HttpResponse<StreamedFile> attached(InputStream content, String name, String type, long size) {
        var mediaType = MediaType.of(type);
        return HttpResponse.ok(new StreamedFile(content, mediaType, 0, size).attach(name))
                .contentType(mediaType);
    }
}
