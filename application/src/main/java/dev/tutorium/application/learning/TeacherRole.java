package dev.tutorium.application.learning;

import dev.tutorium.application.identity.RoleGranting;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.learning.LearningEvent.TeacherCertified;

/** Who is certified for a course may act as a teacher. */
public final class TeacherRole implements Reaction<TeacherCertified> {

    private final Accounts accounts;
    private final RoleGranting roles;
    private final Transactions transactions;

    public TeacherRole(Accounts accounts, RoleGranting roles, Transactions transactions) {
        this.accounts = accounts;
        this.roles = roles;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "learning.teacher-role";
    }

    @Override
    public Class<TeacherCertified> event() {
        return TeacherCertified.class;
    }

    @Override
    public void react(TeacherCertified certified) {
        transactions.inTransaction(() -> {
            var account = accounts.findForUpdate(certified.teacher()).orElseThrow(() -> new Missing("account"));
            if (account.isActive() && !account.roles().contains(Role.TEACHER)) {
                roles.record(new Actor.Platform(name()), account.roles(), account.grant(Role.TEACHER, certified.at()))
                        .orThrow(refusal -> new IllegalStateException("a role was refused: " + refusal));
            }
        });
    }
}
