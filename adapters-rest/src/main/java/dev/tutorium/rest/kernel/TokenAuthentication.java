package dev.tutorium.rest.kernel;

import dev.tutorium.application.identity.SignInRecognition;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Finds who is signed in: the first token in the surface's places, verified, and its sign-in looked up. */
@Singleton
final class TokenAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    private final Dialects dialects;

    private final AccessTokens tokens;

    private final SignInRecognition signIns;

    private final ClientAddresses addresses;

    private final ExecutorService blocking;

    TokenAuthentication(
            Dialects dialects,
            AccessTokens tokens,
            SignInRecognition signIns,
            ClientAddresses addresses,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.dialects = dialects;
        this.tokens = tokens;
        this.signIns = signIns;
        this.addresses = addresses;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var from = addresses.of(request);
        for (var place : dialects.of(request).tokenPlaces()) {
            var token = place.token(request);
            if (token.isPresent()) {
                return Publishers.fromCompletableFuture(
                        () -> CompletableFuture.supplyAsync(() -> signedIn(place, token.get(), from), blocking));
            }
        }
        return Publishers.empty();
    }

    private @Nullable Authentication signedIn(TokenPlace place, String token, String from) {
        var member = place.session()
                ? signIns.byCookie(token)
                : tokens.verify(token)
                        .flatMap(claims -> signIns.byAccessToken(claims.signIn())
                                .filter(found -> found.id().equals(claims.account())));
        return member.map(found -> new SignedIn(found.from(from))).orElse(null);
    }
}
