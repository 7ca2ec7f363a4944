-- The packages a service is sold in, the smallest first: [{"credits": 5, "priceMinor": 18000}, ...], in the currency of its price.
alter table service
    add column packages jsonb not null default '[]' check (jsonb_typeof(packages) = 'array');
