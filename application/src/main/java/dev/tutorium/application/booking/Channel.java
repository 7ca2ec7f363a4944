package dev.tutorium.application.booking;

/** Through what a lesson was found and booked: it decides the default cancellation policy and the platform's share. */
public enum Channel {
    WORKSPACE,
    MARKETPLACE
}
