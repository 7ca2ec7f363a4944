package dev.tutorium.application.identity.port;

class SecretsInMemoryTest extends SecretsContract {

    private final Secrets secrets = new SecretsInMemory();

    @Override
    protected Secrets secrets() {
        return secrets;
    }
}
