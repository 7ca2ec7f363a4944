package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;

/** What does not go on without a person, to read: the latest first. */
public interface Troubles {

    Page<Trouble> list(PageRequest page);
}
