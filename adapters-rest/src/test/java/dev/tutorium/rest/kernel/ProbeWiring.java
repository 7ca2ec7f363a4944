package dev.tutorium.rest.kernel;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.tutorium.application.identity.SignInRecognition;
import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Database;
import dev.tutorium.application.kernel.KeptAnswers;
import dev.tutorium.application.kernel.KeptAnswersInMemory;
import dev.tutorium.application.kernel.RateCounts;
import dev.tutorium.application.kernel.RateCountsInMemory;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SignInId;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One student and one admin who are signed in. */
@Factory
final class ProbeWiring {

    static final Actor.Member STUDENT = member(1, Role.STUDENT);

    static final Actor.Member ADMIN = member(2, Role.ADMIN);

    private static Actor.Member member(long number, Role role) {
        return new Actor.Member(new AccountId(new UUID(number, 0)), Set.of(role), new UUID(number, 1));
    }

    @Singleton
    RateCounts counts() {
        return new RateCountsInMemory();
    }

    @Singleton
    Database database() {
        return () -> true;
    }

    @Singleton
    KeptAnswers answers() {
        return new KeptAnswersInMemory();
    }

    @Singleton
    SignInRecognition recognition(InstantSource clock) {
        var signIns = mock(SignIns.class);
        when(signIns.recognise(eq(new SignInId(STUDENT.signIn())), any(Instant.class)))
                .thenReturn(Optional.of(STUDENT));
        when(signIns.recognise(eq(new SignInId(ADMIN.signIn())), any(Instant.class)))
                .thenReturn(Optional.of(ADMIN));
        when(signIns.recognise(eq(new SecretHash("the student's cookie")), any(Instant.class)))
                .thenReturn(Optional.of(STUDENT));
        var secrets = mock(Secrets.class);
        when(secrets.hash(any())).thenAnswer(call -> new SecretHash(call.getArgument(0)));
        return new SignInRecognition(signIns, secrets, clock);
    }
}
