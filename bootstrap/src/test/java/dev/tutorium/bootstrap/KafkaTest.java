package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Database;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.messaging.port.Departures;
import dev.tutorium.application.messaging.port.Outlet;
import dev.tutorium.application.people.port.TutorApplications;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.TutorApplication.Status;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.messaging.outbox.Relay;
import dev.tutorium.messaging.outbox.RelayPolicy;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.rest.kernel.AccessTokens;
import io.micronaut.context.BeanLocator;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server beside a real broker. */
class KafkaTest extends ServerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WRITERS = 4;
    private static final int EACH = 150;
    private static final String REVIEWED = "tutorhub-auth-service-tutorapplication-reviewed";

    @TempDir
    private static Path folder;

    /** Longer than it takes the listener to fail for want of a connection, more than once. */
    private static final Duration AWAY = Duration.ofSeconds(5);

    record Counted(UUID aggregateId, int number, Instant at) implements DomainEvent {}

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Deliveries deliveries;

    @Inject
    Departures departures;

    @Inject
    List<Outlet> outlets;

    @Inject
    Ids ids;

    @Inject
    Accounts accounts;

    @Inject
    TutorApplications applications;

    @Inject
    PeopleList people;

    @Inject
    AccessTokens tokens;

    @Inject
    Sql sql;

    @Inject
    BeanLocator beans;

    @Inject
    Database database;

    private final KafkaBroker broker = new KafkaBroker(() -> folder);

    @Override
    public Map<String, String> getProperties() {
        broker.start();
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.events.kafka.enabled", "true");
        properties.put("tutorium.events.kafka.servers", broker.address());
        properties.put("tutorium.events.kafka.timeout", "2s");
        properties.put("tutorium.outbox.batch", "50");
        properties.put("tutorium.outbox.longest-outlet-pause", "200ms");
        properties.put("datasources.default.connection-timeout", "1000");
        properties.put("tutorium.public-url", "https://tutorium.example");
        return properties;
    }

    @AfterAll
    void stop() {
        broker.kill();
    }

    @Test
    void an_event_leaves_as_a_cloud_event_to_the_topic_of_its_capability() throws IOException {
        var member = Members.of(beans).join("ann", Role.STUDENT).id().value();
        var record = records("tutorium.identity", 1, member.toString()).getFirst();
        assertThat(record.headers().lastHeader("content-type").value())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("application/cloudevents+json");
        var event = JSON.readTree(record.value());
        assertThat(fields(event))
                .containsAllEntriesOf(Map.of(
                        "specversion", "1.0",
                        "source", "https://tutorium.example",
                        "type", "dev.tutorium.identity.SignedUp",
                        "subject", member.toString(),
                        "datacontenttype", "application/json",
                        "dataschema", "urn:tutorium:event:identity.SignedUp:1"));
        assertThat(UUID.fromString(event.path("id").asText())).isNotNull();
        assertThat(Instant.parse(event.path("time").asText()))
                .isEqualTo(Instant.parse(event.path("data").path("at").asText()));
        assertThat(event.path("data").path("roles").toString()).isEqualTo("[\"STUDENT\"]");
        assertThat(records("tutorium.identity", 1, member.toString()))
                .as("what happens to sign-ins stays inside")
                .noneMatch(each -> each.value().contains("SignedIn"));
    }

    @Test
    void a_broker_that_dies_and_comes_back_gets_every_event_in_order_and_holds_up_nothing() throws Exception {
        var counters = IntStream.range(0, WRITERS).mapToObj(_ -> ids.next()).toList();
        var written = new AtomicInteger();
        try (var otherNode = new Relay(departures, outlets, policy());
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            otherNode.start();
            for (var counter : counters) {
                writers.execute(() -> count(counter, written));
            }
            eventually(() -> written.get() > WRITERS * EACH / 3);
            broker.kill();
            eventually(() -> written.get() == WRITERS * EACH);
            assertThat(departures.waiting()).isPositive();
            eventually(() -> deliveries.backlog().equals(new Deliveries.Backlog(0, 0)));
            broker.start();
        }
        eventually(() -> departures.waiting() == 0);
        var arrived = new HashMap<String, List<Integer>>();
        var seen = new HashSet<String>();
        for (var record : records("tutorium.bootstrap", WRITERS * EACH)) {
            var event = JSON.readTree(record.value());
            if (seen.add(event.path("id").asText())) {
                arrived.computeIfAbsent(record.key(), _ -> new ArrayList<>())
                        .add(event.path("data").path("number").asInt());
            }
        }
        assertThat(arrived.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        counters.stream().map(UUID::toString).toList());
        assertThat(arrived.values())
                .allSatisfy(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(
                                IntStream.range(0, EACH).boxed().toList()));
    }

    @Test
    void a_reviewed_tutor_application_makes_a_teacher_once_and_what_cannot_be_used_is_a_dead_letter() {
        var members = Members.of(beans);
        var tom = members.join("tom", Role.STUDENT).id();
        var una = members.join("una", Role.STUDENT).id();
        var admin = members.join("root", Role.ADMIN);
        tell("one", review(tom, "approved"));
        tell(null, "no JSON at all");
        tell(null, "{\"tutorId\":\"%s\"}".formatted(tom.value()));
        tell("two", review(new AccountId(ids.next()), "approved"));
        tell("one", review(tom, "rejected"));
        tell(null, """
                {"specversion":"1.0","id":"three","type":"reviewed","data":%s}""".formatted(review(una, "rejected")));
        eventually(() -> applications.find(una).isPresent());
        assertThat(accounts.get(tom).roles()).contains(Role.TEACHER);
        assertThat(accounts.get(una).roles()).doesNotContain(Role.TEACHER);
        assertThat(applications.find(tom)).get().matches(found -> found.status() == Status.APPROVED);
        assertThat(records(REVIEWED + "-dead-letter", 3))
                .hasSize(3)
                .allMatch(letter -> letter.headers().lastHeader("error") != null)
                .extracting(ConsumerRecord::value)
                .contains("no JSON at all");
        var version = applications.find(una).orElseThrow().version();
        var twin = send(request("/v1/ontutorapplicationreviewed")
                .header("Authorization", members.bearer(tokens, admin))
                .header("Content-Type", "application/json")
                .header("ce-id", "three")
                .POST(BodyPublishers.ofString(review(una, "approved"))));
        assertThat(twin.statusCode()).as(twin.body()).isEqualTo(201);
        assertThat(twin.body()).contains("\"dataName\":\"tutorProfile\"", "\"profileStatus\":\"rejected\"");
        assertThat(applications.find(una)).get().matches(found -> found.version() == version);
        eventually(() -> notified(una).equals(List.of("Your application to teach"))
                && notified(tom).equals(List.of("You can teach now")));
        assertThat(people.findTeacher("tom"))
                .get()
                .matches(page -> page.headline().equals("Maths"));
    }

    @Test
    void a_message_that_comes_while_the_database_is_away_waits_for_it() throws Exception {
        var vera = Members.of(beans).join("vera", Role.STUDENT).id();
        eventually(() -> deliveries.backlog().equals(new Deliveries.Backlog(0, 0)));
        var url = beans.getBean(DataSource.class).unwrap(HikariDataSource.class).getJdbcUrl();
        var name = URI.create(url.substring("jdbc:".length())).getPath().substring(1);
        try (var other = DriverManager.getConnection(url.replace("/" + name, "/postgres"), "postgres", "");
                var statement = other.createStatement()) {
            statement.execute("alter database " + name + " allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            tell("away", review(vera, "approved"));
            assertThatThrownBy(() -> sql.count("select 1")).isInstanceOf(RuntimeException.class);
            Thread.sleep(AWAY.toMillis());
            statement.execute("alter database " + name + " allow_connections true");
        }
        eventually(() -> database.answers() && applications.find(vera).isPresent());
        assertThat(accounts.get(vera).roles()).contains(Role.TEACHER);
        assertThat(applications.find(vera)).get().matches(found -> found.version() == 1);
        eventually(() -> notified(vera).equals(List.of("You can teach now")));
    }

    private void tell(@Nullable String id, String message) {
        var record = new ProducerRecord<>(REVIEWED, "key", message);
        if (id != null) {
            record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        }
        var properties = Map.<String, Object>of("bootstrap.servers", broker.address());
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(record);
        }
    }

    private static String review(AccountId account, String status) {
        return """
                {"tutorId":"%s","profileStatus":"%s","displayName":"Tom","subjects":"Maths","bio":"I like it."}""".formatted(account.value(), status);
    }

    private List<String> notified(AccountId account) {
        return sql.list("select title from notification where account_id = ?", row -> row.getString(1), account);
    }

    private void count(UUID counter, AtomicInteger written) {
        for (var number = 0; number < EACH; number++) {
            var event = new Counted(counter, number, Instant.now());
            transactions.inTransaction(() -> outbox.append(List.of(event)));
            written.incrementAndGet();
        }
    }

    private static RelayPolicy policy() {
        return new RelayPolicy(
                50, Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(200));
    }

    /** What is in a topic, in the order of each key, once there are at least so many. */
    private List<ConsumerRecord<String, String>> records(String topic, int atLeast) {
        return records(topic, atLeast, "");
    }

    /** What is in a topic under a key, or under any where it is empty. */
    private List<ConsumerRecord<String, String>> records(String topic, int atLeast, String key) {
        var properties = Map.<String, Object>of("bootstrap.servers", broker.address());
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, 3)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var read = new ArrayList<ConsumerRecord<String, String>>();
            eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.isEmpty() || key.equals(record.key())) {
                        read.add(record);
                    }
                });
                return read.size() >= atLeast;
            });
            return read;
        }
    }

    private static Map<String, String> fields(JsonNode object) {
        var fields = new LinkedHashMap<String, String>();
        object.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }
}
