package dev.tutorium.video.jitsi;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tutorium.application.booking.port.VideoRooms.Part;
import dev.tutorium.application.booking.port.VideoRooms.Participant;
import dev.tutorium.domain.kernel.TimeRange;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;

/**
 * The token a Jitsi server with token authentication lets people in by, as lib-jitsi-meet's doc/tokens.md has it: HS256 for one
 * room. Every value under {@code context.user} is text, as a null or a number there breaks Prosody.
 */
record JitsiToken(String domain, String appId, String appSecret) {

    String of(String room, Participant participant, TimeRange validity) {
        var moderates = participant.part() == Part.MODERATOR;
        var user = Map.of(
                "id", participant.account().value().toString(),
                "name", participant.name(),
                "moderator", Boolean.toString(moderates),
                "affiliation", moderates ? "owner" : "member");
        var claims = new JWTClaimsSet.Builder()
                .issuer(appId)
                .audience("jitsi")
                .subject(domain)
                .claim("room", room)
                .notBeforeTime(Date.from(validity.start()))
                .expirationTime(Date.from(validity.end()))
                .claim("context", Map.of("user", user))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new MACSigner(appSecret.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a token that cannot be signed", e);
        }
    }
}
