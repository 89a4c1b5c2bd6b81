/** 事故報告 of this facility: what it reported, and whether its towns answered (ACD-1). */
import type { listAccidents } from '../../features/accident/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { AccidentList, pageAsked } from '../accident/list.tsx'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { LinkButton } from '../ui/button.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof listAccidents> & { facility: string; at: number }

export const title = '事故報告'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const at = pageAsked(page.query)
  const list = await api('GET /api/v1/facilities/:facilityId/accidents', {
    params: { facilityId: facility.id },
    query: { page: at },
  })
  return list.ok ? { ...list.value, facility: facility.id, at } : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const here = (path: string) => `/facility/accidents${path}?facility=${data.facility}`
  return (
    <>
      <BackLink href={`/facility?facility=${data.facility}`}>受入ボード</BackLink>
      <DeskHead
        title={title}
        facts={data.unread > 0 ? `市区町村から返事が届いているもの ${data.unread}件` : '新しい返事はありません'}
        action={<LinkButton href={here('/new')}>事故を報告する</LinkButton>}
      />
      <AccidentList
        data={data}
        today={page.today as LocalDate}
        side="facility"
        hrefOf={(row) => here(`/${row.id}`)}
        at={data.at}
        pageHref={(at) => `${here('')}&page=${at}`}
      />
    </>
  )
}
