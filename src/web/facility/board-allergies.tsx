/** Allergies above the roster: every child with one is named, the severest first. What cannot be read is said as loudly. */
import { AllergyMark } from '../ui/allergy-block.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Board, Health } from './board.tsx'

const rank = { severe: 0, moderate: 1, mild: 2, suspected: 3 } as const
type Child = Health[number]
/** More names than this push the roster off the screen, and each row says it too. */
const mostNamed = 8

const worst = (child: Child): number =>
  child.readable ? Math.min(child.anaphylaxis ? -1 : 9, ...child.allergies.map((a) => rank[a.severity])) : -2

/** On the board of today: those who have something, or of whom nothing is known. */
export function AllergyAlarm({ board, health }: { board: Board; health: Health }) {
  const expected = new Set(board.uses.filter((u) => u.state === 'confirmed' || u.state === 'inUse').map((u) => u.child))
  const some = health
    .filter((child) => expected.has(child.child) && (!child.readable || child.allergies.length > 0 || child.anaphylaxis))
    .sort((a, b) => worst(a) - worst(b))
  const unknown = health.filter((child) => expected.has(child.child) && child.readable && !child.saved)
  const nameOf = (id: string): string => board.uses.find((use) => use.child === id)?.name ?? ''
  if (some.length === 0 && unknown.length === 0) return null
  return (
    <section class="allergy allergy-some board-allergies" aria-labelledby="board-allergies">
      <h2 class="allergy-title" id="board-allergies">
        <Icon name="alert" />
        {some.length > 0 ? `アレルギーのあるお子さま ${some.length}人` : 'アレルギーの記入がないお子さまがいます'}
      </h2>
      <ul>
        {some.map((child) => (
          <li key={child.child}>
            <strong>{nameOf(child.child)}</strong>
            <AllergyCell child={child} />
          </li>
        ))}
      </ul>
      {unknown.length > 0 ? (
        <p>
          {unknown.length > mostNamed
            ? `記入がまだのお子さまが${unknown.length}人います（下の表の「記入なし」）`
            : `記入がまだのお子さま：${unknown.map((child) => nameOf(child.child)).join('、')}`}
          。お預かりの前に、保護者の方に確かめてください。
        </p>
      ) : null}
    </section>
  )
}

export function AllergyCell({ child }: { child: Child | undefined }) {
  if (!child) return <span class="muted">読み込み中</span>
  if (!child.readable) return <strong class="board-alert">記録を開けません。紙の児童票で確かめてください</strong>
  if (!child.saved) return <span class="board-alert">記入なし</span>
  if (child.allergies.length === 0) return <span class="muted">なし</span>
  return (
    <span class="board-list-allergies">
      <AllergyMark allergies={child.allergies.map((a) => ({ allergen: a.substance, severity: a.severity }))} />
      {child.anaphylaxis ? <strong class="board-alert">アナフィラキシーの経験あり</strong> : null}
      {child.allergies.some((a) => a.epipen) ? <strong>エピペンあり</strong> : null}
    </span>
  )
}
