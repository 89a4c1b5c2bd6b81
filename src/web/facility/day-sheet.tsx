/** 今日の控え on paper: all children of today with what must be at hand when network or server are away. Each opening is recorded (SEE-1). */
import { clockText, japanTime, type LocalDate } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText } from '../text/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { DaySheetList } from './day-sheet-list.tsx'
import type { DaySheet } from './day-sheet-store.ts'
import { facilityOf } from './which-facility.ts'

type Data = { facilityId: string; sheet: DaySheet }

export const title = '今日の控え'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const sheet = await api('GET /api/v1/facilities/:facilityId/day-sheet', { params: { facilityId: facility.id } })
  return sheet.ok ? { facilityId: facility.id, sheet: sheet.value } : stop(sheet.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { sheet } = data
  const when = `${clockText(japanTime(new Date(sheet.at)))}の内容`
  return (
    <>
      <p class="no-print">
        <BackLink href={`/facility?facility=${data.facilityId}`}>受入ボード</BackLink>
      </p>
      <DeskHead
        title={`今日の控え ${dayText(sheet.date as LocalDate, page.today as LocalDate)}`}
        facts={`${sheet.facility}　${sheet.children.length}人　${when}`}
        action={<PrintButton />}
      />
      <p class="no-print">
        通信やシステムが止まったときのための控えです。開いたことは記録され、保護者の方が見ることができます。紙は、今日のうちに細断してください。
        <a href={`/facility/day-sheet/kept?facility=${data.facilityId}`}>この端末に残す</a>
        こともできます。
      </p>
      {sheet.children.length === 0 ? (
        <EmptyState title="今日の予約はありません">
          <p>予約が入ると、そのお子さまのアレルギーや緊急連絡先がここに並びます。</p>
        </EmptyState>
      ) : (
        <DaySheetList sheet={sheet} />
      )}
    </>
  )
}
