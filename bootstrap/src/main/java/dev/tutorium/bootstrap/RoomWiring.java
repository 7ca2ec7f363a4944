package dev.tutorium.bootstrap;

import dev.tutorium.application.booking.AttendanceReading;
import dev.tutorium.application.booking.CallbackHandling;
import dev.tutorium.application.booking.CallbackIntake;
import dev.tutorium.application.booking.CallbackSubscription;
import dev.tutorium.application.booking.RecordingAccess;
import dev.tutorium.application.booking.RecordingCollection;
import dev.tutorium.application.booking.RoomAccess;
import dev.tutorium.application.booking.RoomOpening;
import dev.tutorium.application.booking.RoomReplacement;
import dev.tutorium.application.booking.RoomTending;
import dev.tutorium.application.booking.SessionSteps;
import dev.tutorium.application.booking.port.Recordings;
import dev.tutorium.application.booking.port.RoomCallbacks;
import dev.tutorium.application.booking.port.RoomVisits;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.view.SessionViews;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Notices;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.booking.BookingPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** The rooms of sessions: opening, entering and ending them, who came, and what was recorded. */
@Factory
final class RoomWiring {

    @Singleton
    RoomOpening roomOpening(
            Sessions sessions,
            SessionViews views,
            SessionRooms rooms,
            VideoRooms video,
            BookingPolicy policy,
            InstantSource clock) {
        return new RoomOpening(sessions, views, rooms, video, policy, clock);
    }

    @Singleton
    RoomAccess roomAccess(
            Sessions sessions, RoomOpening opening, VideoRooms video, BookingPolicy policy, InstantSource clock) {
        return new RoomAccess(sessions, opening, video, policy, clock);
    }

    @Singleton
    RoomReplacement roomReplacement(
            Sessions sessions,
            RoomOpening opening,
            SessionRooms rooms,
            Transactions transactions,
            BookingPolicy policy,
            InstantSource clock) {
        return new RoomReplacement(sessions, opening, rooms, transactions, policy, clock);
    }

    @Singleton
    RoomTending.Numbers tendingNumbers(BookingPolicy policy, InstantSource clock) {
        return new RoomTending.Numbers(policy, clock);
    }

    @Singleton
    RoomTending roomTending(
            Sessions sessions,
            SessionRooms rooms,
            RoomVisits visits,
            VideoRooms video,
            SessionSteps steps,
            Transactions transactions,
            RoomTending.Numbers numbers) {
        return new RoomTending(sessions, rooms, visits, video, steps, transactions, numbers);
    }

    @Singleton
    RecordingCollection recordingCollection(
            SessionRooms rooms,
            Recordings recordings,
            VideoRooms video,
            Transactions transactions,
            InstantSource clock) {
        return new RecordingCollection(rooms, recordings, video, transactions, clock);
    }

    @Singleton
    RecordingAccess recordingAccess(Sessions sessions, Courses courses, Recordings recordings, VideoRooms video) {
        return new RecordingAccess(sessions, courses, recordings, video);
    }

    @Singleton
    AttendanceReading attendanceReading(
            Sessions sessions,
            SessionViews views,
            SessionRooms rooms,
            RoomVisits visits,
            BookingPolicy policy,
            InstantSource clock) {
        return new AttendanceReading(sessions, views, rooms, visits, policy, clock);
    }

    @Singleton
    CallbackIntake callbackIntake(
            Optional<RoomCallbacks> callbacks,
            SessionRooms rooms,
            Recordings recordings,
            Notices notices,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        return new CallbackIntake(callbacks, rooms, recordings, notices, transactions, ids, clock);
    }

    @Singleton
    Reaction<?> callbackHandling(
            Optional<RoomCallbacks> callbacks,
            Notices notices,
            Sessions sessions,
            SessionRooms rooms,
            RoomVisits visits,
            Transactions transactions,
            InstantSource clock) {
        return new CallbackHandling(callbacks, notices, sessions, rooms, visits, transactions, clock);
    }

    @Singleton
    RecurringJob openRooms(RoomOpening opening) {
        return opening.opening();
    }

    @Singleton
    RecurringJob tendRooms(RoomTending tending) {
        return tending.tending();
    }

    @Singleton
    RecurringJob collectRecordings(RecordingCollection collection) {
        return collection.collecting();
    }

    @Singleton
    RecurringJob subscribeCallbacks(Optional<RoomCallbacks> callbacks) {
        return new CallbackSubscription(callbacks).subscribing();
    }
}
