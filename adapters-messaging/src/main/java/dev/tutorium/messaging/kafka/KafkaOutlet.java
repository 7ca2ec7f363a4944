package dev.tutorium.messaging.kafka;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.messaging.CloudEvent;
import dev.tutorium.application.messaging.KeptInside;
import dev.tutorium.application.messaging.port.Departure;
import dev.tutorium.application.messaging.port.Outlet;
import dev.tutorium.domain.kernel.DomainEvent;
import io.micronaut.configuration.kafka.config.KafkaDefaultConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Every event as a CloudEvent to the topic of its capability, under the id of its aggregate. The producer never gives a record up
 * by itself, as it might then send a later one first. A batch that is not out in time is given up as a whole, with its producer: what
 * had left by then is the beginning of every partition's part, and all of it is sent again.
 */
@Singleton
final class KafkaOutlet implements Outlet {

    private static final List<Header> HEADERS =
            List.of(new RecordHeader("content-type", CloudEvent.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII)));

    private final KafkaDefaultConfiguration kafka;
    private final KafkaSettings settings;
    private final PublicAddress address;
    private @Nullable Producer<String, String> producer;

    KafkaOutlet(KafkaDefaultConfiguration kafka, KafkaSettings settings, PublicAddress address) {
        this.kafka = kafka;
        this.settings = settings;
        this.address = address;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public boolean wants(Class<? extends DomainEvent> event) {
        return !KeptInside.keeps(event);
    }

    @Override
    public void take(List<Departure> departures) {
        try {
            send(departures);
        } catch (ExecutionException | TimeoutException e) {
            giveUp();
            throw new IllegalStateException("Kafka does not take events", e);
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            giveUp();
            throw e;
        }
    }

    private void send(List<Departure> departures) throws InterruptedException, ExecutionException, TimeoutException {
        var deadline = System.nanoTime() + settings.timeout().toNanos();
        var sent = new ArrayList<Future<?>>(departures.size());
        for (var departure : departures) {
            var record = producer().send(record(departure));
            sent.add(record);
            if (record.isDone()) {
                record.get(); // a failure that is known already lets nothing follow
            }
        }
        for (var record : sent) {
            record.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    private ProducerRecord<String, String> record(Departure departure) {
        return new ProducerRecord<>(
                settings.topicPrefix() + departure.capability(),
                null,
                departure.at().toEpochMilli(),
                departure.aggregate().toString(),
                CloudEvent.of(departure, address.of("")).json(),
                HEADERS);
    }

    private synchronized Producer<String, String> producer() {
        var running = producer;
        if (running == null) {
            var properties = kafka.getConfig();
            properties.put(ProducerConfig.CLIENT_ID_CONFIG, "tutorium-events");
            properties.put(ProducerConfig.ACKS_CONFIG, "all");
            properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            properties.put(
                    ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.timeout().toMillis());
            running = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
            producer = running;
        }
        return running;
    }

    /** Sends nothing any more, whatever is still to be sent. */
    @PreDestroy
    synchronized void giveUp() {
        var running = producer;
        if (running != null) {
            producer = null;
            running.close(Duration.ZERO);
        }
    }
}
