-- Mails of an application are written in its language when they are sent.
grant select (locale) on application to tsuen_jobs;
