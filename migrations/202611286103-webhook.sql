-- Webhooks of a facility (API-2): an address is told that something happened, by ids alone. What happened is read with a key.

create table webhook (
  id uuid primary key,
  facility_id uuid not null references facility,
  url text not null constraint webhook_url_check check (length(url) <= 500),
  events text[] not null constraint webhook_events_check check (events <@ array['booking', 'stamp', 'sheet']),
  secret_version integer not null default 1 constraint webhook_secret_check check (secret_version >= 1), -- the secret comes from the key file
  rotated_at timestamptz, -- both secrets sign for a day
  made_by uuid references login,
  made_at timestamptz not null,
  last_ok_at timestamptz,
  failing_since timestamptz,
  stopped_at timestamptz, -- by us, after long failure
  ended_by uuid references login,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  constraint webhook_some_check check (cardinality(events) > 0)
);
create index webhook_facility_idx on webhook (facility_id);
create index webhook_made_by_idx on webhook (made_by);
create index webhook_ended_by_idx on webhook (ended_by);

create table webhook_delivery ( -- owed and made; ids only
  id uuid primary key,
  webhook_id uuid not null references webhook,
  event text not null,
  ids jsonb not null,
  at timestamptz not null,
  tries integer not null default 0,
  next_at timestamptz not null,
  done_at timestamptz,
  given_up_at timestamptz,
  outcome text, -- the last answer's status, or why there was none
  created_at timestamptz not null default now()
);
create index webhook_delivery_webhook_idx on webhook_delivery (webhook_id, at desc);
create index webhook_delivery_due_idx on webhook_delivery (next_at) where done_at is null and given_up_at is null;
create index webhook_delivery_at_idx on webhook_delivery (at);

call raise_wall('webhook', 'webhook_delivery');
call let_app('webhook', 'select insert update', '{facility_id, url, events, made_by, made_at, last_ok_at}');
create policy admin_read on webhook for select to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
create policy admin_insert on webhook for insert to tsuen_app with check (facility_id = any ((select ctx_admin_facilities())::uuid[])
  and made_by = (select ctx_login()) and (select ctx_strength()) = 'code');
create policy admin_update on webhook for update to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
call let_app('webhook_delivery', 'select');
create policy admin_read on webhook_delivery for select to tsuen_app using (
  exists (select from webhook w where w.id = webhook_id and w.facility_id = any ((select ctx_admin_facilities())::uuid[])));

create policy jobs_all on webhook to tsuen_jobs using (true) with check (true);
grant select (id, facility_id, url, events, secret_version, rotated_at, failing_since, stopped_at, ended_at),
  update (last_ok_at, failing_since, stopped_at) on webhook to tsuen_jobs;
create policy jobs_all on webhook_delivery to tsuen_jobs using (true) with check (true);
grant select, update (tries, next_at, done_at, given_up_at, outcome), delete on webhook_delivery to tsuen_jobs;

create policy lookup_all on webhook to tsuen_lookup using (true);
grant select (id, facility_id, events, stopped_at, ended_at) on webhook to tsuen_lookup;
create policy lookup_all on webhook_delivery to tsuen_lookup using (true) with check (true);
grant insert on webhook_delivery to tsuen_lookup;
