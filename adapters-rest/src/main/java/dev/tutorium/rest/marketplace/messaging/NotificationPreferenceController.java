package dev.tutorium.rest.marketplace.messaging;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.messaging.PreferenceKeeping;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;

/** What a member wants to be told, in the app and by mail. */
@Controller("/api/v1/notifications/preferences")
@Secured(SecurityRule.IS_AUTHENTICATED)
class NotificationPreferenceController {

    private final PreferenceKeeping preferences;

    NotificationPreferenceController(PreferenceKeeping preferences) {
        this.preferences = preferences;
    }

    @Get
    PreferencesBody get(Actor.Member actor) {
        return PreferencesBody.of(preferences.get(actor));
    }

    /** Kinds that are not named stay as they are. */
    @Put
    PreferencesBody change(Actor.Member actor, @Body @Valid PreferencesEditBody body) {
        return PreferencesBody.of(accepted(preferences.change(actor, body.wishes())));
    }
}
