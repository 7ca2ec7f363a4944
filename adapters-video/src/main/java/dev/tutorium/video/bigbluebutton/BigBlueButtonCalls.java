package dev.tutorium.video.bigbluebutton;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.video.kernel.ProviderCalls;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signed calls of the API: all GET, where what is signed is not in doubt, and all safe to repeat. */
@Singleton
final class BigBlueButtonCalls {

    private static final Logger LOG = LoggerFactory.getLogger(BigBlueButtonCalls.class);

    private final BigBlueButtonSettings settings;
    private final ProviderCalls calls;

    BigBlueButtonCalls(BigBlueButtonSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        calls = new ProviderCalls("bigbluebutton", settings.patience(), metrics);
    }

    /** Asks, and reads what succeeded or failed for a reason that {@code reading} knows. */
    <T> RemoteResult<T> ask(String call, Map<String, String> parameters, Function<Answer, RemoteResult<T>> reading) {
        var request = HttpRequest.newBuilder(address(call, parameters)).build();
        return calls.ask(call, request, response -> {
            var answer = Answer.read(response.body());
            return answer.messageKey().equals("checksumError") ? locked() : reading.apply(answer);
        });
    }

    /** A signed address, to be given to who may call it. */
    URI address(String call, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var checksum = settings.checksum().ofCall(call, query, settings.secret());
        return URI.create(settings.url() + call + "?" + query + (query.isEmpty() ? "" : "&") + "checksum=" + checksum);
    }

    static <T> RemoteResult<T> declined(Answer answer) {
        return new Declined<>(answer.messageKey() + ": " + answer.text("message"));
    }

    /** A wrong secret of ours says nothing about what was asked. */
    private static <T> RemoteResult<T> locked() {
        LOG.error("BigBlueButton does not accept our checksum: secret and algorithm must be those of the server");
        return new Unknown<>("BigBlueButton does not accept our checksum");
    }
}
