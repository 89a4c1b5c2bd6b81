-- A family's bookings as a calendar that other programs read: a secret address per login, kept as its hash, ended or renewed at will.

create table calendar_feed (
  id uuid primary key,
  login_id uuid not null references login,
  token_hash bytea not null constraint calendar_feed_token_key unique,
  issued_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index calendar_feed_open_idx on calendar_feed (login_id) where ended_at is null;
create index calendar_feed_login_idx on calendar_feed (login_id);

call raise_wall('calendar_feed');
call let_app('calendar_feed', 'select insert update', '{login_id, token_hash, issued_at}');
create policy own_all on calendar_feed to tsuen_app using (login_id = (select ctx_login())) with check (login_id = (select ctx_login()));

create policy lookup_read on calendar_feed for select to tsuen_lookup using (true);
grant select (login_id, token_hash, ended_at) on calendar_feed to tsuen_lookup;
grant select (id, number, version, child_id, facility_id, date, start_min, end_min, state) on booking to tsuen_lookup;
grant select (mail_initial) on child to tsuen_lookup;
