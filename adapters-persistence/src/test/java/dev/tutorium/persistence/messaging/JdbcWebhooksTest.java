package dev.tutorium.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.messaging.port.Departure;
import dev.tutorium.application.messaging.port.WebhookDeliveries;
import dev.tutorium.application.messaging.port.WebhookDeliveries.Attempt;
import dev.tutorium.application.messaging.port.WebhookDeliveries.Claimed;
import dev.tutorium.application.messaging.port.WebhookDeliveries.Heard;
import dev.tutorium.application.messaging.port.WebhookEndpoints;
import dev.tutorium.application.messaging.view.WebhookLog;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.booking.Party;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ModerationCaseId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.EventFilter;
import dev.tutorium.domain.messaging.MessagingPolicy;
import dev.tutorium.domain.messaging.SigningSecret;
import dev.tutorium.domain.messaging.WebhookAnswer.Answered;
import dev.tutorium.domain.messaging.WebhookAnswer.Silence;
import dev.tutorium.domain.messaging.WebhookDelivery;
import dev.tutorium.domain.messaging.WebhookEndpoint;
import dev.tutorium.domain.offering.OfferingEvent;
import dev.tutorium.domain.trust.TrustEvent;
import dev.tutorium.persistence.kernel.DatabaseTest;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcWebhooksTest extends DatabaseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final MessagingPolicy POLICY = MessagingPolicy.standard();
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    WebhookLog log;

    @Inject
    Deliveries outboxDeliveries;

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @BeforeEach
    void empty() {
        sql.update("truncate webhook_endpoint, outbox_event cascade");
    }

    @Test
    void an_event_is_heard_by_those_it_concerns_and_by_owners_of_the_platform() {
        var ann = account("TEACHER");
        var bob = account("TEACHER");
        var sam = account("STUDENT");
        var annHears = endpoint(ann, Set.of()).id();
        var bobHears = endpoint(bob, Set.of()).id();
        var samHears = endpoint(sam, Set.of()).id();
        var ownerHears = endpoint(account("OWNER"), Set.of()).id();
        var moved = departure(moved(ann, sam));
        assertThat(deliveries.audience(List.of(moved)))
                .containsExactlyInAnyOrder(
                        new Heard(annHears, moved), new Heard(samHears, moved), new Heard(ownerHears, moved));
        var created = departure(created(bob));
        assertThat(deliveries.audience(List.of(moved, created)))
                .contains(new Heard(bobHears, created), new Heard(ownerHears, created))
                .hasSize(5);
    }

    @Test
    void what_is_flagged_is_heard_by_owners_of_the_platform_only() {
        var ann = account("TEACHER");
        endpoint(ann, Set.of());
        var ownerHears = endpoint(account("OWNER"), Set.of()).id();
        var flagged = departure(new TrustEvent.ContentFlagged(
                new ModerationCaseId(ids.next()), new ContentId(ids.next()), ann, account("STUDENT"), NOW));
        assertThat(deliveries.audience(List.of(flagged))).containsExactly(new Heard(ownerHears, flagged));
    }

    @Test
    void filters_disabled_endpoints_and_accounts_that_are_gone_are_left_out() {
        var ann = account("TEACHER");
        var exact =
                endpoint(ann, Set.of("dev.tutorium.offering.ServiceCreated")).id();
        var capability = endpoint(ann, Set.of("dev.tutorium.offering.*")).id();
        endpoint(ann, Set.of("dev.tutorium.offering.ServiceEdited", "dev.tutorium.booking.*"));
        var disabled = endpoint(ann, Set.of());
        transactions.inTransaction(() -> endpoints.record(Change.of(disabled.disable(NOW))));
        var created = departure(created(ann));
        assertThat(deliveries.audience(List.of(created)))
                .extracting(Heard::endpoint)
                .containsExactlyInAnyOrder(exact, capability);
        sql.update("update account set status = 'SUSPENDED' where id = ?", ann);
        assertThat(deliveries.audience(List.of(created))).isEmpty();
    }

    @Test
    void an_event_is_on_its_way_to_an_endpoint_once() {
        var endpoint = endpoint(account("TEACHER"), Set.of());
        var event = departure(created(endpoint.owner()));
        deliveries.add(List.of(delivery(endpoint, event)));
        deliveries.add(List.of(delivery(endpoint, event)));
        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void one_that_was_sent_and_not_settled_is_sent_again_with_the_same_event() {
        var endpoint = endpoint(account("TEACHER"), Set.of());
        var event = departure(created(endpoint.owner()));
        deliveries.add(List.of(delivery(endpoint, event)));
        var first = claim(10).getFirst();
        assertThat(first.event()).isEqualTo(event);
        assertThat(first.address()).isEqualTo(ADDRESS);
        assertThat(first.secrets()).isEqualTo(endpoint.secrets());
        assertThat(claim(10)).isEmpty();
        var again = claimAt(NOW.plus(LEASE), 10).getFirst();
        assertThat(again.event().id()).isEqualTo(first.event().id());
        assertThat(deliveries.settle(first.delivery().answered(new Answered(204), NOW, POLICY)))
                .isFalse();
        assertThat(deliveries.settle(again.delivery().answered(new Answered(204), NOW, POLICY)))
                .isTrue();
        assertThat(claimAt(NOW.plus(LEASE).plus(LEASE), 10)).isEmpty();
    }

    @Test
    void an_endpoint_is_handed_out_a_few_at_once_and_a_failing_one_a_single_one() {
        var working = endpoint(account("TEACHER"), Set.of());
        var failing = endpoint(account("TEACHER"), Set.of());
        transactions.inTransaction(() -> endpoints.record(failing.answered(new Answered(500), NOW, POLICY)));
        var disabled = endpoint(account("TEACHER"), Set.of());
        transactions.inTransaction(() -> endpoints.record(Change.of(disabled.disable(NOW))));
        for (var count = 0; count < 5; count++) {
            for (var endpoint : List.of(working, failing, disabled)) {
                deliveries.add(List.of(delivery(endpoint, departure(created(endpoint.owner())))));
            }
        }
        assertThat(deliveries.claim(10, 3, List.of(working.id()), NOW, NOW.plus(LEASE)))
                .extracting(claimed -> claimed.delivery().endpoint())
                .containsExactly(failing.id());
        assertThat(deliveries.claim(10, 3, List.of(failing.id()), NOW, NOW.plus(LEASE)))
                .extracting(claimed -> claimed.delivery().endpoint())
                .containsOnly(working.id())
                .hasSize(3);
        assertThat(deliveries.claim(1, 3, List.of(failing.id()), NOW, NOW.plus(LEASE)))
                .hasSize(1);
    }

    @Test
    void nothing_more_is_sent_for_an_account_that_is_suspended_until_it_is_restored() {
        var endpoint = endpoint(account("TEACHER"), Set.of());
        deliveries.add(List.of(delivery(endpoint, departure(created(endpoint.owner())))));
        sql.update("update account set status = 'SUSPENDED' where id = ?", endpoint.owner());
        assertThat(claim(10)).isEmpty();
        sql.update("update account set status = 'ACTIVE' where id = ?", endpoint.owner());
        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void what_came_of_each_attempt_is_in_the_log_of_its_owner() {
        var endpoint = endpoint(account("TEACHER"), Set.of());
        var event = departure(created(endpoint.owner()));
        deliveries.add(List.of(delivery(endpoint, event)));
        var claimed = claim(1).getFirst();
        var id = claimed.delivery().id();
        deliveries.keep(id, new Attempt(NOW, new Answered(500), "oh", Duration.ofMillis(7)));
        deliveries.keep(id, new Attempt(NOW.plusSeconds(5), new Silence("no answer"), "", Duration.ofMillis(9)));
        assertThat(deliveries.settle(claimed.delivery().answered(new Answered(500), NOW, POLICY)))
                .isTrue();
        var line = log.delivery(endpoint.owner(), endpoint.id(), id).orElseThrow();
        assertThat(line.type()).isEqualTo("dev.tutorium.offering.ServiceCreated");
        assertThat(line.event()).isEqualTo(event.id());
        assertThat(line.failed()).isEqualTo(1);
        assertThat(line.attempts())
                .containsExactly(
                        new WebhookLog.Attempt(NOW, 500, null, "oh", 7),
                        new WebhookLog.Attempt(NOW.plusSeconds(5), null, "no answer", "", 9));
        assertThat(log.delivery(account("TEACHER"), endpoint.id(), id)).isEmpty();
        assertThat(log.deliveries(endpoint.owner(), endpoint.id(), PageRequest.first(5))
                        .rows())
                .extracting(WebhookLog.Line::id)
                .containsExactly(id.value());
    }

    @Test
    void every_attempt_that_failed_is_counted_the_last_one_too() {
        var endpoint = endpoint(account("TEACHER"), Set.of());
        deliveries.add(List.of(delivery(endpoint, departure(created(endpoint.owner())))));
        var id = claim(1).getFirst().delivery().id();
        for (var attempt = 0; attempt < POLICY.attempts().size(); attempt++) {
            transactions.inTransaction(() -> {
                var delivery = deliveries.findForUpdate(endpoint.owner(), id).orElseThrow();
                deliveries.settle(delivery.answered(new Answered(500), NOW, POLICY));
            });
        }
        var line = log.delivery(endpoint.owner(), endpoint.id(), id).orElseThrow();
        assertThat(line.state()).isEqualTo("EXHAUSTED");
        assertThat(line.failed()).isEqualTo(8);
    }

    @Test
    void what_happened_since_a_time_is_begun_anew_and_the_log_is_paged() {
        var endpoint = endpoint(account("TEACHER"), Set.of());
        for (var second = 0; second < 3; second++) {
            deliveries.add(List.of(delivery(endpoint, departure(created(endpoint.owner(), NOW.minusSeconds(second))))));
        }
        claim(10).forEach(claimed -> deliveries.settle(claimed.delivery().answered(new Answered(204), NOW, POLICY)));
        assertThat(transactions.inTransaction(() -> deliveries.redeliverSince(endpoint.id(), NOW.minusSeconds(1), NOW)))
                .isEqualTo(2);
        assertThat(claim(10))
                .extracting(claimed -> claimed.delivery().happenedAt())
                .containsExactlyInAnyOrder(NOW, NOW.minusSeconds(1));
        var page = log.deliveries(endpoint.owner(), endpoint.id(), PageRequest.first(2));
        assertThat(page.rows()).extracting(WebhookLog.Line::happenedAt).containsExactly(NOW, NOW.minusSeconds(1));
        var rest = log.deliveries(endpoint.owner(), endpoint.id(), new PageRequest(2, page.next(), 1, true));
        assertThat(rest.rows()).extracting(WebhookLog.Line::happenedAt).containsExactly(NOW.minusSeconds(2));
        assertThat(rest.total()).isEqualTo(3);
    }

    @Test
    void deliveries_are_forgotten_with_their_events_and_removed_with_their_endpoint() {
        var endpoint = endpoint(account("TEACHER"), Set.of());
        deliveries.add(List.of(delivery(endpoint, departure(created(endpoint.owner(), NOW.minusSeconds(9))))));
        deliveries.add(List.of(delivery(endpoint, departure(created(endpoint.owner())))));
        sql.update("delete from outbox_delivery");
        assertThat(outboxDeliveries.forget(NOW, 10)).isEqualTo(1);
        assertThat(sql.count("select count(*) from webhook_delivery")).isEqualTo(1);
        transactions.inTransaction(() -> endpoints.remove(endpoint));
        assertThat(sql.count("select count(*) from webhook_delivery")).isZero();
    }

    private static final URI ADDRESS = URI.create("https://example.org/hook");

    private WebhookEndpoint endpoint(AccountId owner, Set<String> events) {
        var endpoint = WebhookEndpoint.of(
                new WebhookEndpointId(ids.next()), owner, ADDRESS, new EventFilter(events), secret(1), NOW);
        transactions.inTransaction(() -> endpoints.add(endpoint, 10));
        return endpoints.get(owner, endpoint.id());
    }

    private static SigningSecret secret(int first) {
        return SigningSecret.of(new byte[] {(byte) first, 2, 3});
    }

    private WebhookDelivery delivery(WebhookEndpoint endpoint, Departure event) {
        return WebhookDelivery.of(new WebhookDeliveryId(ids.next()), endpoint.id(), event.id(), event.at(), POLICY);
    }

    private List<Claimed> claim(int limit) {
        return claimAt(NOW, limit);
    }

    private List<Claimed> claimAt(Instant now, int limit) {
        return deliveries.claim(limit, limit, List.of(), now, now.plus(LEASE));
    }

    private Departure departure(DomainEvent event) {
        transactions.inTransaction(() -> outbox.append(List.of(event)));
        return sql.first(
                        "select * from outbox_event order by seq desc limit 1",
                        row -> new Departure(
                                row.getLong("seq"),
                                Sql.uuid(row, "id"),
                                row.getString("type"),
                                Sql.uuid(row, "aggregate_id"),
                                Sql.instant(row, "at"),
                                row.getString("body")))
                .orElseThrow();
    }

    private DomainEvent created(AccountId teacher) {
        return created(teacher, NOW);
    }

    private DomainEvent created(AccountId teacher, Instant at) {
        return new OfferingEvent.ServiceCreated(new ServiceId(ids.next()), teacher, "Maths", at);
    }

    private DomainEvent moved(AccountId teacher, AccountId student) {
        var time = TimeRange.of(NOW, Duration.ofHours(1));
        return new BookingEvent.SessionMoved(
                new SessionId(ids.next()), teacher, List.of(student), time, time, Party.TEACHER, 1, NOW);
    }

    private AccountId account(String role) {
        var id = UUID.randomUUID();
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'Someone', ?, ?, 'UTC', 'ACTIVE', ?, 1)""", id, id + "@example.org", id.toString(), List.of(role), NOW);
        return new AccountId(id);
    }
}
