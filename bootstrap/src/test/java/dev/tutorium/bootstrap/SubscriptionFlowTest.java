package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Packages that renew, in the sandbox. */
class SubscriptionFlowTest extends LessonTest {

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.proxies", "127.0.0.1");
        return properties;
    }

    @Test
    void a_package_renews_until_it_is_ended_and_the_books_agree_with_the_sandbox() {
        new SubscriptionLife(this, new InTheSandbox()).live();
    }

    private final class InTheSandbox implements SubscriptionLife.Stage {

        private String latest = "";

        @Override
        public void pay(String checkout) {
            latest = checkout;
            press("press=pay&copies=2");
        }

        @Override
        public void card(String checkout, boolean pays) {
            latest = checkout;
            press(pays ? "press=pays" : "press=declines");
        }

        @Override
        public void pass(int days) {
            assertThat(post("/sandbox/clock", "{\"advance\": \"PT%dH\"}".formatted(24 * days))
                            .statusCode())
                    .isEqualTo(200);
        }

        @Override
        public void passUntold(int days) {
            press("press=pays-untold");
            var before = shown();
            pass(days);
            eventually(() -> !shown().equals(before));
            press("press=pays");
        }

        @Override
        public void news() {
            // the sandbox sends it by itself
        }

        private String shown() {
            return send(HttpRequest.newBuilder(URI.create(latest))).body();
        }

        private void press(String form) {
            var answer = send(HttpRequest.newBuilder(URI.create(latest))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 399);
        }
    }
}
