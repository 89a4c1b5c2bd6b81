/** After a confirmation: what is left before bookings are taken, else where to go on (ACC-6). */
import type { getTodo } from '../../features/child/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { WebApi } from '../routes.ts'

type Item = ReplyOf<typeof getTodo>['items'][number]

export const todoWords = (item: Pick<Item, 'part' | 'childName'>): string =>
  item.part === 'contacts' ? '緊急連絡先と送迎者を確認する' : `${item.childName ?? ''}さんの児童情報を確認する`

/** The next point that still bars bookings; null: none, or it could not be asked. */
export async function nextTodo(api: WebApi): Promise<Item | null> {
  const todo = await api('GET /api/v1/my/todo')
  return todo.ok ? (todo.value.items.find((item) => item.blocks) ?? null) : null
}

export const NextTodo = ({ next }: { next: Item | null }) =>
  next ? (
    <p>
      つぎは　<a href={next.href}>{todoWords(next)}</a>
    </p>
  ) : (
    <p>
      予約に必要な確認が、すべて終わりました。<a href="/search">施設をさがす</a>か、<a href="/my">ホーム</a>へ進んでください。
    </p>
  )
