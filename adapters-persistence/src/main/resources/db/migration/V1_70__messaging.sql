-- The links in mails that lead a participant to the room of a session.
create table join_link (
    session_id uuid not null references session,
    account_id uuid not null references account,
    token      text not null unique,
    primary key (session_id, account_id)
);
