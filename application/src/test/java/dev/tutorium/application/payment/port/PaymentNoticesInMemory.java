package dev.tutorium.application.payment.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Webhooks in memory. */
public final class PaymentNoticesInMemory implements PaymentNotices {

    private final Set<String> known = new HashSet<>();
    private final Map<UUID, byte[]> waiting = new HashMap<>();
    private final List<UUID> kept = new ArrayList<>();

    /** The webhooks kept so far, in their order; forgets them. */
    public List<UUID> takeKept() {
        var taken = List.copyOf(kept);
        kept.clear();
        return taken;
    }

    @Override
    public boolean keep(UUID id, String provider, String eventId, byte[] body, Instant now) {
        if (!known.add(provider + " " + eventId)) {
            return false;
        }
        waiting.put(id, body);
        kept.add(id);
        return true;
    }

    @Override
    public Optional<byte[]> takeUnhandled(UUID id) {
        return Optional.ofNullable(waiting.get(id));
    }

    @Override
    public void handled(UUID id, Instant now) {
        waiting.remove(id);
    }
}
