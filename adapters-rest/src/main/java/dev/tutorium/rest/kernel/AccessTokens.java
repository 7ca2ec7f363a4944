package dev.tutorium.rest.kernel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeyLengthException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SignInId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens: JWTs signed with HS256 that name an account and a sign-in and live a short time. They carry no roles; those are
 * looked up with the sign-in.
 */
@Singleton
public final class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);

    private static final String SIGN_IN = "sid";

    private final MACSigner signer;

    private final MACVerifier verifier;

    private final InstantSource clock;

    AccessTokens(AccessTokenKey key, InstantSource clock) {
        try {
            var bytes = bytes(key.key());
            this.signer = new MACSigner(bytes);
            this.verifier = new MACVerifier(bytes);
        } catch (KeyLengthException e) {
            throw new IllegalStateException("tutorium.tokens.key needs at least 32 bytes", e);
        } catch (JOSEException e) {
            throw new IllegalStateException("tutorium.tokens.key cannot be used", e);
        }
        this.clock = clock;
    }

    private static byte[] bytes(@Nullable String configured) {
        if (configured != null && !configured.isBlank()) {
            return configured.getBytes(StandardCharsets.UTF_8);
        }
        LOG.warn("tutorium.tokens.key is not set: access tokens are good for this process only");
        var made = new byte[32];
        new SecureRandom().nextBytes(made);
        return made;
    }

    /** Whom a token speaks for. */
    record Claims(AccountId account, SignInId signIn) {}

    /** The access token of a sign-in that was just opened or renewed. */
    public String issue(GrantedSignIn granted) {
        return issue(granted.account().id(), granted.signIn(), granted.accessLifetime());
    }

    public String issue(AccountId account, SignInId signIn, Duration life) {
        var now = clock.instant();
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject(account.value().toString())
                        .claim(SIGN_IN, signIn.value().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(life)))
                        .build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign an access token", e);
        }
        return token.serialize();
    }

    /** What a token claims; empty when it is forged, expired or not one of ours. */
    Optional<Claims> verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(verifier)) {
                return Optional.empty();
            }
            var claims = jwt.getJWTClaimsSet();
            var expires = claims.getExpirationTime();
            if (expires == null || !clock.instant().isBefore(expires.toInstant())) {
                return Optional.empty();
            }
            return Optional.of(new Claims(
                    new AccountId(UUID.fromString(claims.getSubject())),
                    new SignInId(UUID.fromString(claims.getStringClaim(SIGN_IN)))));
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
