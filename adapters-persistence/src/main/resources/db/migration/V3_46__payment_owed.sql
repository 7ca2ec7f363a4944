-- owed: what a cancellation gives back and disputes hold. closing: given up, and its checkout is not known to be closed.
alter table charge
    add column owed_minor bigint not null default 0 check (owed_minor >= 0),
    add column closing boolean not null default false,
    add constraint charge_owed_check check (owed_minor = 0 or state = 'PAID'),
    add constraint charge_closing_check check (not closing or (state = 'EXPIRED' and checkout_reference is not null));
create index charge_unclosed on charge (settled_at) where closing;
