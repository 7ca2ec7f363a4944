package dev.tutorium.application.kernel;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link KeptAnswers} in memory. */
public final class KeptAnswersInMemory implements KeptAnswers {

    private record Owner(String caller, String key) {}

    private record Kept(
            String request, Instant taken, @Nullable Answer answer) {}

    private final Map<Owner, Kept> kept = new HashMap<>();

    @Override
    public synchronized Claim claim(String caller, String key, String request, Instant now) {
        var owner = new Owner(caller, key);
        var old = kept.get(owner);
        if (old == null || !old.taken.plus(KEPT).isAfter(now)) {
            kept.put(owner, new Kept(request, now, null));
            return new Claim.Taken();
        }
        if (!old.request.equals(request)) {
            return new Claim.OtherRequest();
        }
        if (old.answer != null) {
            return new Claim.Answered(old.answer);
        }
        if (old.taken.plus(LEASE).isAfter(now)) {
            return new Claim.AtWork();
        }
        kept.put(owner, new Kept(request, now, null));
        return new Claim.Taken();
    }

    @Override
    public synchronized void keep(String caller, String key, Answer answer) {
        kept.computeIfPresent(new Owner(caller, key), (_, old) -> new Kept(old.request, old.taken, answer));
    }

    @Override
    public synchronized void release(String caller, String key) {
        kept.remove(new Owner(caller, key));
    }

    @Override
    public synchronized int forgetExpiredBefore(Instant instant, int most) {
        var before = kept.size();
        kept.values().removeIf(old -> old.taken.plus(KEPT).isBefore(instant));
        return before - kept.size();
    }
}
