/** A new answer of よくある質問, empty, from a 文例, or from what a desk answered; the question of a person is never taken over (HLP-2). */
import {
  type Acted,
  type Form as FormSent,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { ArticleFields, articleOf, noPlace, type Stored } from './help-article-fields.tsx'

export const title = '記事を書く'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<{ stored: Stored; from: string | null }>> {
  const { template, enquiry, answer } = page.query
  if (template) {
    const list = await api('GET /api/v1/office/enquiry-templates')
    if (!list.ok) return stop(list.problem)
    const chosen = list.value.templates.find((one) => one.id === template)
    return { stored: chosen ? { question: chosen.title, answer: chosen.body } : {}, from: chosen ? '文例' : null }
  }
  if (enquiry) {
    const seen = await api('GET /api/v1/office/enquiries/:enquiryId', { params: { enquiryId: enquiry } })
    if (!seen.ok) return stop(seen.problem)
    const said = seen.value.history.find((one) => one.id === answer && one.event === 'answered')
    return { stored: said?.text ? { answer: said.text } : {}, from: said ? 'お問い合わせの回答' : null }
  }
  return { stored: {}, from: null }
}

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  const article = articleOf(form)
  if (!article) return { problem: fieldProblem(noPlace) }
  // The form's own key is the id: sent twice it is still one.
  const params = { articleId: form.key }
  const saved = await api('PUT /api/v1/office/help-articles/:articleId', { params, body: { version: null, ...article } })
  return saved.ok ? redirectTo(`/office/help-articles/${form.key}?done=${form.intent}`) : { problem: saved.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const town = page.viewer?.kind === 'wardAdmin' || page.viewer?.kind === 'wardOfficer'
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/help-articles">よくある質問</BackLink>
      <DeskHead
        title={town ? '案を書く' : title}
        facts={
          data.from
            ? `${data.from}の文が入っています。だれにでも当てはまる言葉に直してください`
            : '画面のヘルプに載せる質問と回答を書きます'
        }
      />
      <Form id="article">
        <ArticleFields
          sent={sent}
          stored={data.stored}
          nobody={town ? '案は、ヘルプデスクと国の職員が読みます。' : '公開するときに必要です。'}
        />
        <ButtonRow>
          {town ? (
            <Button intent="save">案を出す</Button>
          ) : (
            <>
              <Button intent="publish">公開する</Button>
              <Button look="secondary" intent="save">
                下書きを保存する
              </Button>
            </>
          )}
        </ButtonRow>
      </Form>
    </>
  )
}
