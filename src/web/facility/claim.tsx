/** One claim of the facility: lines with their reasons, what the town found, what this version changed; 確定 and 提出 (CLM-2, CLM-4). */
import type { getClaim } from '../../features/claim/contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { ClaimChanges, ClaimHistory, ClaimLines, ClaimSums, findingChoices, type Line, stateOf } from '../claim/claim-parts.tsx'
import {
  CorrectionForm,
  CorrectionNotice,
  PaymentNotice,
  readCorrection,
  readWithdrawal,
  WithdrawForm,
  WithdrawnNotes,
} from '../claim/correction.tsx'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, monthText, yenText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof getClaim>
type Page1 = PageInput<{ id: string }>

export const title = (data: Data, page: PageInput): string =>
  `${data.claim.town.name}への請求　${monthText(data.claim.month as LocalMonth, page.today)}`

export async function load(api: WebApi, page: Page1): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id, claimId: page.params.id }
  const claim = await api('GET /api/v1/facilities/:facilityId/claims/:claimId', { params })
  return claim.ok ? claim.value : stop(claim.problem)
}

export async function act(api: WebApi, form: Sent, page: Page1): Promise<Acted> {
  const facilityId = form.text('facility')
  const here = `/facility/claims/${page.params.id}?facility=${facilityId}`
  if (form.intent === 'open') {
    const month = form.text('month')
    const opened = await api('POST /api/v1/facilities/:facilityId/months/:month/reopen', { params: { facilityId, month } })
    return opened.ok ? redirectTo(`/facility/month/${month}?facility=${facilityId}`) : { problem: opened.problem }
  }
  if (form.intent === 'correct') {
    const read = readCorrection(form)
    if ('problem' in read) return read
    const params = { facilityId, claimId: page.params.id }
    const asked = await api('POST /api/v1/facilities/:facilityId/claims/:claimId/correction', { params, body: read.body })
    return asked.ok ? redirectTo(here) : { problem: asked.problem }
  }
  if (form.intent === 'withdraw') {
    const read = readWithdrawal(form)
    if ('problem' in read) return read
    const params = { facilityId, claimId: page.params.id }
    const taken = await api('POST /api/v1/facilities/:facilityId/claims/:claimId/correction/withdraw', {
      params,
      body: read.body,
    })
    return taken.ok ? redirectTo(here) : { problem: taken.problem }
  }
  const step = (['confirm', 'reopen', 'submit'] as const).find((one) => one === form.intent) ?? 'confirm'
  const moved = await api('POST /api/v1/facilities/:facilityId/claims/:claimId/step', {
    params: { facilityId, claimId: page.params.id },
    body: { step, version: Number(form.text('version')) },
  })
  return moved.ok ? redirectTo(here) : { problem: moved.problem }
}

const words = (code: string): string => findingChoices.find((one) => one.value === code)?.label ?? ''

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { claim } = data
  const { today } = page
  const facility = claim.facility.id
  const file = `/api/v1/facilities/${facility}/claims/${claim.id}`
  const useHref = (line: Line): string | null =>
    line.booking ? `/facility?${new URLSearchParams({ facility, date: line.date, use: line.booking })}` : null
  return (
    <>
      <BackLink href={`/facility/claims?facility=${facility}`}>請求の一覧</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={title(data, page)}
        facts={
          <>
            第{claim.claimVersion}版　{yenText(claim.total)}　<StatusTag status={stateOf(claim.state)} />
          </>
        }
        action={
          <LinkButton href={`${file}/paper`} look="secondary" download>
            請求書と明細（PDF）
          </LinkButton>
        }
      />
      {claim.state === 'returned' ? (
        <Notice kind="warning" title={`${claim.town.name}から差し戻されました`}>
          <ul class="plain-list">
            {data.found.map((one) => (
              <li key={one.code}>
                {words(one.code)}
                {one.note ? `：${one.note}` : ''}
              </li>
            ))}
            {data.lines.flatMap((line) =>
              line.found.map((one) => (
                <li key={line.id + one.code}>
                  {dayText(line.date as LocalDate, today)}　{line.child.name}　{words(one.code)}
                  {one.note ? `：${one.note}` : ''}
                </li>
              )),
            )}
          </ul>
          <p>時刻を直すときは、実績を開きます。直したら、もう一度確定して、請求を作りなおしてください。次の版になります。</p>
        </Notice>
      ) : null}
      <CorrectionNotice
        detail={data}
        today={today}
        hrefOf={(id) => `/facility/claims/${id}?facility=${facility}`}
        next="実績を開いて直し、もう一度確定してから、請求を作りなおしてください。新しい版になります。"
      />
      <PaymentNotice detail={data} today={today} />
      <ClaimSums claim={claim} />
      <div class="no-print claim-step">
        <Step data={data} />
      </div>
      {data.changes ? <ClaimChanges changes={data.changes} today={today} paid={claim.corrects !== null} /> : null}
      <ClaimLines lines={data.lines} today={today} useHref={useHref} />
      <CorrectionForm detail={data} sent={sent} more={facility} />
      <WithdrawForm detail={data} side="facility" sent={sent} more={facility} />
      <WithdrawnNotes detail={data} today={today} />
      <ButtonRow>
        {claim.state === 'paid' ? (
          <LinkButton href={`${file}/notice`} look="secondary" download>
            支払通知（PDF）
          </LinkButton>
        ) : null}
        <LinkButton href={`${file}/file`} look="secondary" download>
          明細をCSVで保存（UTF-8）
        </LinkButton>
        <LinkButton href={`${file}/file?code=cp932`} look="secondary" download>
          明細をCSVで保存（Shift_JIS）
        </LinkButton>
        <PrintButton />
      </ButtonRow>
      <ClaimHistory events={data.events} today={today} />
    </>
  )
}

function Step({ data: { claim, correction } }: { data: Data }) {
  const carry = (
    <>
      <Hidden name="facility" value={claim.facility.id} />
      <Hidden name="month" value={claim.month} />
      <Hidden name="version" value={String(claim.version)} />
    </>
  )
  if (claim.state === 'draft')
    return (
      <Form label="請求の確定">
        {carry}
        <p>明細を確かめたら、確定してください。確定しても、提出するまでは作成中に戻せます。</p>
        <ButtonRow>
          <Button intent="confirm">この請求を確定する</Button>
        </ButtonRow>
      </Form>
    )
  if (claim.state === 'confirmed')
    return (
      <Form label="請求の提出">
        {carry}
        <p>提出すると、明細は変えられなくなります。{claim.town.name}の担当者にメールで知らせます。</p>
        <ButtonRow>
          <Button intent="submit">{claim.town.name}に提出する</Button>
          <Button intent="reopen" look="secondary">
            作成中に戻す
          </Button>
        </ButtonRow>
      </Form>
    )
  if (claim.state === 'returned' || (claim.state === 'paid' && correction && !correction.later && !claim.corrects))
    return (
      <Form label="実績の訂正">
        {carry}
        <ButtonRow>
          <Button intent="open" look="secondary">
            実績を開いて直す
          </Button>
        </ButtonRow>
      </Form>
    )
  return null
}
