package dev.tutorium.rest.marketplace.messaging;

import dev.tutorium.domain.messaging.Channel;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Preferences;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Every kind of notification, and whether it is wanted. */
@SnakeCase
record PreferencesBody(List<KindBody> preferences) {

    /** {@code email_required} and {@code in_app_required}: it cannot be switched off there. */
    @SnakeCase
    record KindBody(String type, boolean inApp, boolean email, boolean inAppRequired, boolean emailRequired) {}

    static PreferencesBody of(Preferences preferences) {
        return new PreferencesBody(Arrays.stream(NotificationKind.values())
                .map(kind -> new KindBody(
                        kind.name().toLowerCase(Locale.ROOT),
                        preferences.wants(kind, Channel.IN_APP),
                        preferences.wants(kind, Channel.MAIL),
                        !kind.mayBeOff(Channel.IN_APP),
                        !kind.mayBeOff(Channel.MAIL)))
                .toList());
    }
}
