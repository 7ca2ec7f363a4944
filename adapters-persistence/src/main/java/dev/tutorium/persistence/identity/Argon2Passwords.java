package dev.tutorium.persistence.identity;

import dev.tutorium.application.identity.port.Passwords;
import dev.tutorium.domain.identity.PasswordHash;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with the parameters OWASP names first for servers: 19 MiB, 2 passes, 1 lane. Hashes that are older keep working by the
 * parameters they name. As each takes its memory from the heap, only as many run at once as there are processors.
 */
@Singleton
final class Argon2Passwords implements Passwords {

    private static final Argon2Hash.Cost COST = new Argon2Hash.Cost(19_456, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final PasswordHash decoy = hash("no account has this password: " + random.nextLong());

    @Override
    public PasswordHash hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Argon2Hash(COST, salt, derive(password, COST, salt, HASH_BYTES)).toPhc();
    }

    @Override
    public Verdict check(String password, Optional<PasswordHash> kept) {
        var hash = Argon2Hash.parse(kept.orElse(decoy));
        var derived = derive(password, hash.cost(), hash.salt(), hash.hash().length);
        var same = MessageDigest.isEqual(derived, hash.hash());
        if (!same || kept.isEmpty()) {
            return Verdict.WRONG;
        }
        return hash.cost().equals(COST) ? Verdict.RIGHT : Verdict.RIGHT_BUT_OUTDATED;
    }

    private byte[] derive(String password, Argon2Hash.Cost cost, byte[] salt, int length) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var derived = new byte[length];
        running.acquireUninterruptibly();
        try {
            generator.generateBytes(bytes(password), derived);
        } finally {
            running.release();
        }
        return derived;
    }

    /** The same letters typed on another keyboard are the same password. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
