-- お問い合わせ (HLP-1): a question, who answers it, and what was said and done, in order. Words are sealed: people write of their children.

create function ctx_enquiry() returns uuid language sql stable parallel safe
  return nullif(current_setting('tsuen.enquiry', true), '')::uuid;
revoke execute on function ctx_enquiry from public;
grant execute on function ctx_enquiry to tsuen_app, tsuen_lookup;

create table enquiry (
  id uuid primary key,
  number text not null constraint enquiry_number_key unique,
  topic text not null constraint enquiry_topic_check
    check (topic in ('howTo', 'login', 'trouble', 'hours', 'certificate', 'facility', 'money', 'opinion')),
  desk text not null constraint enquiry_desk_check check (desk in ('town', 'helpdesk')),
  municipality text references municipality,
  login_id uuid references login, -- who asks after login; a family's question is that guardian's alone (SEE-3)
  facility_id uuid references facility, -- whose question it is, if a facility asks
  mail text, -- where the answer is told, if nobody is logged in
  locale text not null constraint enquiry_locale_check check (locale in ('ja', 'easy', 'en', 'zh', 'pt', 'vi', 'tl', 'ne')),
  state text not null constraint enquiry_state_check check (state in ('open', 'answered', 'closed')),
  assignee uuid,
  page text, -- the screen it came from
  error_reference text, -- the number on the screen of a failure
  confirmed_at timestamptz, -- the link in the mail was opened: the address is right
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  answered_at timestamptz, -- the last answer
  seen_at timestamptz, -- the asker's last look
  version integer not null,
  created_at timestamptz not null default now(),
  constraint enquiry_asker_check check (num_nonnulls(login_id, mail) = 1 and (facility_id is null or login_id is not null)),
  constraint enquiry_town_check check (desk <> 'town' or municipality is not null)
);
create index enquiry_municipality_idx on enquiry (municipality, desk, changed_at);
create index enquiry_login_idx on enquiry (login_id);
create index enquiry_facility_idx on enquiry (facility_id);
create index enquiry_desk_idx on enquiry (desk, changed_at);

create table enquiry_event (
  id uuid primary key,
  enquiry_id uuid not null references enquiry on delete cascade,
  at timestamptz not null,
  event text not null constraint enquiry_event_event_check
    check (event in ('asked', 'added', 'answered', 'noted', 'took', 'released', 'handed', 'closed', 'reopened', 'read')),
  side text not null constraint enquiry_event_side_check check (side in ('asker', 'town', 'helpdesk')),
  by_login uuid,
  sealed bytea, -- the words
  created_at timestamptz not null default now(),
  constraint enquiry_event_words_check check ((sealed is not null) = (event in ('asked', 'added', 'answered', 'noted')))
);
create index enquiry_event_enquiry_idx on enquiry_event (enquiry_id, at);

-- prepared sentences of a desk; municipality null: the help desk's
create table enquiry_template (
  id uuid primary key,
  municipality text references municipality,
  title text not null,
  body text not null,
  saved_by uuid,
  saved_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index enquiry_template_municipality_idx on enquiry_template (municipality);

call raise_wall('enquiry', 'enquiry_event', 'enquiry_template');

call let_app('enquiry', 'select insert update',
  '{number, topic, desk, municipality, login_id, facility_id, mail, locale, page, error_reference, asked_at}');
create policy own_read on enquiry for select to tsuen_app using (
  login_id = (select ctx_login()) and facility_id is null and (select ctx_household()) is not null);
create policy staff_read on enquiry for select to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy link_read on enquiry for select to tsuen_app using (id = (select ctx_enquiry()) and login_id is null);
create policy ward_read on enquiry for select to tsuen_app using (desk = 'town' and municipality = (select ctx_ward()));
create policy helpdesk_read on enquiry for select to tsuen_app using (desk = 'helpdesk' and (select ctx_kind()) = 'helpdesk');
create policy own_insert on enquiry for insert to tsuen_app with check (
  login_id = (select ctx_login()) and facility_id is null and municipality = (select h.municipality from household h where h.id = (select ctx_household())));
create policy staff_insert on enquiry for insert to tsuen_app with check (
  login_id = (select ctx_login()) and facility_id = any ((select ctx_staff_facilities())::uuid[])
  and municipality = (select f.municipality from facility f where f.id = facility_id));
create policy link_insert on enquiry for insert to tsuen_app with check (id = (select ctx_enquiry()) and login_id is null);
create policy own_update on enquiry for update to tsuen_app using (
  login_id = (select ctx_login()) and facility_id is null and (select ctx_household()) is not null);
create policy staff_update on enquiry for update to tsuen_app using (facility_id = any ((select ctx_staff_facilities())::uuid[]));
create policy link_update on enquiry for update to tsuen_app using (id = (select ctx_enquiry()) and login_id is null);
create policy ward_update on enquiry for update to tsuen_app using (desk = 'town' and municipality = (select ctx_ward_officer()));
create policy helpdesk_update on enquiry for update to tsuen_app using (desk = 'helpdesk' and (select ctx_kind()) = 'helpdesk');

-- what happened stays; an enquiry's own policies say who sees it, and desks alone see notes and readings
call let_app('enquiry_event', 'select insert');
create policy asker_read on enquiry_event for select to tsuen_app using (
  event in ('asked', 'added', 'answered', 'handed', 'closed', 'reopened') and exists (select from enquiry e where e.id = enquiry_id));
create policy desk_read on enquiry_event for select to tsuen_app using (
  coalesce((select ctx_ward()) is not null or (select ctx_kind()) = 'helpdesk', false) and exists (select from enquiry e where e.id = enquiry_id));
create policy asker_insert on enquiry_event for insert to tsuen_app with check (
  side = 'asker' and by_login is not distinct from (select ctx_login()) and event in ('asked', 'added', 'closed')
  and (select ctx_ward()) is null and exists (select from enquiry e where e.id = enquiry_id));
create policy ward_insert on enquiry_event for insert to tsuen_app with check (
  side = 'town' and by_login = (select ctx_login()) and event not in ('asked', 'added')
  and ((select ctx_ward_officer()) is not null or (event = 'read' and (select ctx_ward()) is not null))
  and exists (select from enquiry e where e.id = enquiry_id));
create policy helpdesk_insert on enquiry_event for insert to tsuen_app with check (
  side = 'helpdesk' and by_login = (select ctx_login()) and event not in ('asked', 'added') and (select ctx_kind()) = 'helpdesk'
  and exists (select from enquiry e where e.id = enquiry_id));

call let_app('enquiry_template', 'select insert update delete', '{municipality}');
create policy ward_read on enquiry_template for select to tsuen_app using (municipality = (select ctx_ward()));
create policy ward_write on enquiry_template to tsuen_app
  using (municipality = (select ctx_ward_officer())) with check (municipality = (select ctx_ward_officer()));
create policy helpdesk_write on enquiry_template to tsuen_app
  using (municipality is null and (select ctx_kind()) = 'helpdesk') with check (municipality is null and (select ctx_kind()) = 'helpdesk');

create policy jobs_all on enquiry to tsuen_jobs using (true) with check (true);
grant select (id, number, login_id, facility_id, locale, state, changed_at), delete on enquiry to tsuen_jobs;
create policy lookup_all on enquiry to tsuen_lookup using (true) with check (true);
grant select (id, desk, municipality, login_id, mail, version), update (desk, assignee, changed_at, state, version) on enquiry to tsuen_lookup;
