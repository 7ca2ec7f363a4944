package dev.tutorium.payments.stripe;

import java.util.Map;

/** A status and a body to be written as JSON. */
record Answer(int status, Map<String, ?> body) {}
