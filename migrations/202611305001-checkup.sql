-- what a facility asks for before the first use: a health check, a doctor's paper, or nothing
alter table facility add column checkup_text text; -- 利用前の健康診断
grant update (checkup_text) on facility to tsuen_app, tsuen_jobs;
