-- What the shop says against a dispute; null while it has said nothing.
alter table sandbox_provider.dispute add column evidence text;
