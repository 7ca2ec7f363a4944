package dev.tutorium.persistence.file;

import dev.tutorium.application.file.port.FileTypes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What Tika knows of the first bytes of files; its own names become the registered ones. */
@Singleton
final class ContentTypes implements FileTypes {

    private static final Map<String, String> REGISTERED = Map.of(
            "text/x-web-markdown", "text/markdown",
            "application/mp4", "video/mp4");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public String detect(InputStream content, String name) throws IOException {
        var hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var type = types.detect(content, hints).getBaseType().toString();
        return REGISTERED.getOrDefault(type, type);
    }
}
