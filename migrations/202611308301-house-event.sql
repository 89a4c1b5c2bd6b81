-- 行事 (EVT-1): a facility's own days on 枠カレンダー, in its own words and of nobody. On a day of `no_places` painting and the weekly pattern
-- give no places. Families read what is shown, with the facility's page and not before it.
create table house_event (
  id uuid primary key,
  facility_id uuid not null references facility,
  from_date date not null,
  to_date date not null, -- inclusive
  start_min smallint, -- of each day; null = no time is named
  end_min smallint,
  title text not null constraint house_event_title_check check (length(title) between 1 and 40),
  shown boolean not null,
  no_places boolean not null,
  version integer not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint house_event_days_check check (to_date between from_date and from_date + 30),
  constraint house_event_times_check check (num_nonnulls(start_min, end_min) in (0, 2)),
  constraint house_event_start_min_check check (start_min between 0 and 1425 and start_min % 15 = 0),
  constraint house_event_end_min_check check (end_min > start_min and end_min <= 1440 and end_min % 15 = 0)
);
create index house_event_facility_idx on house_event (facility_id, to_date);

call raise_wall('house_event');

call let_app('house_event', 'select insert update delete', '{facility_id}');
create policy shown_read on house_event for select to tsuen_app
  using (shown and (select f.published from facility f where f.id = house_event.facility_id));
create policy staff_read on house_event for select to tsuen_app using (facility_id = any ((select ctx_facilities())::uuid[]));
create policy admin_write on house_event to tsuen_app using (facility_id = any ((select ctx_admin_facilities())::uuid[]));
-- a key that paints leaves these days out too
create policy key_read on house_event for select to tsuen_app
  using (facility_id = any ((select ctx_key_facilities('slots:read', 'slots:write'))::uuid[]));
