/** 利用者情報管理: the to-do of ACC-6 and the ways to 利用者 and 児童. */
import type { LocalDate } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText } from '../text/dates.ts'
import { LinkList } from '../ui/card.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

export const title = '利用者情報管理'

type Item = {
  part: 'contacts' | 'sheet'
  childId: string | null
  standing: { state: 'never' | 'stale' | 'soon' | 'good'; confirmedOn: string | null; until: string | null }
}
type Data = { first: boolean; items: Item[] }

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const todo = await api('GET /api/v1/my/todo')
  return todo.ok ? todo.value : stop(todo.problem)
}

function noteOf(item: Item | undefined, today: LocalDate): string {
  if (!item) return '確認済'
  const until = item.standing.until as LocalDate | null
  if (item.standing.state === 'never') return '入力と確認が必要です'
  if (item.standing.state === 'stale') return '期限が過ぎました。確認が必要です'
  return until ? `${dayText(until, today)}までに確認してください` : '確認してください'
}

export function Page({ data, page }: PageProps<typeof load>) {
  const contacts = data.items.find((item) => item.part === 'contacts')
  const open = data.items.some((item) => item.standing.state !== 'soon')
  return (
    <>
      <BackLink href="/my/menu">メニュー</BackLink>
      <h1>利用者情報管理</h1>
      {data.first ? (
        <Notice kind="info" title="はじめに、入力をお願いします">
          <p>
            お子さまを安全にお預かりするため、「緊急連絡先・送迎者」と「児童情報」の入力と確認が終わると、予約ができるようになります。面談の申し込みは、いまでもできます。
          </p>
        </Notice>
      ) : open ? (
        <Notice kind="warning" title="確認が必要な項目があります">
          <p>確認が終わるまで、新しい予約はできません。いまある予約は、そのままです。</p>
        </Notice>
      ) : null}
      <h2>利用者</h2>
      <LinkList
        label="利用者"
        items={[
          { href: '/my/user-info/account', text: '利用者', note: 'お名前、メールアドレス、2段階認証' },
          { href: '/my/user-info/contacts', text: '緊急連絡先・送迎者', note: noteOf(contacts, page.today) },
        ]}
      />
      <h2>児童</h2>
      <LinkList
        label="児童"
        items={(page.viewer?.children ?? []).map((child) => ({
          href: `/my/children/${child.id}/sheet`,
          text: `${child.name}の児童情報`,
          note: noteOf(
            data.items.find((item) => item.childId === child.id),
            page.today,
          ),
        }))}
      />
    </>
  )
}
