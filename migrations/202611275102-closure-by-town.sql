-- A closure that the town decided: its facilities read it on their board and cannot lift it (CLS-1).
alter table closure add column by_town boolean not null default false;
