package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.kernel.SignInId;
import java.time.InstantSource;
import java.util.Optional;

/** Tells who a request comes from. The sign-in must be alive and its account active; roles are those of this moment. */
public final class SignInRecognition {

    private final SignIns signIns;
    private final Secrets secrets;
    private final InstantSource clock;

    public SignInRecognition(SignIns signIns, Secrets secrets, InstantSource clock) {
        this.signIns = signIns;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Optional<Actor.Member> byCookie(String token) {
        return signIns.recognise(secrets.hash(token), clock.instant());
    }

    /** By the sign-in id that an access token names, once the token's signature and expiry are checked. */
    public Optional<Actor.Member> byAccessToken(SignInId signIn) {
        return signIns.recognise(signIn, clock.instant());
    }
}
