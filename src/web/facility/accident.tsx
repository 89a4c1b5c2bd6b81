/** One accident at its facility: what was reported, what the towns answered, and the next report (ACD-1). Each opening is recorded. */
import type { getAccident } from '../../features/accident/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { ReportFields, typedReport } from '../accident/report-fields.tsx'
import { AccidentView, factsOf, titleOf } from '../accident/report-view.tsx'
import { reportName } from '../accident/words.ts'
import { type Acted, type Form as FormSent, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof getAccident>
type Input = PageInput<{ id: string }>

export const title = (data: Data): string => titleOf(data)

export async function load(api: WebApi, page: Input): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const seen = await api('GET /api/v1/facilities/:facilityId/accidents/:accidentId', {
    params: { facilityId: facility.id, accidentId: page.params.id },
  })
  return seen.ok ? seen.value : stop(seen.problem)
}

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const facilityId = form.text('facility')
  const typed = typedReport(form)
  if (!typed.ok) return typed
  const sent = await api('POST /api/v1/facilities/:facilityId/accidents/:accidentId/reports', {
    params: { facilityId, accidentId: page.params.id },
    body: { report: Number(form.text('report')), ...typed.value },
  })
  return sent.ok
    ? redirectTo(`/facility/accidents/${page.params.id}?facility=${facilityId}&done=followed`)
    : { problem: sent.problem }
}

const said: Record<string, string> = {
  reported: '市区町村に報告しました',
  followed: '続報を送りました',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const done = said[page.query['done'] ?? '']
  const next = reportName(data.reports + 1)
  return (
    <div class="sheet-print">
      <ErrorSummary sent={sent} />
      <p class="no-print">
        <BackLink href={`/facility/accidents?facility=${data.facility.id}`}>事故報告</BackLink>
      </p>
      <DeskHead title={titleOf(data)} facts={factsOf(data)} action={<PrintButton />} />
      {done && !sent.problem ? (
        <div class="no-print">
          <Notice kind="success" title={done} live>
            <p>{data.towns.map((town) => town.name).join('と')}の担当の方に、報告があったことをメールでお知らせします。</p>
          </Notice>
        </div>
      ) : null}
      <AccidentView data={data} today={today} />
      <div class="no-print">
        <Details
          summary={`続報（${next}）を書く`}
          open={sent.problem !== null || data.towns.some((town) => town.state === 'asked')}
        >
          <p>前の報告が入っています。変わったところ、わかったことを書きなおして送ってください。前の報告は、そのまま残ります。</p>
          <Form>
            <Hidden name="facility" value={data.facility.id} />
            <Hidden name="report" value={String(data.reports)} />
            <ReportFields sent={sent} stored={data.reportsMade[0]?.said} today={today} />
            <ButtonRow>
              <Button>{next}を送る</Button>
            </ButtonRow>
          </Form>
        </Details>
        {data.withChild ? <p class="muted">この画面を開いたことは記録され、保護者の方が見ることができます。</p> : null}
      </div>
    </div>
  )
}
