package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.scheduling.TimeOffer;
import dev.tutorium.domain.scheduling.Waitlist;
import dev.tutorium.domain.scheduling.WaitlistEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Waitlists in memory. */
public final class WaitlistsInMemory implements Waitlists {

    private final Memory memory;
    private final Services services;
    private final Rows<ServiceId, Waitlist> lists;

    public WaitlistsInMemory(Memory memory, Services services) {
        this.memory = memory;
        this.services = services;
        lists = memory.rows();
    }

    @Override
    public Waitlist get(ServiceId service) {
        return lists.find(service).orElseGet(() -> new Waitlist(service, List.of(), 0));
    }

    @Override
    public Waitlist getForUpdate(ServiceId service) {
        if (lists.find(service).isEmpty()) {
            var _ = services.get(service);
            lists.put(service, new Waitlist(service, List.of(), 1));
        }
        return get(service);
    }

    @Override
    public List<ServiceId> waitedFor(AccountId teacher) {
        return of(teacher)
                .flatMap(list -> list.entries().stream()
                        .filter(WaitlistEntry.Waiting.class::isInstance)
                        .limit(1)
                        .map(first -> new Longest(list.service(), first.since())))
                .sorted(Comparator.comparing(Longest::since))
                .map(Longest::service)
                .toList();
    }

    private record Longest(ServiceId service, Instant since) {}

    @Override
    public List<TimeOffer> offers(AccountId teacher, Instant now) {
        return of(teacher)
                .flatMap(Waitlist::offers)
                .filter(offer -> offer.isLive(now))
                .sorted(Comparator.comparing(TimeOffer::until))
                .toList();
    }

    @Override
    public List<ServiceId> lapsed(Instant now, int limit) {
        return lists.stream()
                .flatMap(Waitlist::offers)
                .filter(offer -> !offer.isLive(now))
                .sorted(Comparator.comparing(TimeOffer::until))
                .map(TimeOffer::service)
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public Waitlist record(Change<Waitlist> change) {
        var list = change.state();
        if (get(list.service()).version() != list.version()) {
            throw new Stale("waitlist");
        }
        lists.put(list.service(), new Waitlist(list.service(), list.entries(), list.version() + 1));
        memory.publish(change.events());
        return get(list.service());
    }

    private Stream<Waitlist> of(AccountId teacher) {
        return lists.stream()
                .filter(list -> services.find(list.service())
                        .filter(service -> service.teacher().equals(teacher))
                        .isPresent());
    }
}
