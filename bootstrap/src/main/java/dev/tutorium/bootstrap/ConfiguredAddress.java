package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.PublicAddress;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The configured public address; without one, this very server, as suits development. */
@Singleton
final class ConfiguredAddress implements PublicAddress {

    private final @Nullable String configured;
    private final BeanProvider<EmbeddedServer> server;

    ConfiguredAddress(
            @Property(name = "tutorium.public-url") @Nullable String configured, BeanProvider<EmbeddedServer> server) {
        this.configured = configured == null || configured.isBlank() ? null : configured.replaceFirst("/+$", "");
        this.server = server;
    }

    @Override
    public URI of(String path) {
        return URI.create((configured == null ? server.get().getURI().toString() : configured) + path);
    }
}
