-- The book of goodwill, only ever added to. receiver_id: whose earned points it changes; payer_id: whose spent points. A reversal
-- takes its points off both. giver_id: who thanked, whoever paid. subject_id: the summon, answer, session or post it is about.
create table goodwill_entry (
    id            uuid        primary key,
    kind          text        not null check (kind in ('AWARDED', 'GRANTED', 'PROMOTED', 'REVERSED')),
    receiver_id   uuid        references account,
    payer_id      uuid        references account,
    points        int         not null check (points >= 0),
    at            timestamptz not null,
    reason        text        check (reason in ('summon_help', 'question_answer', 'remedial_volunteer', 'first_session_mentor',
                                  'referral', 'availability_bonus')),
    occasion      text,
    giver_id      uuid        references account,
    course_id     uuid        references course,
    subject_id    uuid,
    about_id      uuid        references account,
    bonus_day     date,
    help_seconds  bigint      check (help_seconds >= 0),
    funding       text        check (funding in ('GIVER', 'ALLOWANCE', 'SYSTEM')),
    cut_received  int         check (cut_received >= 0),
    cut_given     int         check (cut_given >= 0),
    cut_allowance int         check (cut_allowance >= 0),
    granted_by    uuid        references account,
    note          text        check (length(note) between 1 and 500),
    shown_from    timestamptz,
    shown_until   timestamptz,
    award_id      uuid        references goodwill_entry,
    forgiven      int         check (forgiven >= 0),
    constraint goodwill_award_whole check (
        case when kind = 'AWARDED' then num_nulls(receiver_id, reason, occasion, funding, cut_received, cut_given, cut_allowance) = 0
            else num_nonnulls(reason, occasion, funding, giver_id, course_id, about_id, bonus_day, help_seconds) = 0 end),
    constraint goodwill_award_of_a_member check ((giver_id is null) = (course_id is null)),
    constraint goodwill_award_paid check (kind <> 'AWARDED' or (funding = 'GIVER') = (payer_id is not null)),
    constraint goodwill_award_paid_by_its_giver check (kind <> 'AWARDED' or payer_id is null or payer_id = giver_id),
    constraint goodwill_not_to_oneself check (receiver_id <> giver_id and receiver_id <> payer_id and receiver_id <> granted_by),
    constraint goodwill_grant_whole check (case when kind = 'GRANTED' then points > 0 and num_nulls(receiver_id, granted_by, note) = 0
        else num_nonnulls(granted_by, note) = 0 end),
    constraint goodwill_promotion_whole check (case when kind = 'PROMOTED' then points > 0 and receiver_id is null
            and num_nulls(payer_id, subject_id, shown_from, shown_until) = 0
        else num_nonnulls(shown_from, shown_until) = 0 end),
    constraint goodwill_reversal_whole check (case when kind = 'REVERSED' then num_nulls(receiver_id, award_id, forgiven) = 0
        else num_nonnulls(award_id, forgiven) = 0 end)
);
create unique index goodwill_once_an_occasion on goodwill_entry (reason, occasion) where kind = 'AWARDED';
create unique index goodwill_reversed_once on goodwill_entry (award_id) where award_id is not null;
create index goodwill_of_receiver on goodwill_entry (receiver_id, at, id) where receiver_id is not null;
create index goodwill_of_payer on goodwill_entry (payer_id, at, id) where payer_id is not null;
create index goodwill_of_giver on goodwill_entry (giver_id, receiver_id, at) where giver_id is not null;
create index goodwill_of_giver_by_time on goodwill_entry (giver_id, at) where giver_id is not null;
create index goodwill_about_subject on goodwill_entry (subject_id) where subject_id is not null;

create function goodwill_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the book of goodwill is only added to' using errcode = 'restrict_violation';
end $$;
create trigger goodwill_entry_append_only before update or delete or truncate on goodwill_entry
    for each statement execute function goodwill_is_append_only();

-- What the entries of each account come to, kept by every entry that is added. Its row is what two who give or get at once wait for.
create table goodwill_total (
    account_id uuid primary key references account,
    earned     int  not null default 0,
    spent      int  not null default 0,
    constraint goodwill_total_spent_was_earned check (spent between 0 and earned)
);
create index goodwill_total_earned on goodwill_total (earned, account_id) where earned > 0;

create function goodwill_entry_counts() returns trigger language plpgsql as $$
declare
    change int := case new.kind when 'REVERSED' then -new.points else new.points end;
begin
    insert into goodwill_total (account_id)
    select account from unnest(array [new.receiver_id, new.payer_id]) as account where account is not null order by account
    on conflict do nothing;
    update goodwill_total set earned = earned + change where account_id = new.receiver_id;
    update goodwill_total set spent = spent + change where account_id = new.payer_id;
    return null;
end $$;
create trigger goodwill_entry_counted after insert on goodwill_entry
    for each row execute function goodwill_entry_counts();

-- What an account got for the points it had earned, each once for good. A discount code has the id of its gift.
create table goodwill_gift (
    id         uuid        primary key,
    account_id uuid        not null references account,
    gift       text        not null check (gift in ('BADGE', 'DISCOUNT_CODE', 'SESSION_CREDIT', 'TEACHING_SHARE')),
    granted_at timestamptz not null
);
create unique index goodwill_gift_once on goodwill_gift (account_id, gift);
