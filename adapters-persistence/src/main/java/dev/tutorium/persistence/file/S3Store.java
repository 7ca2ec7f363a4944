package dev.tutorium.persistence.file;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.file.port.StoreAway;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.FileId;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
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
import java.io.InterruptedIOException;
import java.security.GeneralSecurityException;

/**
 * Files as objects of a bucket, named by their ids alone. Whatever is asked may be asked again, and is where that is soon answered; a
 * store that fails again and again is left alone for a while.
 */
@Singleton
@Requires(property = "tutorium.files.provider", value = "s3")
final class S3Store implements FileStore {

    private static final String GONE = "NoSuchKey";
    private static final int ATTEMPTS = 3;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final MinioClient client;
    private final S3Settings settings;
    private final Retry retry;
    private final CircuitBreaker breaker;

    S3Store(S3Settings settings) {
        this.settings = settings;
        client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
        var wait = settings.timeout().toMillis();
        client.setTimeout(wait, wait, wait);
        retry = Retry.of(
                "s3",
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .retryOnException(S3Store::isSoonAnswered)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.retryPause()))
                        .build());
        breaker = CircuitBreaker.of(
                "s3",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.timeout().multipliedBy(3))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordException(StoreAway.class::isInstance)
                        .build());
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
        var _ = call(() -> client.putObject(PutObjectArgs.builder().bucket(settings.bucket()).object(name(id)).stream(
                        new ByteArrayInputStream(whole), size, -1)
                .build()));
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

    private <T> T call(Call<T> call) throws IOException {
        try {
            return retry.executeCallable(() -> breaker.executeCallable(() -> made(call)));
        } catch (CallNotPermittedException e) {
            throw new StoreAway("the store fails and is not asked for now", e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is about the store or the network is told apart from what it does not let us do. */
    private static <T> T made(Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (ErrorResponseException e) {
            if (GONE.equals(e.errorResponse().code())) {
                throw new Missing("file");
            }
            var status = e.response().code();
            throw status == TOO_MANY || status >= SERVER_ERROR
                    ? new StoreAway("status " + status, e)
                    : new IOException(e);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } catch (MinioException | IOException e) {
            throw new StoreAway("no answer that can be read", e);
        }
    }

    /** Whoever waited for a timeout has waited enough. */
    private static boolean isSoonAnswered(Throwable error) {
        return error instanceof StoreAway && !(error.getCause() instanceof InterruptedIOException);
    }
}
