-- A reversal takes back a part or all of the transfer that its payment names.
alter table sandbox_provider.movement
    drop constraint movement_kind_check,
    add constraint movement_kind_check check (kind in ('REFUND', 'TRANSFER', 'REVERSAL'));
create index movement_reversed on sandbox_provider.movement (payment) where kind = 'REVERSAL';
