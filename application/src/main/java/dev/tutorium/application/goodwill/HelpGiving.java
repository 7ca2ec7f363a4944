package dev.tutorium.application.goodwill;

import dev.tutorium.application.goodwill.port.Helpers;
import dev.tutorium.application.goodwill.port.Summons;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.domain.goodwill.GoodwillPolicy;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.goodwill.Summon;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SummonId;
import dev.tutorium.domain.learning.CertifiedTeacher;
import java.time.InstantSource;

/** A certified teacher says to be available, and comes when a student asks. */
public final class HelpGiving {

    private final Summons summons;
    private final Helpers helpers;
    private final CertifiedTeachers teachers;
    private final GoodwillPolicy policy;
    private final Transactions transactions;
    private final InstantSource clock;

    public HelpGiving(
            Summons summons,
            Helpers helpers,
            CertifiedTeachers teachers,
            GoodwillPolicy policy,
            Transactions transactions,
            InstantSource clock) {
        this.summons = summons;
        this.helpers = helpers;
        this.teachers = teachers;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Only one's own, and only of who may help in any course. */
    public void setAvailable(Actor.Member helper, AccountId whose, boolean available) {
        if (!whose.equals(helper.id())) {
            throw new Missing("user");
        }
        if (!helpers.mayHelp(helper.id())) {
            throw new Denied("only who is certified in a course can help");
        }
        if (available) {
            helpers.available(helper.id(), clock.instant());
        } else {
            helpers.unavailable(helper.id());
        }
    }

    /** The first has it. */
    public Outcome<Summon, GoodwillRefusal> respond(Actor.Member helper, SummonId id) {
        return transactions.inTransaction(() -> {
            var summon = summons.getForUpdate(id);
            var certified = teachers.find(summon.course(), helper.id())
                    .filter(CertifiedTeacher::isActive)
                    .isPresent();
            return summon.respond(helper.id(), certified, helpers.isAvailable(helper.id()), clock.instant(), policy)
                    .map(change -> change.events().isEmpty() ? change.state() : summons.record(change));
        });
    }
}
