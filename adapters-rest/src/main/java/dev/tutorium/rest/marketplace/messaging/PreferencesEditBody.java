package dev.tutorium.rest.marketplace.messaging;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.messaging.PreferenceKeeping.Wish;
import dev.tutorium.domain.messaging.Channel;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Preferences.Choice;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which kinds of notifications are wanted; what is left out stays as it is. */
@SnakeCase
record PreferencesEditBody(@NotEmpty @Size(max = 100) List<@NotNull @Valid KindBody> preferences) {

    /** One kind, in any case of letters. */
    @SnakeCase
    record KindBody(
            @Size(max = 40) String type,
            @Nullable Boolean inApp,
            @Nullable Boolean email) {

        private Stream<Wish> wishes() {
            var kind = Arrays.stream(NotificationKind.values())
                    .filter(one -> one.name().equalsIgnoreCase(type))
                    .findFirst()
                    .orElseThrow(() -> new Malformed("type", "is not a type of notifications"));
            return Stream.of(wish(kind, Channel.IN_APP, inApp), wish(kind, Channel.MAIL, email))
                    .flatMap(wish -> wish);
        }

        private static Stream<Wish> wish(NotificationKind kind, Channel channel, @Nullable Boolean wanted) {
            return wanted == null ? Stream.empty() : Stream.of(new Wish(new Choice(kind, channel), wanted));
        }
    }

    List<Wish> wishes() {
        return preferences.stream().flatMap(KindBody::wishes).toList();
    }
}
