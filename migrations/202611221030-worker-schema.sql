-- as: tsuen_jobs
-- graphile-worker's own schema, owned by the jobs' role alone. With this table in place it never asks for the right to create schemas.
create schema graphile_worker;
create table graphile_worker.migrations (
  id int primary key,
  ts timestamptz default now() not null,
  breaking boolean not null default false
);
