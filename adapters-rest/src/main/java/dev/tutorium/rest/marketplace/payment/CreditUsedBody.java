package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;

/** A package after one of its credits was used, and the booking it was used for. */
@SnakeCase
record CreditUsedBody(UUID bookingId, PackageBody creditPackage) {}
