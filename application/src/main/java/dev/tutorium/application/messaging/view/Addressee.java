package dev.tutorium.application.messaging.view;

import dev.tutorium.domain.kernel.AccountId;
import java.time.ZoneId;

/**
 * Someone a mail goes to or speaks of.
 *
 * @param reachable false for accounts that are suspended or erased: they are spoken of, but get no mail
 */
public record Addressee(AccountId account, String name, String email, ZoneId zone, boolean reachable) {}
