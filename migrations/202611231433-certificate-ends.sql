-- Ends of certificates (ELIG-2, CERT-4). An end is decided with its last day, which may lie ahead: `end_reason` and `ended_at` say that it
-- is decided, national_end and municipal_end are shortened to it, and the state becomes 終了 once the day is over.

alter table certificate drop constraint certificate_end_check;
alter table certificate add constraint certificate_end_check check (state <> 'ended' or end_reason is not null);
-- an end that was decided before this had left the day of age: nothing of it was usable
update certificate set
    national_end = least(national_end, (ended_at at time zone 'Asia/Tokyo')::date),
    municipal_end = least(municipal_end, (ended_at at time zone 'Asia/Tokyo')::date)
  where state = 'ended' and ended_at is not null;

alter table certificate add column hand_over boolean not null default false; -- the family wants the next town to see its past use
alter table certificate add column noticed jsonb not null default '{}'; -- by last day: how many days before the family was last told of it

-- what the minute's look begins with: the few ends and starts of late, not all that ever were
create index certificate_ended_at_idx on certificate (ended_at) where ended_at is not null;
create index certificate_decided_at_idx on certificate (decided_at);
create index certificate_municipal_end_idx on certificate (municipal_end) where state = 'valid' and municipal_end is not null;

grant select (decided_at, noticed), update (state, end_reason, ended_at, noticed) on certificate to tsuen_jobs;
grant update (flagged) on booking to tsuen_jobs;
grant update (live_until) on facility_relation to tsuen_jobs;
grant select (end_reason, hand_over) on certificate to tsuen_lookup;
grant select (child_id, certificate_id, municipality, date, state, minutes) on booking to tsuen_lookup;
create policy handover_read on booking for select to tsuen_lookup using (true);
