-- よくある質問 (HLP-2): answers that the help desk and the state publish beside the manual; towns propose them. Never anybody's words:
-- nothing here refers to an enquiry.
create table help_article (
  id uuid primary key,
  municipality text references municipality, -- the town that proposed it; null: written by the help desk or the state
  audience text not null constraint help_article_audience_check check (audience in ('guardian', 'facility', 'municipality')),
  chapter text not null, -- of the manual of that audience
  question text not null,
  answer text not null,
  easy_question text,
  easy_answer text,
  en_question text,
  en_answer text,
  state text not null constraint help_article_state_check check (state in ('draft', 'published', 'withdrawn')),
  made_by uuid not null,
  made_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  published_at timestamptz, -- last
  version integer not null,
  created_at timestamptz not null default now(),
  constraint help_article_easy_check check (num_nonnulls(easy_question, easy_answer) in (0, 2)),
  constraint help_article_en_check check (num_nonnulls(en_question, en_answer) in (0, 2)),
  constraint help_article_published_check check (state <> 'published' or published_at is not null)
);
create index help_article_municipality_idx on help_article (municipality);
create index help_article_state_idx on help_article (state, changed_at);

call raise_wall('help_article');

call let_app('help_article', 'select insert update', '{municipality, made_by, made_at}');
create policy anybody_read on help_article for select to tsuen_app using (state = 'published');
create policy ward_read on help_article for select to tsuen_app using (municipality = (select ctx_ward()));
create policy desk_read on help_article for select to tsuen_app using (coalesce((select ctx_kind()) in ('helpdesk', 'nation'), false));
create policy ward_insert on help_article for insert to tsuen_app with check (
  municipality = (select ctx_ward_officer()) and made_by = (select ctx_login()) and state = 'draft');
create policy ward_update on help_article for update to tsuen_app
  using (municipality = (select ctx_ward_officer()) and state = 'draft')
  with check (municipality = (select ctx_ward_officer()) and state in ('draft', 'withdrawn'));
create policy desk_insert on help_article for insert to tsuen_app with check (
  municipality is null and made_by = (select ctx_login()) and coalesce((select ctx_kind()) in ('helpdesk', 'nation'), false));
create policy desk_update on help_article for update to tsuen_app
  using (coalesce((select ctx_kind()) in ('helpdesk', 'nation'), false))
  with check (coalesce((select ctx_kind()) in ('helpdesk', 'nation'), false));
