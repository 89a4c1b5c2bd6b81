/** 児童票: allergies first, then whom to call, then the sheet; prints on A4. Each opening is recorded (SEE-1). */

import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { GuardedNotice } from '../sheet/guarded.tsx'
import { StandingNote } from '../sheet/standing-note.tsx'
import { WholeSheet } from '../sheet/whole-sheet.tsx'
import { ageText, dayText } from '../text/dates.ts'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<Routes['GET /api/v1/facilities/:facilityId/children/:childId/sheet']> & { facilityId: string }
type Params = { id: string }

export const title = (data: Data): string => `児童票 ${data.child.name}`

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const sheet = await api('GET /api/v1/facilities/:facilityId/children/:childId/sheet', {
    params: { facilityId: facility.id, childId: page.params.id },
  })
  return sheet.ok ? { ...sheet.value, facilityId: facility.id } : stop(sheet.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const { child } = data
  const birth = child.birthDate as LocalDate
  return (
    <div class="sheet-print">
      <p class="no-print">
        <BackLink href={`/facility/children?facility=${data.facilityId}`}>児童の一覧</BackLink>
      </p>
      <DeskHead title={title(data)} facts={`${child.kana}　${ageText(birth, today)}`} action={<PrintButton />} />
      <GuardedNotice guarded={child.guarded} />
      <WholeSheet data={data} today={today} />
      <section class="sheet-standing">
        <h2>確認</h2>
        <p>児童情報：</p>
        <StandingNote standing={data.sheet} today={today} />
        <p>緊急連絡先・送迎者：</p>
        <StandingNote standing={data.contacts} today={today} />
      </section>
      {data.paper ? (
        <p class="no-print">
          <a href={`/facility/children/${child.id}/paper?facility=${data.facilityId}`}>紙の児童票を入力する</a>
        </p>
      ) : null}
      <p class="no-print">
        <a href={`/facility/accidents/new?facility=${data.facilityId}&child=${child.id}`}>事故を報告する</a>
      </p>
      <p class="muted no-print">
        この画面を開いたことは記録され、保護者の方が見ることができます。{dayText(data.liveUntil as LocalDate, today)}
        まで開けます（面談や予約があると延びます）。
      </p>
    </div>
  )
}
