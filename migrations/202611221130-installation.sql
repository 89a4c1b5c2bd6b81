-- What ties this database to its key file: only the fingerprint, which tells nothing of the keys.

create table installation (
  id smallint primary key constraint installation_id_check check (id = 1),
  key_fingerprint text not null constraint installation_key_fingerprint_check check (key_fingerprint ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);
call raise_wall('installation');
call let_app('installation', 'select');
create policy all_read on installation for select to tsuen_app using (true);
