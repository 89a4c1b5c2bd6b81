/** After a confirmation: what is left before bookings are taken, else where to go on (ACC-6). */
import type { getTodo } from '../../features/child/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { childTexts } from '../text/guardian/child.ts'
import type { Locale } from '../text/locale.ts'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'

type Item = ReplyOf<typeof getTodo>['items'][number]

export const todoWords = (item: Pick<Item, 'part' | 'childName'>, locale: Locale): string =>
  item.part === 'contacts'
    ? wordsOf(childTexts, locale, 'todoContacts')
    : wordsOf(childTexts, locale, 'todoChild', { name: item.childName ?? '' })

/** The next point that still bars bookings; null: none, or it could not be asked. */
export async function nextTodo(api: WebApi): Promise<Item | null> {
  const todo = await api('GET /api/v1/my/todo')
  return todo.ok ? (todo.value.items.find((item) => item.blocks) ?? null) : null
}

export function NextTodo({ next }: { next: Item | null }) {
  const { say } = useTexts(childTexts)
  const { locale } = usePage()
  return next ? (
    <p>{say('nextTodo', { todo: <a href={next.href}>{todoWords(next, locale)}</a> })}</p>
  ) : (
    <p>{say('allDone', { find: <a href="/search">{say('find')}</a>, home: <a href="/my">{say('toHome')}</a> })}</p>
  )
}
