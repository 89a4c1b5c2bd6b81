/** 確認画面: every answer with 「変更」, then 「この内容で申請する」. */
import { type Acted, type Form, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { documentNames } from '../../text/application-fields.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { LinkList } from '../../ui/card.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { changeHref, loadDraft, type Own, sectionNames } from './journey.ts'

export const title = '入力した内容の確認'

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
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{title}</h1>
      {data.open.length > 0 || !data.summary ? <Missing own={data} /> : <Complete own={data} />}
    </>
  )
}

const Missing = ({ own }: { own: Own }) => (
  <>
    <p>まだ入力していないところ、直すところがあります。</p>
    <LinkList
      items={own.open.map(({ section, child }) => ({
        href: changeHref(section, child),
        text: `${sectionNames[section]}${section === 'child' || section === 'care' ? `（${child + 1}人目）` : ''}`,
      }))}
    />
    {own.open[0] ? (
      <p>
        <LinkButton href={changeHref(own.open[0].section, own.open[0].child)} size="large">
          入力する
        </LinkButton>
      </p>
    ) : null}
  </>
)

function Complete({ own }: { own: Own }) {
  const missing = own.neededDocuments.filter((kind) => !own.files.some((file) => file.field === kind))
  return (
    <>
      <p>{own.municipality.name}に送る内容です。直したいところは「変更」を押してください。</p>
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
                      term: '書類',
                      value: own.files.map((file) => `${documentNames[file.field] ?? ''}：${file.name}`).join('、'),
                      changeHref: '/apply/documents?back=check',
                    },
                  ]
                : []),
            ]}
          />
        </section>
      ))}
      <p>
        <a href="/apply/children?back=check">お子さまを追加する・消す</a>
      </p>
      {missing.length > 0 ? (
        <Notice kind="warning" title="まだ付けていない書類があります">
          <p>
            {missing.map((kind) => documentNames[kind]).join('、')}
            。このままでも申請できますが、あとで{own.municipality.name}からお願いすることがあります。
          </p>
        </Notice>
      ) : null}
      <FormElement>
        <ButtonRow>
          <Button size="large">この内容で申請する</Button>
        </ButtonRow>
      </FormElement>
      <p>
        <a href="/apply/pause">あとで続ける</a>
      </p>
    </>
  )
}
