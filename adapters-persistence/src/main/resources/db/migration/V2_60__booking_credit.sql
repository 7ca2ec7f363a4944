-- A seat is paid for with a charge, with one credit of a package, or with nothing.
alter table seat
    add column credit_package_id uuid,
    add column credit_id         uuid,
    add constraint seat_credit_whole check ((credit_package_id is null) = (credit_id is null)),
    add constraint seat_price_has_charge check ((price_minor > 0) = (charge_id is not null)),
    add constraint seat_paid_one_way check (charge_id is null or credit_id is null),
    add constraint seat_held_for_charge check (state <> 'HELD' or charge_id is not null);

-- A credit is reserved for one seat, or was used by one; others that had it gave it back.
create unique index seat_credit_once on seat (credit_id)
    where credit_id is not null and state not in ('DECLINED', 'EXPIRED') and (state <> 'CANCELLED' or refund_percent < 100);

alter table booking_quote
    add column credit_effect text not null default 'NONE' check (credit_effect in ('NONE', 'USED', 'RETURNED'));
