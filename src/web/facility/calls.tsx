/** 定期利用の募集 by the facility (REG-1). */
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import { CallForm, CallList, type Desk, type Looked, readAsk, renamed, sentenceOf } from '../place/call-desk.tsx'
import type { WebApi } from '../routes.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '定期利用の募集'

type Data = Desk & { facility: { id: string; name: string }; mayCall: boolean }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const desk = await api('GET /api/v1/facilities/:facilityId/calls', { params: { facilityId: facility.id } })
  if (!desk.ok) return stop(desk.problem)
  const mayCall = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  return { ...desk.value, facility: { id: facility.id, name: facility.name }, mayCall }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id }
  const ask = readAsk(form, facility.id)
  if ('problem' in ask) return ask
  if (form.intent === 'look') {
    const desk = await api('GET /api/v1/facilities/:facilityId/calls', { params })
    return desk.ok
      ? { done: { sentence: sentenceOf(ask.body, desk.value, page.today), values: form.values } satisfies Looked }
      : { problem: desk.problem }
  }
  const made = await api('POST /api/v1/facilities/:facilityId/calls', { params, body: ask.body })
  if (!made.ok) return { problem: renamed(made.problem, form) }
  return redirectTo(`/facility/calls/${made.value.id}?facility=${facility.id}&done=made`)
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility } = data
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/intake?facility=${facility.id}`}>選考結果</BackLink>
      <DeskHead title={title} facts={facility.name} />
      {page.query.done === 'removed' ? <Notice kind="success" title="募集を取り消しました" live /> : null}
      <CallList desk={data} hrefOf={(id) => `/facility/calls/${id}?facility=${facility.id}`} today={page.today} />
      {data.mayCall && data.allowed ? <CallForm desk={data} sent={sent} today={page.today} town={false} /> : null}
      {data.allowed ? null : <p>この市区町村では、施設から募集をしない決まりです。</p>}
    </>
  )
}
