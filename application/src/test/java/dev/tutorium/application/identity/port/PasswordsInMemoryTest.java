package dev.tutorium.application.identity.port;

class PasswordsInMemoryTest extends PasswordsContract {

    @Override
    protected Passwords passwords() {
        return new PasswordsInMemory();
    }
}
