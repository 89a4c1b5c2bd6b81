/** One 募集 for the town: entries by place, results, the next 補欠 (REG-1). */
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import { CallEntries, type DeskCall } from '../place/call-desk.tsx'
import type { WebApi } from '../routes.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

export const title = '定期利用の募集と応募'

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<DeskCall>> {
  const call = await api('GET /api/v1/office/calls/:callId', { params: { callId: page.params.id } })
  return call.ok ? call.value : stop(call.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const params = { callId: page.params.id }
  if (form.intent === 'remove') {
    const removed = await api('DELETE /api/v1/office/calls/:callId', { params })
    return removed.ok ? redirectTo('/office/calls?done=removed') : { problem: removed.problem }
  }
  const moved = await api('POST /api/v1/office/calls/:callId/move-up', { params, body: { place: form.text('place') } })
  return moved.ok ? redirectTo(`/office/calls/${page.params.id}?done=up`) : { problem: moved.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { call } = data
  const officer = page.viewer?.kind !== 'wardViewer'
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/calls">定期利用の募集</BackLink>
      <DeskHead title={title} facts={call.facility?.name ?? call.municipality.name} />
      {page.query.done === 'made' ? (
        <Notice kind="success" title="募集をしました" live>
          <p>くじの種のハッシュ値を公開しました。受付が始まると、保護者が応募できます。</p>
        </Notice>
      ) : null}
      {page.query.done === 'up' ? (
        <Notice kind="success" title="次の補欠を内定にし、ご家庭にメールでお知らせしました" live />
      ) : null}
      <CallEntries
        data={officer ? data : { ...data, movable: [] }}
        facility={null}
        today={page.today}
        mayRemove={officer && call.facility === null}
      />
    </>
  )
}
