/** 家庭への連絡: what this facility wrote, by whom, when, to how many, and what was taken back (MSG-1). */
import type { listMessages } from '../../features/message/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { pageAsked } from '../accident/list.tsx'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Pagination } from '../ui/navigation.tsx'
import { Label } from '../ui/status-tag.tsx'
import { audienceText, messageKindWords, messageStateWords } from './message-words.ts'
import { facilityOf } from './which-facility.ts'

type List = ReplyOf<typeof listMessages>
type Data = List & { facility: { id: string; name: string }; at: number }

export const title = 'ご家庭への連絡'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const at = pageAsked(page.query)
  const list = await api('GET /api/v1/facilities/:facilityId/messages', {
    params: { facilityId: facility.id },
    query: { page: at },
  })
  return list.ok ? { ...list.value, facility: { id: facility.id, name: facility.name }, at } : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { today } = page
  const here = (path: string) => `/facility/messages${path}?facility=${data.facility.id}`
  return (
    <>
      <BackLink href={`/facility?facility=${data.facility.id}`}>受入ボード</BackLink>
      <DeskHead
        title={title}
        facts={data.facility.name}
        action={<LinkButton href={`${here('/new')}&date=${today}`}>1日のご家庭に連絡する</LinkButton>}
      />
      <p>1つのご家庭に送るときは、予約の画面か、受入ボードのお子さまの欄から書けます。</p>
      <DataTable<List['messages'][number]>
        caption={`${data.found}件`}
        rows={data.messages}
        keyOf={(row) => row.id}
        empty={<EmptyState title="連絡はまだありません">送ったものが、新しい順に並びます。</EmptyState>}
        columns={[
          {
            key: 'kind',
            head: '何について',
            main: true,
            cell: (row) => <a href={here(`/${row.id}`)}>{messageKindWords[row.kind]}</a>,
          },
          { key: 'to', head: 'あて先', cell: (row) => audienceText(row.day, row.families, today) },
          { key: 'phones', head: '電話で伝える', align: 'end', cell: (row) => (row.phones > 0 ? `${row.phones}家庭` : 'なし') },
          { key: 'at', head: '送った日時', cell: (row) => momentText(row.writtenAt, today) },
          { key: 'by', head: '送った人', cell: (row) => row.writtenBy ?? '−' },
          { key: 'state', head: '状態', cell: (row) => <Label>{messageStateWords[row.state]}</Label> },
        ]}
      />
      <Pagination at={data.at} all={data.pages} hrefOf={(at) => `${here('')}&page=${at}`} />
    </>
  )
}
