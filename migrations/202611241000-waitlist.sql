-- キャンセル待ち (BOOK-6): a line per facility, date and kind; an offer holds its places in slot_cell.taken, no minutes. A family joins and
-- leaves by itself; whatever touches an offer is written by the settlement. 空いたら知らせる: a wish without a place in line.

create table waitlist_entry (
  id uuid primary key,
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  kind text not null constraint waitlist_entry_kind_check check (kind in ('regular', 'flexible')),
  date date not null,
  start_min smallint not null,
  end_min smallint not null,
  state text not null default 'waiting'
    constraint waitlist_entry_state_check check (state in ('waiting', 'offered', 'taken', 'left', 'declined', 'lapsed', 'ended')),
  joined_by uuid,
  joined_at timestamptz not null,
  closes_at timestamptz not null, -- of the window of booking, as it was then (SLOT-2): nobody waits beyond it
  looked_at timestamptz, -- when the minute's look last asked for it: the line moves on past one that cannot be helped
  class_age smallint constraint waitlist_entry_class_age_check check (class_age between 0 and 2), -- of the places that the offer holds
  offered_at timestamptz,
  offer_until timestamptz, -- the first instant that is too late
  ended_at timestamptz,
  booking_id uuid references booking,
  created_at timestamptz not null default now(),
  constraint waitlist_entry_range_check check (0 <= start_min and start_min < end_min and end_min <= 1440),
  constraint waitlist_entry_offer_check check (num_nonnulls(class_age, offered_at, offer_until) = case when state in ('waiting', 'left') then 0
    when state in ('offered', 'taken', 'declined', 'lapsed') then 3 else num_nonnulls(class_age, offered_at, offer_until) end),
  constraint waitlist_entry_taken_check check ((state = 'taken') = (booking_id is not null)),
  constraint waitlist_entry_ended_check check ((state in ('waiting', 'offered')) = (ended_at is null)),
  -- two logins of one family, or two taps: one place in line
  constraint waitlist_entry_once_excl exclude using gist (child_id with =, facility_id with =, kind with =, date with =,
    int4range(start_min, end_min) with &&) where (state in ('waiting', 'offered'))
);
create index waitlist_entry_child_idx on waitlist_entry (child_id);
create index waitlist_entry_facility_idx on waitlist_entry (facility_id, date);
create index waitlist_entry_booking_idx on waitlist_entry (booking_id);
create index waitlist_entry_line_idx on waitlist_entry (facility_id, date, kind, joined_at) where state in ('waiting', 'offered');
create index waitlist_entry_open_idx on waitlist_entry (state, looked_at nulls first) where state in ('waiting', 'offered');

create table place_watch (
  id uuid primary key,
  login_id uuid not null references login,
  child_id uuid not null references child,
  facility_id uuid not null references facility,
  weekdays smallint[] not null default '{}' constraint place_watch_weekdays_check check (weekdays <@ '{0,1,2,3,4,5,6}'), -- empty: any day
  from_min smallint, -- both or neither: a use must lie inside
  to_min smallint,
  asked_at timestamptz not null,
  looked_at timestamptz,
  told_at timestamptz, -- told once, then quiet until asked again
  created_at timestamptz not null default now(),
  constraint place_watch_time_check check (num_nonnulls(from_min, to_min) in (0, 2) and (from_min is null or 0 <= from_min and from_min < to_min and to_min <= 1440)),
  constraint place_watch_once unique (login_id, child_id, facility_id)
);
create index place_watch_child_idx on place_watch (child_id);
create index place_watch_facility_idx on place_watch (facility_id);
create index place_watch_open_idx on place_watch (looked_at nulls first) where told_at is null;

call raise_wall('waitlist_entry', 'place_watch');

-- A family enters the line at its end and leaves it while nothing is offered; the rest is the settlement's.
grant select, insert on waitlist_entry to tsuen_app;
grant update (state, ended_at) on waitlist_entry to tsuen_app;
create policy guardian_read on waitlist_entry for select to tsuen_app using (child_id = any ((select ctx_children())::uuid[]));
create policy guardian_insert on waitlist_entry for insert to tsuen_app with check (
  child_id = any ((select ctx_children())::uuid[]) and state = 'waiting' and looked_at is null);
create policy guardian_update on waitlist_entry for update to tsuen_app
  using (child_id = any ((select ctx_children())::uuid[]) and state = 'waiting')
  with check (child_id = any ((select ctx_children())::uuid[]) and state = 'left');
create policy staff_read on waitlist_entry for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));

call let_app('place_watch', 'select insert update delete', '{login_id, child_id, facility_id, looked_at}');
create policy own_all on place_watch to tsuen_app
  using (login_id = (select ctx_login()) and child_id = any ((select ctx_children())::uuid[]))
  with check (login_id = (select ctx_login()) and child_id = any ((select ctx_children())::uuid[]) and told_at is null);

create policy settle_all on waitlist_entry to tsuen_settle using (true) with check (true);
create policy settle_all on place_watch to tsuen_settle using (true) with check (true);
grant select, update (state, class_age, offered_at, offer_until, ended_at, booking_id) on waitlist_entry to tsuen_settle;
grant select, update (looked_at, told_at) on place_watch to tsuen_settle;

create policy jobs_all on waitlist_entry to tsuen_jobs using (true) with check (true);
create policy jobs_all on place_watch to tsuen_jobs using (true) with check (true);
grant select, update (state, looked_at, ended_at) on waitlist_entry to tsuen_jobs;
grant select on place_watch to tsuen_jobs;

create policy lookup_all on waitlist_entry to tsuen_lookup using (true);
grant select (id, facility_id, kind, date, start_min, end_min, state, joined_at) on waitlist_entry to tsuen_lookup;
