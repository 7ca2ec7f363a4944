package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.payment.BookProving;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.application.payment.view.Books;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.Subscription;
import dev.tutorium.rest.kernel.AccessTokens;
import io.micronaut.context.BeanLocator;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/**
 * The life of packages that renew, over HTTP at one server: bought so, paid, renewed by time, a webhook lost, a period refunded, a card
 * declined, cancelled, ended. After each step the books agree with what the provider says it has.
 */
final class SubscriptionLife {

    private static final String WORKSPACE = "/api/student/subscriptions";
    private static final String MARKETPLACE = "/api/v1/subscriptions";

    private final LessonTest test;
    private final Stage stage;
    private final BeanLocator beans;
    private final Members members;
    private Member teacher;
    private Member student;
    private final Member stranger;
    private final String service;

    /** Where it is played: what the payer and the provider do. */
    interface Stage {

        void pay(String checkout);

        /** From now on the card pays, or is declined. */
        void card(String checkout, boolean pays);

        /** So many days pass; the provider does what is due then. */
        void pass(int days);

        /** The webhooks of what happened arrive. */
        void news();

        /** As {@link #pass}, and nobody is told of what happens then. */
        void passUntold(int days);
    }

    SubscriptionLife(LessonTest test, Stage stage) {
        this.test = test;
        this.stage = stage;
        beans = test.server.getApplicationContext();
        members = Members.of(beans);
        teacher = members.join("sue", Role.TEACHER);
        student = members.join("sam", Role.STUDENT);
        stranger = members.join("eve", Role.STUDENT);
        service = test.service(teacher, 4000);
        LessonTest.json(
                200,
                LessonTest.send(test.as(teacher, "/api/teacher/services/" + service)
                        .method("PATCH", BodyPublishers.ofString("""
                        {"packages":[{"credits":2,"price":{"amount":7001,"currency":"EUR"}},
                         {"credits":4,"price":{"amount":12000,"currency":"EUR"},"renewal":"weekly"}]}"""))));
    }

    void live() {
        refusesWhatIsNotOffered();
        var first = buy();
        var subscription = first.at("/subscriptionId").asText();
        assertThat(show(subscription).at("/status").asText()).isEqualTo("pending");
        assertThat(post(409, subscription, student)).contains("first payment");

        var checkout = first.at("/checkoutUrl").asText();
        stage.pay(checkout);
        stage.news();
        LessonTest.eventually(() -> status(subscription).equals("active"));
        LessonTest.eventually(() -> credits() == 4);
        agree();

        pass(8);
        stage.news();
        LessonTest.eventually(() -> credits() == 8);
        agree();
        stage.passUntold(7);
        run("payment.subscription-following");
        LessonTest.eventually(() -> credits() == 12);
        assertThat(show(subscription).at("/periodsPaid").asInt()).isEqualTo(3);
        agree();

        var lots = LessonTest.json(200, LessonTest.send(test.as(student, "/api/student/packages")))
                .at("/packages");
        assertThat(lots)
                .hasSize(3)
                .allSatisfy(
                        lot -> assertThat(lot.at("/subscriptionId").asText()).isEqualTo(subscription));
        var refund = "/api/student/packages/" + lots.get(1).at("/id").asText() + "/refund";
        LessonTest.json(404, test.post(refund, stranger, ""));
        LessonTest.json(202, test.post(refund, student, ""));
        LessonTest.eventually(() -> credits() == 8);
        LessonTest.eventually(this::agrees);

        stage.card(checkout, false);
        pass(7);
        stage.news();
        LessonTest.eventually(() -> status(subscription).equals("past_due"));
        stage.card(checkout, true);
        pass(1);
        stage.news();
        LessonTest.eventually(() -> status(subscription).equals("active"));
        LessonTest.eventually(() -> credits() == 12);

        post(404, subscription, stranger);
        assertThat(LessonTest.send(test.as(stranger, WORKSPACE + "/" + subscription))
                        .statusCode())
                .isEqualTo(404);
        post(200, subscription, student);
        assertThat(post(409, subscription, student)).contains("cancelled already");
        assertThat(status(subscription)).isEqualTo("ending");
        LessonTest.eventually(() -> isKnownToEnd(subscription));
        pass(8);
        stage.news();
        LessonTest.eventually(() -> status(subscription).equals("ended"));
        pass(8);
        stage.news();
        assertThat(show(subscription).at("/periodsPaid").asInt()).isEqualTo(4);
        assertThat(post(409, subscription, student)).contains("ended");
        agree();
        endsWithItsService();
    }

    /** What could not be collected ends by itself, and so does what is for a service that was archived. */
    private void endsWithItsService() {
        var failing = buy();
        stage.pay(failing.at("/checkoutUrl").asText());
        stage.news();
        var unpaid = failing.at("/subscriptionId").asText();
        LessonTest.eventually(() -> status(unpaid).equals("active"));
        stage.card(failing.at("/checkoutUrl").asText(), false);
        pass(12);
        stage.news();
        LessonTest.eventually(() -> status(unpaid).equals("ended"));

        var last = buy();
        stage.pay(last.at("/checkoutUrl").asText());
        stage.news();
        var left = last.at("/subscriptionId").asText();
        LessonTest.eventually(() -> status(left).equals("active"));
        LessonTest.json(200, test.post("/api/teacher/services/" + service + "/archive", teacher, ""));
        LessonTest.eventually(() -> isKnownToEnd(left));
        assertThat(status(left)).isEqualTo("ending");
        pass(8);
        stage.news();
        LessonTest.eventually(() -> status(left).equals("ended"));
        var listed = LessonTest.json(200, LessonTest.send(asBuyer(MARKETPLACE))).at("/data/subscriptions");
        assertThat(listed).hasSize(3);
        agree();
    }

    private void refusesWhatIsNotOffered() {
        for (var path : List.of("/api/student/packages", "/api/v1/packages")) {
            assertThat(order(422, path, 2, "").toString()).contains("renewal");
            order(422, path, 3, "");
            order(422, path, 4, ",\"discountCode\":\"SPRING\",\"discount_code\":\"SPRING\"");
        }
        assertThat(LessonTest.json(
                                422,
                                LessonTest.send(test.as(teacher, "/api/teacher/services/" + service)
                                        .method("PATCH", BodyPublishers.ofString("""
                                        {"packages":[{"credits":2,"price":{"amount":7001,"currency":"EUR"},"renewal":"daily"}]}"""))))
                        .toString())
                .contains("packages.renewal");
        assertThat(test.post("/api/student/packages", student, """
                        {"serviceId":"%s","credits":4,"autoRenew":"often"}""".formatted(service))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(LessonTest.json(200, LessonTest.send(test.as(student, WORKSPACE)))
                        .at("/subscriptions"))
                .isEmpty();
    }

    private void pass(int days) {
        stage.pass(days);
        student = members.signedIn(student.id());
        teacher = members.signedIn(teacher.id());
    }

    private JsonNode buy() {
        var bought = order(201, "/api/student/packages", 4, "");
        assertThat(bought.at("/checkoutUrl").asText()).isNotEmpty();
        return bought;
    }

    private JsonNode order(int status, String path, int credits, String more) {
        var body = """
                {"serviceId":"%s","service_id":"%s","credits":%d,"autoRenew":true,"auto_renew":true%s}""".formatted(service, service, credits, more);
        return LessonTest.json(status, LessonTest.send(asBuyer(path).POST(BodyPublishers.ofString(body))));
    }

    /** Each surface has its own way to sign in. */
    private HttpRequest.Builder asBuyer(String path) {
        return path.startsWith("/api/v1")
                ? test.request(path)
                        .header("Content-Type", "application/json")
                        .header("Authorization", members.bearer(beans.getBean(AccessTokens.class), student))
                : test.as(student, path);
    }

    private String post(int status, String subscription, Member member) {
        var answer = test.post(WORKSPACE + "/" + subscription + "/cancel", member, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private JsonNode show(String subscription) {
        return LessonTest.json(200, LessonTest.send(test.as(student, WORKSPACE + "/" + subscription)));
    }

    private String status(String subscription) {
        return show(subscription).at("/status").asText();
    }

    /** By the provider, which is told soon after. */
    private boolean isKnownToEnd(String subscription) {
        var id = new SubscriptionId(UUID.fromString(subscription));
        return beans.getBean(Subscriptions.class).find(id).orElseThrow() instanceof Subscription.Running running
                && running.ending() != null
                && running.ending().confirmed();
    }

    private int credits() {
        var credits = 0;
        for (var lot : LessonTest.json(200, LessonTest.send(test.as(student, "/api/student/packages")))
                .at("/packages")) {
            credits += lot.at("/credits/free").asInt();
        }
        return credits;
    }

    private void run(String job) {
        beans.getBeansOfType(RecurringJob.class).stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private void agree() {
        var proof = beans.getBean(BookProving.class).prove();
        assertThat(proof.differences())
                .as(beans.getBean(Books.class).trialBalance().toString())
                .isEmpty();
        assertThat(proof.asked()).isTrue();
    }

    private boolean agrees() {
        return beans.getBean(BookProving.class).prove().differences().isEmpty();
    }
}
