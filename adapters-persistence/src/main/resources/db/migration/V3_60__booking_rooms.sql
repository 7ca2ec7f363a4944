-- The rooms of a session, one after the other for each revision. Of those opened before, nobody knows the provider any more.
alter table session_room
    add column turn          integer     not null default 0 check (turn >= 0),
    add column provider      text        not null default 'unknown',
    add column given_up_at   timestamptz,
    add column watched_since timestamptz,
    add column looked_at     timestamptz,
    add column ran_until     timestamptz,
    add column ended_at      timestamptz,
    -- When it is to be looked at next, until it is ended, and when its recordings are to be asked for.
    add column look_at       timestamptz,
    add column ask_at        timestamptz,
    add check (look_at is null or ended_at is null),
    drop constraint session_room_pkey,
    add primary key (session_id, revision, turn),
    add constraint session_room_reference unique (provider, reference);
alter table session_room alter column turn drop default, alter column provider drop default;
create index session_room_look on session_room (provider, look_at) where look_at is not null;
create index session_room_ask on session_room (provider, ask_at) where ask_at is not null;
create index session_due_start on session (starts_at) where state in ('SCHEDULED', 'IN_PROGRESS');

-- Who was in a room from when until when, each coming and going by the provider's name for it.
create table room_visit (
    session_id uuid        not null,
    revision   integer     not null,
    turn       integer     not null,
    visit      text        not null check (length(visit) between 1 and 200),
    account_id uuid        not null references account,
    joined_at  timestamptz not null,
    left_at    timestamptz,
    primary key (session_id, revision, turn, visit),
    foreign key (session_id, revision, turn) references session_room
);

-- What the provider recorded in a room, as it told it last.
create table session_recording (
    id          uuid        primary key,
    session_id  uuid        not null,
    revision    integer     not null,
    turn        integer     not null,
    provider    text        not null,
    reference   text        not null,
    link        text,
    seconds     bigint      check (seconds >= 0),
    bytes       bigint      check (bytes >= 0),
    recorded_at timestamptz not null,
    deleted_at  timestamptz,
    unique (provider, reference),
    foreign key (session_id, revision, turn) references session_room
);
create index session_recording_session on session_recording (session_id, recorded_at, id);
