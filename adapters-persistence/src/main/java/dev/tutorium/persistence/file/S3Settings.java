package dev.tutorium.persistence.file;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * A bucket of an S3-compatible store.
 *
 * @param prefix     what the names of all objects begin with
 * @param timeout    the longest wait for the connection, for a read and for a write, each
 * @param retryPause before what failed is asked for again; longer before the third time
 */
@ConfigurationProperties("tutorium.files.s3")
record S3Settings(
        @Bindable(defaultValue = "https://s3.amazonaws.com") String endpoint,

        @Bindable(defaultValue = "us-east-1") String region,
        @Bindable(defaultValue = "tutorium") String bucket,
        @Bindable(defaultValue = "files/") String prefix,
        @Bindable(defaultValue = "") String accessKey,
        @Bindable(defaultValue = "") String secretKey,
        @Bindable(defaultValue = "10s") Duration timeout,
        @Bindable(defaultValue = "200ms") Duration retryPause) {}
