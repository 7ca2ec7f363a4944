-- The development mailbox: mail that went nowhere else. Never filled in production.
create schema sandbox_mail;

create table sandbox_mail.mail (
    message_id text primary key,
    number     bigint generated always as identity,
    sent_at    timestamptz not null,
    recipient  text not null,
    name       text not null,
    subject    text not null,
    text       text not null,
    html       text not null,
    calendar   text
);

create unique index mail_newest on sandbox_mail.mail (number desc);
create index mail_of_recipient on sandbox_mail.mail (lower(recipient), number desc);
