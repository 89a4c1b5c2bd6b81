/** 定期利用の募集 by the town for its facilities (REG-1). */
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import { CallForm, CallList, type Desk, type Looked, readAsk, renamed, sentenceOf } from '../place/call-desk.tsx'
import type { WebApi } from '../routes.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

export const title = '定期利用の募集'

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Desk>> {
  const desk = await api('GET /api/v1/office/calls')
  return desk.ok ? desk.value : stop(desk.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const ask = readAsk(form, null)
  if ('problem' in ask) return ask
  if (form.intent === 'look') {
    const desk = await api('GET /api/v1/office/calls')
    return desk.ok
      ? { done: { sentence: sentenceOf(ask.body, desk.value, page.today), values: form.values } satisfies Looked }
      : { problem: desk.problem }
  }
  const made = await api('POST /api/v1/office/calls', { body: ask.body })
  return made.ok ? redirectTo(`/office/calls/${made.value.id}?done=made`) : { problem: renamed(made.problem, form) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const officer = page.viewer?.kind !== 'wardViewer'
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/intake">選考結果</BackLink>
      <DeskHead title={title} />
      {page.query.done === 'removed' ? <Notice kind="success" title="募集を取り消しました" live /> : null}
      <CallList desk={data} hrefOf={(id) => `/office/calls/${id}`} today={page.today} />
      {officer && data.allowed ? <CallForm desk={data} sent={sent} today={page.today} town /> : null}
      {data.allowed ? null : (
        <p>
          設定では、市区町村の募集をこのシステムで行わないことになっています。<a href="/office/settings">設定</a>
          で変えられます。
        </p>
      )}
    </>
  )
}
