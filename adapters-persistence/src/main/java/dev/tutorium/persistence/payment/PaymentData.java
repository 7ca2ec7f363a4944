package dev.tutorium.persistence.payment;

import static dev.tutorium.persistence.kernel.PersonalTable.by;
import static dev.tutorium.persistence.kernel.PersonalTable.where;

import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import jakarta.inject.Singleton;
import java.util.List;

/** The law requires money records; on an erasure they stay under the account's id. */
@Singleton
final class PaymentData implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                by(DataKind.MONEY, "charge", "payer_id"),
                where(DataKind.MONEY, "refund", "charge", "charge_id in (select id from charge where payer_id = ?)"),
                by(DataKind.MONEY, "charge_share", "account_id"),
                by(DataKind.MONEY, "refund_part", "account_id"),
                by(DataKind.MONEY, "journal_line", "owner_id"),
                by(DataKind.MONEY, "payout", "payee_id"),
                by(DataKind.MONEY, "payout_account", "payee"),
                by(DataKind.MONEY, "reversal", "payee_id"),
                by(DataKind.MONEY, "dispute_answer", "given_by"),
                by(DataKind.MONEY, "dispute_statement", "teacher_id"),
                by(DataKind.MONEY, "payable_change", "payee_id"),
                by(DataKind.MONEY, "session_credit", "student_id"),
                by(DataKind.MONEY, "session_credit", "given_by"),
                by(DataKind.OFFERINGS, "discount_code", "owner_id"),
                by(DataKind.MONEY, "redemption", "student_id"),
                by(DataKind.SESSIONS, "package_wish", "teacher_id").deleted(),
                where(DataKind.SESSIONS, "package_wish", "email", "email = (select email from account where id = ?)")
                        .deleted(),
                by(DataKind.MONEY, "subscription", "student_id"),
                by(DataKind.MONEY, "subscription", "teacher_id"),
                where(
                        DataKind.MONEY,
                        "subscription_period",
                        "subscription",
                        "subscription_id in (select id from subscription where student_id = ?)"),
                by(DataKind.MONEY, "credit_package", "student_id"),
                by(DataKind.MONEY, "credit_package", "teacher_id"),
                where(
                        DataKind.MONEY,
                        "credit",
                        "package",
                        "package_id in (select id from credit_package where student_id = ?)"));
    }

    @Override
    public List<String> moneyUnderway() {
        return List.of(
                "select 1 from subscription where student_id = ? and state = 'RUNNING'",
                "select 1 from subscription where teacher_id = ? and state = 'RUNNING'",
                """
                select 1 from credit_package p join credit c on c.package_id = p.id
                where p.student_id = ? and p.purchased_at is not null and c.state in ('FREE', 'RESERVED')""",
                """
                select 1 from credit_package p join credit c on c.package_id = p.id
                where p.teacher_id = ? and p.purchased_at is not null and c.state in ('FREE', 'RESERVED')""",
                "select 1 from charge where payer_id = ? and state in ('OPEN', 'AUTHORISED')",
                """
                select 1 from charge_share s join charge c on c.id = s.charge_id
                where s.account_id = ? and c.state in ('OPEN', 'AUTHORISED')""",
                """
                select 1 from refund r join charge c on c.id = r.charge_id
                where c.payer_id = ? and r.state = 'REQUESTED'""",
                """
                select 1 from dispute d join charge c on c.id = d.charge_id
                where c.payer_id = ? and d.state = 'OPENED'""",
                "select 1 from payout where payee_id = ? and state in ('PENDING', 'APPROVED', 'FAILED')",
                """
                select 1 from journal_line where owner_id = ?
                group by kind, currency having sum(amount_minor) <> 0""");
    }
}
