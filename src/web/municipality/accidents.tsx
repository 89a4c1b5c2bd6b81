/** 事故報告 that reached this town: at its facilities, and of children whom it certified (ACD-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import { AccidentList, pageAsked } from '../accident/list.tsx'
import { type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { DeskHead } from '../ui/layout-staff.tsx'

export const title = '事故報告'

export async function load(api: WebApi, page: PageInput) {
  const at = pageAsked(page.query)
  const list = await api('GET /api/v1/office/accidents', { query: { page: at } })
  return list.ok ? { ...list.value, at } : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  return (
    <>
      <DeskHead
        title={title}
        facts={data.unread > 0 ? `まだ読んでいないもの ${data.unread}件` : '読んでいないものはありません'}
      />
      <AccidentList
        data={data}
        today={page.today as LocalDate}
        side="office"
        hrefOf={(row) => `/office/accidents/${row.id}`}
        at={data.at}
        pageHref={(at) => `/office/accidents?page=${at}`}
      />
    </>
  )
}
