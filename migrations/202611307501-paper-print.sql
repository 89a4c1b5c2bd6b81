-- 帳票: a bundle of many 通知書 is drawn beside the requests, part by part, and lies sealed for a day to be fetched (CERT-8).

create table paper_print (
  id uuid primary key,
  municipality text not null references municipality,
  kind text not null constraint paper_print_kind_check check (kind in ('certified', 'rejected', 'changed', 'changeRejected', 'ended')),
  what text not null constraint paper_print_what_check check (what in ('letters', 'envelopes')),
  from_on date not null, -- days of the decisions, both included
  to_on date not null,
  papers integer not null constraint paper_print_papers_check check (papers > 0),
  state text not null constraint paper_print_state_check check (state in ('waiting', 'ready', 'failed', 'gone')),
  lease uuid, -- who draws it; what comes under an older one is thrown away
  lease_until timestamptz,
  tries smallint not null default 0, -- since the last part that was drawn
  asked_by uuid not null references login,
  asked_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  constraint paper_print_lease_check check ((lease is null) = (lease_until is null)),
  constraint paper_print_ready_check check ((ready_at is null) = (expires_at is null) and (ready_at is null) = (state in ('waiting', 'failed')))
);
create index paper_print_municipality_idx on paper_print (municipality, asked_at);
create index paper_print_asked_by_idx on paper_print (asked_by);
create index paper_print_waiting_idx on paper_print (asked_at) where state = 'waiting';
create index paper_print_expires_idx on paper_print (expires_at) where state = 'ready';

create table paper_print_part ( -- some of the papers, in the order of their numbers; goes with the day in which the file can be fetched
  print_id uuid not null references paper_print on delete cascade,
  ordinal smallint not null,
  papers uuid[] not null,
  children uuid[] not null, -- whom they tell of, for the record of each fetching
  sealed bytea, -- these pages, drawn
  drawn_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (print_id, ordinal),
  constraint paper_print_part_drawn_check check ((sealed is null) = (drawn_at is null))
);

call raise_wall('paper_print', 'paper_print_part');

call let_app('paper_print', 'select insert');
create policy ward_read on paper_print for select to tsuen_app using (municipality = (select ctx_ward_officer()));
create policy ward_insert on paper_print for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and asked_by = (select ctx_login()) and state = 'waiting' and lease is null);

call let_app('paper_print_part', 'select insert update', '{print_id, ordinal, papers, children}');
create policy ward_read on paper_print_part for select to tsuen_app
  using (exists (select from paper_print p where p.id = print_id and p.municipality = (select ctx_ward_officer())));
create policy ward_insert on paper_print_part for insert to tsuen_app with check (sealed is null
  and exists (select from paper_print p where p.id = print_id and p.municipality = (select ctx_ward_officer()) and p.state = 'waiting')
  and (select count(*) from paper o where o.id = any (papers)) = cardinality(papers));
create policy ward_draw on paper_print_part for update to tsuen_app
  using (sealed is null and exists (select from paper_print p where p.id = print_id and p.municipality = (select ctx_ward_officer())))
  with check (exists (select from paper_print p where p.id = print_id and p.municipality = (select ctx_ward_officer())));

-- The jobs lead the queue; what is in a paper they do not see: it is read, drawn and sealed in the town's own context.
create policy jobs_all on paper_print to tsuen_jobs using (true) with check (true);
create policy jobs_all on paper_print_part to tsuen_jobs using (true) with check (true);
grant select, delete, update (state, lease, lease_until, tries, ready_at, expires_at) on paper_print to tsuen_jobs;
grant select (print_id, ordinal, drawn_at), delete on paper_print_part to tsuen_jobs;
