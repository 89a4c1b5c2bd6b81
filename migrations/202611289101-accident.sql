-- 事故報告 (ACD-1): what a facility reports of an accident to its own town and to the town that pays for the child. Each report and each
-- reply is a row of its own and stays. Words, class and name are sealed in their row: both towns open them, also where the child is not theirs.

create table accident (
  id uuid primary key,
  number text not null constraint accident_number_key unique,
  facility_id uuid not null references facility,
  municipality text not null references municipality, -- the facility's town
  child_id uuid references child, -- null: nobody was hurt, or no child of this system
  paying_municipality text references municipality, -- whose certificate covered the day when the first report was made
  happened_on date not null, -- as first reported; later reports carry their own
  created_at timestamptz not null default now(),
  constraint accident_child_check check ((child_id is null) = (paying_municipality is null))
);
create index accident_facility_idx on accident (facility_id);
create index accident_municipality_idx on accident (municipality);
create index accident_child_idx on accident (child_id);
create index accident_paying_idx on accident (paying_municipality);
create index accident_happened_idx on accident (happened_on);

create table accident_event (
  id uuid primary key,
  accident_id uuid not null references accident,
  at timestamptz not null,
  event text not null constraint accident_event_event_check check (event in ('reported', 'received', 'noted', 'asked', 'read')),
  report smallint not null constraint accident_event_report_check check (report >= 1), -- 第n報 that it is, or is about
  municipality text references municipality, -- the town that acts; null: the facility
  by_login uuid,
  sealed bytea, -- the words
  created_at timestamptz not null default now(),
  constraint accident_event_side_check check (event = 'read' or (event = 'reported') = (municipality is null)),
  constraint accident_event_words_check check (
    case event when 'received' then true when 'read' then sealed is null else sealed is not null end)
);
create index accident_event_accident_idx on accident_event (accident_id, at);
create index accident_event_municipality_idx on accident_event (municipality);
-- one 第n報, and one 受領 of it by each town, whoever is faster
create unique index accident_event_report_idx on accident_event (accident_id, report) where event = 'reported';
create unique index accident_event_received_idx on accident_event (accident_id, municipality, report) where event = 'received';
create trigger append_only before update or delete on accident for each row execute function refuse_change();
create trigger append_only before update or delete on accident_event for each row execute function refuse_change();

call raise_wall('accident', 'accident_event');

call let_app('accident', 'select insert');
create policy staff_read on accident for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy ward_read on accident for select to tsuen_app using (
  municipality = (select ctx_ward()) or paying_municipality = (select ctx_ward()));
-- of a child only while its relation lives (SEE-1): relation and certificate are seen by their own walls
create policy staff_insert on accident for insert to tsuen_app with check (
  facility_id = any ((select ctx_staff_facilities())::uuid[])
  and municipality = (select f.municipality from facility f where f.id = facility_id)
  and (child_id is null
    or (exists (select from facility_relation r where r.child_id = accident.child_id and r.facility_id = accident.facility_id
        and r.live_until >= (select ctx_today()))
      and exists (select from certificate c where c.child_id = accident.child_id and c.municipality = paying_municipality))));

call let_app('accident_event', 'select insert');
create policy accident_read on accident_event for select to tsuen_app using (exists (select from accident a where a.id = accident_id));
create policy staff_insert on accident_event for insert to tsuen_app with check (
  municipality is null and by_login = (select ctx_login()) and event in ('reported', 'read')
  and exists (select from accident a where a.id = accident_id and a.facility_id = any ((select ctx_staff_facilities())::uuid[])));
create policy ward_insert on accident_event for insert to tsuen_app with check (
  municipality = (select ctx_ward()) and by_login = (select ctx_login()) and event <> 'reported'
  and (event = 'read' or (select ctx_ward_officer()) is not null)
  and exists (select from accident a where a.id = accident_id));

-- for mails
create policy jobs_read on accident for select to tsuen_jobs using (true);
grant select (id, number, facility_id) on accident to tsuen_jobs;

-- for the look-ups of the next file, and the clearing after five years
create policy lookup_all on accident to tsuen_lookup using (true) with check (true);
create policy lookup_all on accident_event to tsuen_lookup using (true) with check (true);
grant select, delete on accident to tsuen_lookup;
grant select (accident_id), delete on accident_event to tsuen_lookup;
