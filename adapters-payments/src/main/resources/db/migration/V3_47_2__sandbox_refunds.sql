-- The platform's id of what it ordered; null for a refund that was made here by hand. A returned refund came back from the payer's bank.
alter table sandbox_provider.movement
    add column ours uuid,
    add column returned boolean not null default false;
create index movement_refund on sandbox_provider.movement (payment, at) where kind = 'REFUND';
