package dev.tutorium.persistence.file;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.FileId;
import io.micronaut.context.annotation.Requires;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;

/** Files as objects of a bucket, named by their ids alone. */
@Singleton
@Requires(property = "tutorium.files.provider", value = "s3")
final class S3Store implements FileStore {

    private static final String GONE = "NoSuchKey";

    private final MinioClient client;
    private final S3Settings settings;

    S3Store(S3Settings settings) {
        this.settings = settings;
        client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
        var wait = settings.timeout().toMillis();
        client.setTimeout(wait, wait, wait);
    }

    /** A call of the client, with all it may throw. */
    private interface Call<T> {
        T run() throws MinioException, IOException, GeneralSecurityException;
    }

    /** Reads the content whole, which is signed before it is sent; what is stored here is small. */
    @Override
    public void put(FileId id, InputStream content, long size) throws IOException {
        var whole = content.readAllBytes();
        if (whole.length != size) {
            throw new IOException("a file of " + whole.length + " bytes was to have " + size);
        }
        var object = PutObjectArgs.builder().bucket(settings.bucket()).object(name(id)).stream(
                        new ByteArrayInputStream(whole), size, -1)
                .build();
        var _ = call(() -> client.putObject(object));
    }

    @Override
    public InputStream open(FileId id) throws IOException {
        return call(() -> client.getObject(GetObjectArgs.builder()
                .bucket(settings.bucket())
                .object(name(id))
                .build()));
    }

    @Override
    public void delete(FileId id) throws IOException {
        call(() -> {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(settings.bucket())
                    .object(name(id))
                    .build());
            return id;
        });
    }

    private String name(FileId id) {
        return settings.prefix() + id.value();
    }

    private static <T> T call(Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (ErrorResponseException e) {
            if (GONE.equals(e.errorResponse().code())) {
                throw new Missing("file");
            }
            throw new IOException(e);
        } catch (MinioException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
