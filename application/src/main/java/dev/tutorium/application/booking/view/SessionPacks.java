package dev.tutorium.application.booking.view;

import dev.tutorium.domain.kernel.SessionId;

/** What belongs to sessions, for reading: three queries a session. */
public interface SessionPacks {

    SessionPack of(SessionId session);
}
