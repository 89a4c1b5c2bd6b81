/** 2次元コード: the facility's own screen as a reception, and the tablets that may do the same. */

import type { listDevices, postPairing } from '../../features/attendance/scan-contract.ts'
import { clockText, japanTime, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, fieldOf, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { CodeScreen, type Codes } from '../ui/code-screen.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '2次元コード'

type Data = { facility: string; codes: Codes; devices: ReplyOf<typeof listDevices>['devices'] }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id }
  const codes = await api('GET /api/v1/facilities/:facilityId/code', { params })
  if (!codes.ok) return stop(codes.problem)
  const devices = await api('GET /api/v1/facilities/:facilityId/devices', { params })
  return devices.ok ? { facility: facility.id, codes: codes.value, devices: devices.value.devices } : stop(devices.problem)
}

export async function act(api: WebApi, form: Sent, page: PageInput): Promise<Acted> {
  const facilityId = form.text('facility')
  if (form.intent === 'revoke') {
    const params = { facilityId, deviceId: form.text('device') }
    const gone = await api('POST /api/v1/facilities/:facilityId/devices/:deviceId/revoke', { params })
    return gone.ok ? redirectTo(`/facility/code?${new URLSearchParams(page.query)}`) : { problem: gone.problem }
  }
  const made = await api('POST /api/v1/facilities/:facilityId/devices', {
    params: { facilityId },
    body: { name: form.text('name') },
  })
  return made.ok ? { done: made.value } : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const made = sent.done as ReplyOf<typeof postPairing> | null
  const admin = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  const { facility } = data
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility?facility=${facility}`} />
      <DeskHead title="2次元コード" facts={data.codes.facility.name} />
      {made ? (
        <Notice kind="success" title={`ペアリングコード　${made.code}`} live>
          <p>
            受付にする端末で <strong>/kiosk/pair</strong> を開き、このコードを入力してください。
            {clockText(japanTime(new Date(made.until)))}まで、1回だけ使えます。
          </p>
        </Notice>
      ) : null}
      <CodeScreen
        first={data.codes}
        side="facility"
        fetchCodes={(api) => api('GET /api/v1/facilities/:facilityId/code', { params: { facilityId: facility } })}
      />
      <h2>受付端末</h2>
      <p>
        受付に置く端末を登録すると、職員がログインしなくても、この2次元コードを一日中表示できます。この画面は、30分操作がないとログアウトします。
      </p>
      <DataTable
        caption="登録されている端末"
        rows={data.devices}
        keyOf={(device) => device.id}
        empty={<p>登録されている端末はありません。</p>}
        columns={[
          { key: 'name', head: '端末', main: true, cell: (device) => device.name },
          {
            key: 'seen',
            head: '最後の通信',
            cell: (device) => (device.seenAt ? momentText(device.seenAt, page.today as LocalDate) : '—'),
          },
          { key: 'paired', head: '登録', cell: (device) => momentText(device.pairedAt, page.today as LocalDate) },
          {
            key: 'act',
            head: '操作',
            hiddenHead: true,
            cell: (device) =>
              admin ? (
                <Form label={`${device.name}の登録の取り消し`}>
                  <Hidden name="facility" value={facility} />
                  <Hidden name="device" value={device.id} />
                  <Button intent="revoke" look="quiet" size="small" hidden={`（${device.name}）`}>
                    使えなくする
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
      {admin ? (
        <Details summary="新しい端末を登録する" open={sent.problem !== null}>
          <Form label="端末の登録">
            <Hidden name="facility" value={facility} />
            <TextField {...fieldOf(sent, 'name')} label="端末の名前" support="例 玄関" width="middle" maxLength={40} />
            <ButtonRow>
              <Button look="secondary">ペアリングコードを出す</Button>
            </ButtonRow>
          </Form>
        </Details>
      ) : (
        <p>端末の登録は、施設の管理者ができます。</p>
      )}
    </>
  )
}
