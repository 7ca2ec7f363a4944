package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.FirstAdmin;
import dev.tutorium.domain.kernel.Outcome.Accepted;
import dev.tutorium.domain.kernel.Outcome.Refused;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the account at {@code tutorium.admin.email} an admin, where one is configured. */
@Singleton
@Requires(property = "tutorium.admin.email")
final class AdminAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(AdminAtStart.class);

    private final FirstAdmin admins;
    private final String email;

    AdminAtStart(FirstAdmin admins, @Property(name = "tutorium.admin.email") String email) {
        this.admins = admins;
        this.email = email;
    }

    @EventListener
    void on(StartupEvent event) {
        switch (admins.ensure(email)) {
            case Accepted(var account) -> LOG.info("{} is an admin, account {}", email, account.value());
            case Refused(var reason) ->
                throw new IllegalStateException("no admin account for " + email + ": " + reason);
        }
    }
}
