-- The waiting room of a rush: which rank is let in, and how many places in the line were given out per span. Nothing of anybody:
-- who stands where is known only to the signed ticket in the visitor's own browser.

create table waiting_room (
  id smallint primary key constraint waiting_room_id_check check (id = 1),
  closed_until timestamptz not null, -- visitors need a place in the line until then
  admitted bigint not null constraint waiting_room_admitted_check check (admitted >= 0), -- ranks up to here are let in; milliseconds since 1970
  per_minute integer not null constraint waiting_room_per_minute_check check (per_minute >= 0), -- how many the nodes together let in lately
  updated_at timestamptz not null,
  created_at timestamptz not null default now()
);

create table waiting_span (
  start bigint primary key, -- milliseconds since 1970
  given integer not null constraint waiting_span_given_check check (given >= 0),
  created_at timestamptz not null default now()
);

call raise_wall('waiting_room', 'waiting_span');
call let_app('waiting_room', 'select insert update');
call let_app('waiting_span', 'select insert update delete', '{start}');
create policy all_read on waiting_room for select to tsuen_app using (true);
create policy all_read on waiting_span for select to tsuen_app using (true);
-- Only a node itself, outside of everybody's session.
create policy node_all on waiting_room to tsuen_app using ((select ctx_kind()) is null) with check ((select ctx_kind()) is null);
create policy node_all on waiting_span to tsuen_app using ((select ctx_kind()) is null) with check ((select ctx_kind()) is null);
