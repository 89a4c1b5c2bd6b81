-- A key's name is typed by people and stays out of mails (API-1): the jobs need not read it.
drop policy jobs_read on api_key;
revoke select (id, name) on api_key from tsuen_jobs;
