-- What every act leaves: its key, its audit row, its owed mails; and who read which child's health data.
-- These rows outlive what they speak of, so they carry ids without references.

create table idempotency_key ( -- BOOK-5; kept 7 days
  scope uuid not null, -- login, else device, else the applicant's session, else nil
  key text not null constraint idempotency_key_key_check check (length(key) between 1 and 200),
  request_hash bytea not null,
  outcome_code text, -- null while the act is in flight
  outcome_ids jsonb,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
create index idempotency_key_created_idx on idempotency_key (created_at);

create table audit_event ( -- append-only; ids and codes, no words
  id uuid primary key,
  at timestamptz not null,
  tx_id xid8 not null default pg_current_xact_id(), -- sealed once every older transaction has ended
  event text not null,
  code text not null,
  actor_kind text not null,
  login_id uuid,
  household_id uuid,
  facility_id uuid,
  municipality text,
  child_ids uuid[] not null default '{}',
  ids jsonb not null default '{}',
  request_id text not null,
  created_at timestamptz not null default now()
);
create index audit_event_tx_idx on audit_event (tx_id);
create index audit_event_municipality_idx on audit_event (municipality, at);
create index audit_event_login_idx on audit_event (login_id, at);
create index audit_event_facility_idx on audit_event (facility_id, at);
create index audit_event_child_idx on audit_event using gin (child_ids);

create table audit_block ( -- a sealed link of the chain of one municipality ('' = rows of none): rows with from_tx <= tx_id < to_tx
  municipality text not null,
  ordinal integer not null constraint audit_block_ordinal_check check (ordinal >= 1),
  from_tx xid8 not null,
  to_tx xid8 not null,
  events integer not null constraint audit_block_events_check check (events >= 0),
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (municipality, ordinal),
  constraint audit_block_range_check check (from_tx <= to_tx)
);
create index audit_block_sealed_idx on audit_block (sealed_at);

create table health_read ( -- the guardian can see by whom: facility or office, role, time (SEE-1)
  id uuid primary key,
  child_id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  login_id uuid,
  facility_id uuid,
  municipality text,
  event text not null,
  created_at timestamptz not null default now()
);
create index health_read_child_idx on health_read (child_id, at desc);
create index health_read_facility_idx on health_read (facility_id, at desc);

create table outbox ( -- owed mails: no text, no health data; texts are made when sent
  id uuid primary key,
  kind text not null,
  refs jsonb not null, -- ids only
  recipient text, -- address; blanked once sent
  message_id text not null unique,
  urgent boolean not null default false, -- one-time codes go first
  not_before timestamptz not null,
  claimed_at timestamptz,
  tries smallint not null default 0,
  sent_at timestamptz,
  failed_at timestamptz, -- given up
  error_code text,
  created_at timestamptz not null default now()
);
create index outbox_owed_idx on outbox (urgent desc, not_before, id) where sent_at is null and failed_at is null;

create table kept_mail ( -- demo without SMTP_URL: mails are kept and shown
  id uuid primary key,
  outbox_id uuid,
  message_id text not null unique,
  recipient text not null,
  subject text not null,
  body text not null,
  attachments jsonb not null default '[]',
  sent_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index kept_mail_recipient_idx on kept_mail (recipient, sent_at desc);
create index kept_mail_sent_idx on kept_mail (sent_at desc);

create trigger append_only before update or delete on audit_event for each row execute function refuse_change();
create trigger append_only before update or delete on audit_block for each row execute function refuse_change();
create trigger append_only before update or delete on health_read for each row execute function refuse_change();
create trigger append_only_truncate before truncate on audit_event for each statement execute function refuse_change();

-- One wake-up per transaction: LISTEN tsuen_outbox. Equal notifications of one transaction are sent once.
create function jobs_wake() returns void language sql volatile begin atomic
  select pg_notify('tsuen_outbox', '');
end;
grant execute on function jobs_wake() to tsuen_app, tsuen_settle, tsuen_jobs;

call raise_wall('idempotency_key', 'audit_event', 'audit_block', 'health_read', 'outbox', 'kept_mail');
