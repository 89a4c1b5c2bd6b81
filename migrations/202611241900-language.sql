-- A login's language is unknown until its reader has chosen one or has come in by a page in one; an application remembers the language
-- it was made in, for the mails before there is a login.
alter table login alter column locale drop default, alter column locale drop not null;
update login set locale = null;
alter table login add constraint login_locale_check check (locale in ('ja', 'easy', 'en', 'zh', 'pt', 'vi', 'tl', 'ne'));
alter table application add column locale text
  constraint application_locale_check check (locale in ('ja', 'easy', 'en', 'zh', 'pt', 'vi', 'tl', 'ne'));
grant select (locale) on application to tsuen_lookup;
