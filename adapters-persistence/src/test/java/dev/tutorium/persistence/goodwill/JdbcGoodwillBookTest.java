package dev.tutorium.persistence.goodwill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tutorium.application.goodwill.port.GoodwillBook;
import dev.tutorium.application.goodwill.port.GoodwillBookContract;
import dev.tutorium.application.goodwill.view.EntryView;
import dev.tutorium.application.goodwill.view.GoodwillList;
import dev.tutorium.application.goodwill.view.Side;
import dev.tutorium.application.goodwill.view.Standing;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.goodwill.Awarding;
import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.domain.goodwill.Entry;
import dev.tutorium.domain.goodwill.Funding;
import dev.tutorium.domain.goodwill.Reason;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcGoodwillBookTest extends GoodwillBookContract implements TestPropertyProvider {

    @Inject
    GoodwillBook book;

    @Inject
    GoodwillList list;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected GoodwillBook book() {
        return book;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId account() {
        return Rows.account(sql);
    }

    @Override
    protected CourseId course() {
        return Rows.course(sql, account());
    }

    @Test
    void many_who_thank_one_at_once_do_not_get_past_what_one_receives_in_a_day() throws Exception {
        var helper = account();
        var course = course();
        var givers = Stream.generate(this::account).limit(16).toList();
        allAtOnce(givers.stream().map(giver -> thank(giver, helper, course)).toList());
        assertThat(book.balance(helper)).isEqualTo(new Balance(50, 0));
    }

    @Test
    void one_who_thanks_many_at_once_does_not_get_past_the_allowance_of_a_day() throws Exception {
        var giver = account();
        var course = course();
        var helpers = Stream.generate(this::account).limit(16).toList();
        allAtOnce(helpers.stream().map(helper -> thank(giver, helper, course)).toList());
        assertThat(helpers.stream()
                        .mapToInt(helper -> book.balance(helper).earned())
                        .sum())
                .isEqualTo(10);
    }

    @Test
    void one_who_thanks_many_at_once_does_not_spend_more_than_there_is() throws Exception {
        var giver = account();
        var course = course();
        add(new Entry.Granted(id(), giver, 30, account(), "Welcome", NOON));
        var helpers = Stream.generate(this::account).limit(16).toList();
        allAtOnce(helpers.stream().map(helper -> thank(giver, helper, course)).toList());
        assertThat(book.balance(giver)).isEqualTo(new Balance(30, 30));
        assertThat(helpers.stream()
                        .mapToInt(helper -> book.balance(helper).earned())
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void who_thank_each_other_at_once_do_not_wait_for_ever() throws Exception {
        var one = account();
        var other = account();
        var course = course();
        allAtOnce(Stream.of(1, 2, 3, 4, 5, 6)
                .map(odd -> odd % 2 == 0 ? thank(one, other, course) : thank(other, one, course))
                .toList());
        assertThat(book.balance(one).earned()).isPositive();
        assertThat(book.balance(other).earned()).isPositive();
    }

    @Test
    void the_database_keeps_the_book_from_being_changed_and_overdrawn() {
        var account = account();
        add(new Entry.Granted(id(), account, 30, account(), "Welcome", NOON));
        assertThatThrownBy(() -> sql.update("update goodwill_entry set points = 1000 where receiver_id = ?", account))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> sql.update("delete from goodwill_entry where receiver_id = ?", account))
                .isInstanceOf(DataAccessException.class);
        var tooMuch = new Entry.Awarded(
                id(),
                account(),
                new Reason.QuestionAnswer(account, course(), new ContentId(UUID.randomUUID())),
                31,
                List.of(),
                Funding.GIVER,
                NOON);
        assertThatThrownBy(() -> add(tooMuch))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("goodwill_total_spent_was_earned");
        assertThat(book.balance(account)).isEqualTo(new Balance(30, 0));
    }

    @Test
    void each_side_sees_its_own_of_an_entry() {
        var giver = account();
        var helper = account();
        var course = course();
        add(new Entry.Granted(id(), giver, 30, account(), "Welcome", NOON));
        var award = new Entry.Awarded(
                id(),
                helper,
                new Reason.QuestionAnswer(giver, course, new ContentId(UUID.randomUUID())),
                5,
                List.of(),
                Funding.GIVER,
                NOON.plusSeconds(60));
        add(award);
        add(new Entry.Reversed(id(), award.id(), helper, giver, 3, 2, NOON.plusSeconds(120)));
        assertThat(read(giver, null))
                .containsExactly("SPENT -3 reversal", "SPENT 5 question_answer", "EARNED 30 grant");
        assertThat(read(giver, Side.SPENT)).containsExactly("SPENT -3 reversal", "SPENT 5 question_answer");
        assertThat(read(helper, null)).containsExactly("EARNED -3 reversal", "EARNED 5 question_answer");
        assertThat(list.entries(giver, Side.EARNED, PageRequest.first(5)).rows())
                .extracting(EntryView::note, EntryView::other)
                .containsExactly(tuple("Welcome", null));
        assertThat(list.byReason(helper)).singleElement().satisfies(total -> {
            assertThat(total.times()).isZero();
            assertThat(total.points()).isEqualTo(2);
        });
    }

    @Test
    void the_leaderboard_ranks_by_what_was_earned_and_leaves_out_who_left() {
        sql.update("update account set status = 'SUSPENDED' where id in (select account_id from goodwill_total)");
        var admin = account();
        var accounts = Stream.generate(this::account).limit(5).toList();
        var points = List.of(90, 70, 70, 20, 100);
        for (var place = 0; place < 5; place++) {
            add(new Entry.Granted(id(), accounts.get(place), points.get(place), admin, "Thanks", NOON));
        }
        sql.update("update account set status = 'SUSPENDED' where id = ?", accounts.get(4));
        var rows = new ArrayList<Standing>();
        var page = list.leaderboard(PageRequest.first(2));
        rows.addAll(page.rows());
        while (page.next() != null) {
            page = list.leaderboard(new PageRequest(2, page.next(), 1, false));
            rows.addAll(page.rows());
        }
        assertThat(rows).extracting(Standing::earned).containsExactly(90, 70, 70, 20);
        assertThat(rows).extracting(Standing::rank).containsExactly(1L, 2L, 2L, 4L);
        assertThat(list.leaderboard(new PageRequest(2, null, 2, true)).rows()).isEqualTo(rows.subList(2, 4));
        assertThat(rows)
                .allSatisfy(row -> assertThat(
                                list.standing(new AccountId(row.person().id())))
                        .contains(row));
        assertThat(list.standing(admin)).isEmpty();
    }

    private List<String> read(AccountId account, @Nullable Side side) {
        var rows = new ArrayList<EntryView>();
        var page = list.entries(account, side, PageRequest.first(2));
        rows.addAll(page.rows());
        while (page.next() != null) {
            page = list.entries(account, side, new PageRequest(2, page.next(), 1, false));
            rows.addAll(page.rows());
        }
        return rows.stream()
                .map(row -> row.side() + " " + row.points() + " " + row.reason())
                .toList();
    }

    private Runnable thank(AccountId giver, AccountId helper, CourseId course) {
        return () -> transactions.inTransaction(() -> {
            book.hold(Set.of(giver, helper));
            var reason = new Reason.QuestionAnswer(giver, course, new ContentId(UUID.randomUUID()));
            return Awarding.decide(id(), reason, helper, book.facts(reason, helper, true, NOON), NOON, POLICY)
                    .map(award -> {
                        book.add(award);
                        return award;
                    });
        });
    }

    private static void allAtOnce(List<Runnable> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var running = new ArrayList<Future<?>>();
            work.forEach(each -> running.add(pool.submit(each)));
            for (var future : running) {
                future.get();
            }
        }
    }

    private void add(Entry entry) {
        transactions.inTransaction(() -> book.add(entry));
    }
}
