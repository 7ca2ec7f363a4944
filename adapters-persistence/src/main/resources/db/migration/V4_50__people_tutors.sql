-- How each active teacher is found: what is searched and sorted by, put together from the tables it is written in.
create table tutor (
    teacher_id   uuid        primary key references account,
    joined_at    timestamptz not null,
    rating       numeric(3, 2),
    ratings      int         not null,
    hourly_minor bigint,
    currency     char(3),
    search       tsvector    not null,
    constraint tutor_price_has_currency check ((hourly_minor is null) = (currency is null))
);
-- Only who has something to book has a price, and is listed.
create index tutor_search on tutor using gin (search) where hourly_minor is not null;
create index tutor_newest on tutor (joined_at, teacher_id) where hourly_minor is not null;
create index tutor_by_rating on tutor (coalesce(rating, 0), teacher_id) where hourly_minor is not null;
create index tutor_by_price on tutor (currency, hourly_minor, teacher_id) where hourly_minor is not null;

-- A teacher's price is their cheapest hour that is no trial; of several currencies the first by name. Subjects are the titles of
-- what can be booked, and weigh A.
create view tutor_now as
select a.id as teacher_id, a.created_at as joined_at, r.average as rating, coalesce(r.count, 0) as ratings,
    cheapest.hourly_minor, cheapest.currency,
    setweight(to_tsvector('simple', coalesce(subjects.titles, '')), 'A')
        || setweight(to_tsvector('simple', coalesce(p.headline, '')), 'B')
        || setweight(to_tsvector('simple', coalesce(p.about, '')), 'C')
        || setweight(to_tsvector('simple', a.name), 'D') as search
from account a
    left join teacher_profile p on p.teacher_id = a.id
    left join teacher_rating r on r.teacher_id = a.id and not r.imported
    left join lateral (
        select round(s.price_minor * 60.0 / s.duration_minutes)::bigint as hourly_minor, s.currency
        from service s where s.teacher_id = a.id and s.status = 'PUBLISHED' and s.deleted_at is null
        order by s.trial, s.currency, 1 limit 1) cheapest on true
    left join lateral (
        select string_agg(s.title, ' ') as titles
        from service s where s.teacher_id = a.id and s.status = 'PUBLISHED' and s.deleted_at is null) subjects on true
where a.status = 'ACTIVE' and 'TEACHER' = any (a.roles);

insert into tutor select * from tutor_now;

-- In the transaction of whatever changed. The lock makes two changes of one teacher see each other; 3 is its space.
create function tutor_refresh(teacher uuid) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(3, hashtext(teacher::text));
    delete from tutor where teacher_id = teacher;
    insert into tutor select * from tutor_now where teacher_id = teacher;
end $$;

create function tutor_account_changed() returns trigger language plpgsql as $$
begin
    perform tutor_refresh(new.id);
    return null;
end $$;
create function tutor_part_changed() returns trigger language plpgsql as $$
begin
    perform tutor_refresh(coalesce(new.teacher_id, old.teacher_id));
    return null;
end $$;

create trigger tutor_account_begun after insert on account
    for each row when ('TEACHER' = any (new.roles)) execute function tutor_account_changed();
create trigger tutor_account_changed after update on account
    for each row when ((old.name, old.roles, old.status) is distinct from (new.name, new.roles, new.status))
    execute function tutor_account_changed();
create trigger tutor_profile_changed after insert or update or delete on teacher_profile
    for each row execute function tutor_part_changed();
create trigger tutor_service_changed after insert or update or delete on service
    for each row execute function tutor_part_changed();
create trigger tutor_rating_changed after insert or update or delete on teacher_rating
    for each row execute function tutor_part_changed();
