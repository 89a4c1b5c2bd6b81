-- お知らせ: what a guardian wants to hear of and how, what was told, which reminders were owed, and how mails tell siblings apart.

create table notice_choice ( -- no row: both ways
  login_id uuid not null references login,
  kind text not null constraint notice_choice_kind_check check (kind ~ '^[a-z-]{1,30}$'),
  mail boolean not null,
  push boolean not null,
  created_at timestamptz not null default now(),
  primary key (login_id, kind)
);

create table push_subscription ( -- a browser that takes notices
  id uuid primary key,
  login_id uuid not null references login,
  endpoint text not null constraint push_subscription_endpoint_check check (endpoint ~ '^https://' and length(endpoint) <= 1000),
  p256dh text not null,
  auth text not null,
  agent text not null default '',
  created_at timestamptz not null default now(),
  constraint push_subscription_endpoint_key unique (login_id, endpoint)
);

create table notice ( -- what was told; subjects carry no name and no health word
  id uuid primary key,
  login_id uuid not null references login,
  kind text not null,
  subject text not null,
  path text constraint notice_path_check check (path ~ '^/my(/|$)'),
  mailed boolean not null,
  pushed boolean not null,
  at timestamptz not null,
  created_at timestamptz not null default now()
);
create index notice_login_idx on notice (login_id, at desc);
create index notice_at_idx on notice (at);

create table reminder ( -- owed once each, in the transaction that owes the mail
  kind text not null,
  about text not null, -- ids and days
  created_at timestamptz not null default now(),
  primary key (kind, about)
);
create index reminder_created_idx on reminder (created_at);

call raise_wall('notice_choice', 'push_subscription', 'notice', 'reminder');

call let_app('notice_choice', 'select insert update', '{login_id, kind}');
create policy own_all on notice_choice to tsuen_app using (login_id = (select ctx_login()));
call let_app('push_subscription', 'select insert update delete', '{login_id, endpoint}');
create policy own_all on push_subscription to tsuen_app using (login_id = (select ctx_login()));
call let_app('notice', 'select');
create policy own_read on notice for select to tsuen_app using (login_id = (select ctx_login()));

create policy jobs_all on notice_choice to tsuen_jobs using (true) with check (true);
create policy jobs_all on push_subscription to tsuen_jobs using (true) with check (true);
create policy jobs_all on notice to tsuen_jobs using (true) with check (true);
create policy jobs_all on reminder to tsuen_jobs using (true) with check (true);
grant select on notice_choice to tsuen_jobs;
grant select, delete on push_subscription to tsuen_jobs;
grant select, insert, delete on notice, reminder to tsuen_jobs;

-- Siblings in mails: the initial, or a colour that the family chose. Of the name, mails see one letter.
alter table child
  add column mail_mark text constraint child_mail_mark_check
    check (mail_mark in ('red', 'blue', 'yellow', 'green', 'purple', 'orange', 'pink', 'white')),
  add column mail_initial text not null generated always as (left(case when given_kana = '' then family_kana else given_kana end, 1)) stored;
grant update (mail_mark) on child to tsuen_app;
grant select (mail_mark, mail_initial) on child to tsuen_jobs;
