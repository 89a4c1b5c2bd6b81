-- Towns at a glance, for the state and for prefectures (STAT-5): sums of a town's month, counted each night by the functions of STAT-3.
-- No row says anything of a child, and nothing finer than a town's month is kept.

create table town_month (
  municipality text not null references municipality,
  month text not null constraint town_month_month_check check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  counted_at timestamptz not null,
  certified integer not null,
  children integer not null, -- different children who used a place
  uses integer not null,
  minutes integer not null,
  missed integer not null, -- 無断 and 当日
  offered bigint not null, -- minutes of places at own facilities
  booked bigint not null,
  decided integer not null, -- children certified or rejected
  rejected integer not null,
  median_days integer, -- null: nobody was certified
  waiting integer not null, -- joined a line at own facilities
  cost_yen bigint not null,
  created_at timestamptz not null default now(),
  primary key (municipality, month),
  constraint town_month_counts_check check (least(certified, children, uses, minutes, missed, offered, booked, decided, rejected, waiting, cost_yen) >= 0)
);
create index town_month_month_idx on town_month (month, municipality);

call raise_wall('town_month');
call let_app('town_month', 'select');
create policy nation_read on town_month for select to tsuen_app using ((select ctx_kind()) = 'nation');
create policy prefecture_read on town_month for select to tsuen_app using (
  exists (select from municipality m where m.code = town_month.municipality and m.prefecture = (select ctx_prefecture())));
create policy jobs_all on town_month to tsuen_jobs using (true) with check (true);
grant select, insert, update on town_month to tsuen_jobs;
