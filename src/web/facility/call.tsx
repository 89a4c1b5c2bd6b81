/** One 募集 for the facility: who applied, what came of it, the next 補欠 (REG-1). */
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import { CallEntries, type DeskCall } from '../place/call-desk.tsx'
import type { WebApi } from '../routes.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { facilityOf } from './which-facility.ts'

type Data = DeskCall & { facility: { id: string; name: string }; mayRemove: boolean }

export const title = '定期利用の募集と応募'

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id, callId: page.params.id }
  const call = await api('GET /api/v1/facilities/:facilityId/calls/:callId', { params })
  if (!call.ok) return stop(call.problem)
  const admin = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  const mayRemove = admin && call.value.call.facility?.id === facility.id
  return { ...call.value, facility: { id: facility.id, name: facility.name }, mayRemove }
}

export async function act(api: WebApi, form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id, callId: page.params.id }
  if (form.intent === 'remove') {
    const removed = await api('DELETE /api/v1/facilities/:facilityId/calls/:callId', { params })
    return removed.ok ? redirectTo(`/facility/calls?facility=${facility.id}&done=removed`) : { problem: removed.problem }
  }
  const body = { place: form.text('place') }
  const moved = await api('POST /api/v1/facilities/:facilityId/calls/:callId/move-up', { params, body })
  return moved.ok ? redirectTo(`/facility/calls/${page.params.id}?facility=${facility.id}&done=up`) : { problem: moved.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility } = data
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/calls?facility=${facility.id}`}>定期利用の募集</BackLink>
      <DeskHead title={title} facts={facility.name} />
      {page.query.done === 'made' ? (
        <Notice kind="success" title="募集をしました" live>
          <p>くじの種のハッシュ値を公開しました。受付が始まると、保護者が応募できます。</p>
        </Notice>
      ) : null}
      {page.query.done === 'up' ? (
        <Notice kind="success" title="次の補欠を内定にし、ご家庭にメールでお知らせしました" live />
      ) : null}
      {data.call.state === 'ranked' ? (
        <p>
          <a href={`/facility/intake?facility=${facility.id}`}>内定の方の面談・決定・辞退は、選考結果から登録します</a>
        </p>
      ) : null}
      <CallEntries data={data} facility={facility.id} today={page.today} mayRemove={data.mayRemove} />
    </>
  )
}
