package dev.tutorium.persistence.identity;

import dev.tutorium.domain.identity.PasswordHash;
import java.util.Base64;
import java.util.regex.Pattern;

/** An Argon2id hash in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, both in base64 without padding. */
final class Argon2Hash {

    /** Memory in KiB, passes over it, and lanes. */
    record Cost(int memory, int passes, int lanes) {}

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    Argon2Hash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    static Argon2Hash parse(PasswordHash kept) {
        var phc = PHC.matcher(kept.value());
        if (!phc.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        return new Argon2Hash(
                new Cost(
                        Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)), Integer.parseInt(phc.group(3))),
                Base64.getDecoder().decode(phc.group(4)),
                Base64.getDecoder().decode(phc.group(5)));
    }

    PasswordHash toPhc() {
        var base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memory,
                        cost.passes,
                        cost.lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash)));
    }

    Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }
}
