package broken.video;

/** Breaks: an adapter that knows another, and libraries away from home. */
public record Room(
        broken.payments.Card card,
        com.nimbusds.jose.JWSObject token,
        jakarta.mail.Message mail,
        com.github.kagkarlsson.scheduler.Scheduler scheduler,
        io.micronaut.data.annotation.Id id,
        org.bouncycastle.crypto.Digest digest,
        org.apache.hc.core5.util.Timeout timeout,
        org.dmfs.rfc5545.DateTime date,
        org.apache.kafka.common.KafkaException refusal,
        org.apache.commons.compress.archivers.ArchiveEntry entry,
        io.micrometer.core.instrument.Meter meter,
        com.stripe.model.Charge charge,
        com.google.gson.JsonObject json,
        io.minio.MinioClient objects,
        org.apache.tika.mime.MimeTypes types) {}
