package dev.tutorium.application.messaging.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;

/** Events that are not delivered any more, to read: what was given up last comes first. */
public interface ParkedDeliveryList {

    Page<ParkedDelivery> all(PageRequest page);
}
