-- The ground: default deny, the context of a transaction, and the helper that raises the wall around a table.
-- Roles are made by migrate.ts (they belong to the cluster, not to this database).

grant usage on schema public to tsuen_app, tsuen_settle, tsuen_jobs, tsuen_lookup;
alter default privileges revoke execute on functions from public;

create schema extension;
revoke all on schema extension from public;
-- uuid with = beside ranges with && in one exclusion constraint (BOOK-1)
create extension btree_gist with schema extension;

create table migration (
  name text primary key,
  checksum text not null,
  created_at timestamptz not null default now()
);

-- The context of a transaction, set by open_session with set_config(…, true). A connection that is used again gives '' for a
-- setting that an earlier transaction made, hence nullif. Plain SQL, stable: the planner inlines them and keeps its indexes;
-- policies call them as (select ctx_…()), which is computed once per statement.
create function ctx_kind() returns text language sql stable parallel safe
  return nullif(current_setting('tsuen.kind', true), '');
create function ctx_login() returns uuid language sql stable parallel safe
  return nullif(current_setting('tsuen.login', true), '')::uuid;
create function ctx_session() returns uuid language sql stable parallel safe
  return nullif(current_setting('tsuen.session', true), '')::uuid;
create function ctx_device() returns uuid language sql stable parallel safe
  return nullif(current_setting('tsuen.device', true), '')::uuid;
create function ctx_household() returns uuid language sql stable parallel safe
  return nullif(current_setting('tsuen.household', true), '')::uuid;
create function ctx_children() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('tsuen.children', true), '')::uuid[];
create function ctx_corporation() returns uuid language sql stable parallel safe
  return nullif(current_setting('tsuen.corporation', true), '')::uuid;
create function ctx_facilities() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('tsuen.facilities', true), '')::uuid[];
create function ctx_municipality() returns text language sql stable parallel safe
  return nullif(current_setting('tsuen.municipality', true), '');
create function ctx_application() returns uuid language sql stable parallel safe
  return nullif(current_setting('tsuen.application', true), '')::uuid;
create function ctx_strength() returns text language sql stable parallel safe
  return nullif(current_setting('tsuen.strength', true), '');
create function ctx_today() returns date language sql stable parallel safe
  return nullif(current_setting('tsuen.today', true), '')::date;

-- The same, narrowed to a right; null (so: nothing) for every other kind.
create function ctx_staff_facilities() returns uuid[] language sql stable parallel safe
  return case when ctx_kind() in ('corporationAdmin', 'facilityAdmin', 'facilityStaff') then ctx_facilities() end;
create function ctx_admin_facilities() returns uuid[] language sql stable parallel safe
  return case when ctx_kind() in ('corporationAdmin', 'facilityAdmin') then ctx_facilities() end;
create function ctx_ward() returns text language sql stable parallel safe
  return case when ctx_kind() in ('wardAdmin', 'wardOfficer', 'wardViewer') then ctx_municipality() end;
create function ctx_ward_officer() returns text language sql stable parallel safe
  return case when ctx_kind() in ('wardAdmin', 'wardOfficer') then ctx_municipality() end;
create function ctx_ward_admin() returns text language sql stable parallel safe
  return case when ctx_kind() = 'wardAdmin' then ctx_municipality() end;

grant execute on all functions in schema public to tsuen_app, tsuen_lookup;

-- Row security, enabled and forced, and the owner's own policy: without it a backfill of a later migration would touch no row
-- and say nothing.
create procedure raise_wall(variadic tables text[]) language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to tsuen_owner using (true) with check (true)', t);
  end loop;
end $$;

-- Grants insert and update to the application, update only of columns that are not named: a row never changes its tenant.
create procedure let_app(t text, acts text, keeps text[] default '{}') language plpgsql as $$
declare cols text;
begin
  if acts ~ 'select' then execute format('grant select on %I to tsuen_app', t); end if;
  if acts ~ 'insert' then execute format('grant insert on %I to tsuen_app', t); end if;
  if acts ~ 'delete' then execute format('grant delete on %I to tsuen_app', t); end if;
  if acts ~ 'update' then
    select string_agg(quote_ident(attname), ', ') into cols
      from pg_attribute
      where attrelid = t::regclass and attnum > 0 and not attisdropped and attgenerated = ''
        and attname <> all (keeps) and attname not in ('id', 'created_at');
    execute format('grant update (%s) on %I to tsuen_app', cols, t);
  end if;
end $$;
