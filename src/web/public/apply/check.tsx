/** 確認画面: every answer with 「変更」, then 「この内容で申請する」. */
import { type Acted, type Form, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { documentTexts } from '../../text/application-fields.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { LinkList } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'
import { changeHref, loadDraft, type Own, sectionKeys } from './journey.ts'

export const title = titleIn(applyTexts, 'check')

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export async function act(api: WebApi, _form: Form, _page: PageInput): Promise<Acted> {
  const sent = await api('POST /api/v1/applications/own/submit')
  if (sent.ok) return redirectTo('/apply/done')
  if (sent.problem.status === 401) return redirectTo('/apply')
  // The fields stand on other pages: here only the reasons are told, the list below leads to them.
  const { fields: _, ...problem } = sent.problem
  return { problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say } = useTexts(applyTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('check')}</h1>
      {data.open.length > 0 || !data.summary ? <Missing own={data} /> : <Complete own={data} />}
    </>
  )
}

function Missing({ own }: { own: Own }) {
  const { say } = useTexts(applyTexts)
  return (
    <>
      <p>{say('checkOpen')}</p>
      <LinkList
        items={own.open.map(({ section, child }) => ({
          href: changeHref(section, child),
          text:
            section === 'child' || section === 'care'
              ? say('sectionChild', { section: say(sectionKeys[section]), n: child + 1 })
              : say(sectionKeys[section]),
        }))}
      />
      {own.open[0] ? (
        <p>
          <LinkButton href={changeHref(own.open[0].section, own.open[0].child)} size="large">
            {say('fill')}
          </LinkButton>
        </p>
      ) : null}
    </>
  )
}

function Complete({ own }: { own: Own }) {
  const { say, words } = useTexts(applyTexts)
  const { word } = useTexts(documentTexts)
  const { listText } = useDates()
  const missing = own.neededDocuments.filter((kind) => !own.files.some((file) => file.field === kind))
  return (
    <>
      <p>{say('checkLead', { town: own.municipality.name })}</p>
      {(own.summary ?? []).map((group) => (
        <section key={group.title} aria-labelledby={`g-${group.key}-${group.child ?? 0}`}>
          <h2 id={`g-${group.key}-${group.child ?? 0}`}>{group.title}</h2>
          <DefinitionList
            facts={[
              ...group.rows.map((row) => ({
                term: row.term,
                value: row.value,
                changeHref: changeHref(row.section, group.child),
              })),
              ...(group.key === 'reduction' && (own.files.length > 0 || own.neededDocuments.length > 0)
                ? [
                    {
                      term: say('papers'),
                      value: listText(own.files.map((file) => words('paperOf', { kind: word(file.field), name: file.name }))),
                      changeHref: '/apply/documents?back=check',
                    },
                  ]
                : []),
            ]}
          />
        </section>
      ))}
      <p>
        <a href="/apply/children?back=check">{say('editChildren')}</a>
      </p>
      {missing.length > 0 ? (
        <Notice kind="warning" title={say('papersMissing')}>
          <p>{say('papersMissingHow', { papers: listText(missing.map(word)), town: own.municipality.name })}</p>
        </Notice>
      ) : null}
      <FormElement>
        <ButtonRow>
          <Button size="large">{say('submit')}</Button>
        </ButtonRow>
      </FormElement>
      <p>
        <a href="/apply/pause">{say('later')}</a>
      </p>
    </>
  )
}
