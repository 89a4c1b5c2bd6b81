/** 児童: whom this facility may read now; no word of the sheets (SEE-1). */
import { noEnd } from '../../features/child/visibility.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { GuardedMark } from '../sheet/guarded.tsx'
import { ageText, dayText } from '../text/dates.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { facilityOf } from './which-facility.ts'

type Standing = { state: 'never' | 'stale' | 'soon' | 'good' }
type Child = {
  id: string
  name: string
  kana: string
  birthDate: string
  liveUntil: string
  contacts: Standing
  sheet: Standing
  guarded: boolean
}
type Data = { facilityId: string; children: Child[] }

export const title = '児童'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/children', { params: { facilityId: facility.id } })
  return list.ok ? { facilityId: facility.id, children: list.value.children } : stop(list.problem)
}

const confirmed = (child: Child): boolean =>
  [child.contacts, child.sheet].every(({ state }) => state === 'good' || state === 'soon')

export function Page({ data, page }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  return (
    <>
      <DeskHead title="児童" facts={`${data.children.length}人`} />
      <p>面談や予約のあるお子さまです。児童票を開くと記録され、保護者の方が見ることができます。</p>
      <DataTable
        caption="児童の一覧"
        rows={data.children}
        keyOf={(child) => child.id}
        columns={[
          {
            key: 'name',
            head: 'お名前',
            main: true,
            cell: (child) => (
              <a href={`/facility/children/${child.id}?facility=${data.facilityId}`}>
                {child.name}
                <span class="muted"> {child.kana}</span>
                <GuardedMark guarded={child.guarded} />
              </a>
            ),
          },
          { key: 'age', head: '年齢', cell: (child) => ageText(child.birthDate as LocalDate, today) },
          {
            key: 'sheet',
            head: '児童情報の確認',
            cell: (child) => <StatusTag status={confirmed(child) ? '確認済' : '要確認'} />,
          },
          {
            key: 'until',
            head: '見られる期限',
            cell: (child) =>
              child.liveUntil === noEnd ? '面談の結果が決まるまで' : dayText(child.liveUntil as LocalDate, today),
          },
        ]}
        empty="いま児童票を見られるお子さまはいません。面談の申し込みがあると、ここに表示されます。"
      />
    </>
  )
}
