/** 提供の記録 of one use, opened only when staff ask for it: each opening is recorded (SEE-1). */
import type { getCareRecord } from '../../features/attendance/record-contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, fieldOf, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof getCareRecord> & { facility: string }

export const title = '提供の記録'

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id, bookingId: page.params.id }
  const record = await api('GET /api/v1/facilities/:facilityId/bookings/:bookingId/record', { params })
  return record.ok ? { ...record.value, facility: facility.id } : stop(record.problem)
}

export async function act(api: WebApi, form: Sent, page: PageInput<{ id: string }>): Promise<Acted> {
  const facilityId = form.text('facility')
  const saved = await api('PUT /api/v1/facilities/:facilityId/bookings/:bookingId/record', {
    params: { facilityId, bookingId: page.params.id },
    body: {
      version: Number(form.text('version')),
      mood: form.text('mood'),
      meal: form.text('meal'),
      sleep: form.text('sleep'),
      note: form.text('note'),
    },
  })
  return saved.ok ? redirectTo(`/facility?facility=${facilityId}&use=${page.params.id}`) : { problem: saved.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { record } = data
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility?facility=${data.facility}&use=${page.params.id}`} />
      <DeskHead
        title="提供の記録"
        facts={data.recordedAt ? `最後の記録 ${momentText(data.recordedAt, page.today)}` : 'まだ記録がありません'}
      />
      {data.readable ? null : (
        <Notice kind="error" title="前の記録を開けません">
          <p>新しい記録は書けます。前の記録が必要なときは、お問い合わせください。</p>
        </Notice>
      )}
      <p>保護者の方も読むことができます。書きなおしても、前の記録は残ります。</p>
      <Form>
        <Hidden name="facility" value={data.facility} />
        <Hidden name="version" value={String(data.version)} />
        <TextArea {...fieldOf(sent, 'mood', record?.mood ?? '')} label="様子、遊び" required={false} maxLength={1000} />
        <TextArea
          {...fieldOf(sent, 'meal', record?.meal ?? '')}
          label="食事、ミルク"
          required={false}
          rows={2}
          maxLength={1000}
        />
        <TextArea {...fieldOf(sent, 'sleep', record?.sleep ?? '')} label="睡眠" required={false} rows={2} maxLength={1000} />
        <TextArea {...fieldOf(sent, 'note', record?.note ?? '')} label="そのほか、伝えること" required={false} maxLength={1000} />
        <ButtonRow>
          <Button>記録を保存する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
