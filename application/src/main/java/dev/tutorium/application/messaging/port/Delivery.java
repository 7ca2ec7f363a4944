package dev.tutorium.application.messaging.port;

/**
 * One event on its way to one reaction, leased to whoever claimed it.
 *
 * @param event    the event's place in the outbox
 * @param reaction the name of the reaction
 * @param attempt  counts from 1, those of claimants that died included
 * @param type     the lasting name of the event's type
 * @param body     the event as JSON
 */
public record Delivery(long event, String reaction, int attempt, String type, String body) {}
