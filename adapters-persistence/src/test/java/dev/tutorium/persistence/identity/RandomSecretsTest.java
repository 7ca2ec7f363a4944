package dev.tutorium.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.identity.port.SecretsContract;
import org.junit.jupiter.api.Test;

class RandomSecretsTest extends SecretsContract {

    private final Secrets secrets = new RandomSecrets();

    @Override
    protected Secrets secrets() {
        return secrets;
    }

    @Test
    void a_secret_holds_256_bits_and_its_hash_is_their_sha_256() {
        assertThat(secrets.next()).hasSize(43);
        assertThat(secrets.hash("abc").value())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
