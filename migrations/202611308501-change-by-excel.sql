-- A change or an end may come as the filled Excel form (CERT-4).
alter table application drop constraint application_channel_check;
alter table application add constraint application_channel_check
  check (channel in ('builtIn', 'external', 'paper', 'counter', 'import', 'excel'));
