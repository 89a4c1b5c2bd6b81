/** What facility and town see of a claim alike: sums, lines with their reasons, history. */
import type { getClaim, listClaims } from '../../features/claim/contract.ts'
import { additionWords, claimStateWords, evidenceWords, findingWords, lineKindWords } from '../../features/claim/words.ts'
import { clockText, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { GuardedMark } from '../sheet/guarded.tsx'
import { dayText, fullDayText, gridRangeText, lengthText, momentText, yenText } from '../text/dates.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Details } from '../ui/navigation.tsx'

export type Claim = ReplyOf<typeof listClaims>['claims'][number]
type Detail = ReplyOf<typeof getClaim>
export type Line = Detail['lines'][number]

/** With its sign: what a correction adds or takes back. */
export const movedText = (yen: number): string => (yen > 0 ? '＋' : yen < 0 ? '−' : '±') + yenText(Math.abs(yen))

/** FEE-5, FEE-7: the benefit, and apart from it what a town pays by its own scheme. */
export function ClaimSums({ claim }: { claim: Claim }) {
  const held = claim.approved === null ? 0 : claim.total - claim.approved
  const now = claim.approved ?? claim.total
  return (
    <DefinitionList
      dense
      facts={[
        { term: '利用（単価と加算）', value: yenText(claim.use) },
        { term: '初回対応加算', value: yenText(claim.initial) },
        { term: '負担軽減の分', value: yenText(claim.reduction) },
        { term: '給付費', value: yenText(claim.benefit) },
        ...(claim.waiver > 0 ? [{ term: '利用料補助（給付費の外）', value: yenText(claim.waiver) }] : []),
        ...(claim.municipal > 0 ? [{ term: '自治体の時間の軽減（給付費の外）', value: yenText(claim.municipal) }] : []),
        { term: '請求額', value: <strong>{yenText(claim.total)}</strong> },
        ...(claim.approved === null ? [] : [{ term: '承認した額', value: <strong>{yenText(claim.approved)}</strong> }]),
        ...(held > 0 ? [{ term: '翌月に保留', value: yenText(held) }] : []),
        ...(claim.corrects
          ? [
              { term: `前に支払った額（第${claim.corrects.version}版）`, value: yenText(claim.corrects.paid) },
              { term: '差額（過誤調整）', value: <strong>{movedText(now - claim.corrects.paid)}</strong> },
            ]
          : []),
      ]}
    />
  )
}

const foundWords = {
  certificate: '認定の期間に入っていません',
  class: '年齢区分が記録とちがいます',
  cap: '月の上限を超えています',
  overlap: 'ほかの施設の利用と時間が重なっています',
  addition: '加算の根拠を確かめてください',
  stamp: '登園か降園の時刻がありません',
  amount: '金額が単価と合いません',
  other: '確かめてください',
} as const
export const findingChoices = Object.entries(findingWords).map(([value, label]) => ({ value, label }))

function foundText({ code, by, note }: Line['found'][number]): string {
  if (by === 'town') return note ? `${findingWords[code]}：${note}` : findingWords[code]
  if (code === 'class' && note) return `${foundWords.class}（記録では${note}歳児）`
  if (code === 'cap' && note) return `${foundWords.cap}（${lengthText(Number(note))}）`
  if (code === 'addition' && note in evidenceWords)
    return `${foundWords.addition}（${evidenceWords[note as keyof typeof evidenceWords]}）`
  return foundWords[code]
}

function Found({ found }: { found: Line['found'] }) {
  if (found.length === 0) return null
  return (
    <ul class="plain-list found-list">
      {found.map((one) => (
        <li key={one.code + one.by} class={one.weight === 'stop' ? 'found-stop' : 'found-look'}>
          <strong>{one.by === 'town' ? '市区町村から' : one.weight === 'stop' ? '要確認' : '根拠'}</strong>　{foundText(one)}
        </li>
      ))}
    </ul>
  )
}

function Why({ line, mastersHref }: { line: Line; mastersHref: string | undefined }) {
  const master = line.masterFrom ? `単価表（${fullDayText(line.masterFrom as LocalDate)}から）` : `${line.master}年度の単価表`
  const added = line.additions.reduce((sum, one) => sum + one.perHour, 0)
  return (
    <>
      {line.kind === 'use' ? (
        <>
          {`（単価${yenText(line.unit)}${added > 0 ? `＋加算${yenText(added)}` : ''}）×${lengthText(line.minutes)}`}
          {line.reduction > 0 ? `＋軽減${yenText(line.reduction)}` : ''}
        </>
      ) : null}
      {line.additions.map((one) => (
        <div key={one.code}>
          {`${additionWords[one.code]} ${one.perHour > 0 ? `${yenText(one.perHour)}／時間` : '（ほかの加算に含まれます）'}　${evidenceWords[one.evidence]}`}
        </div>
      ))}
      {line.records.map((record) => (
        <div key={record.stage + record.date}>
          {`${record.stage === 'before' ? '事前面談' : '事後面談'} ${Number(record.date.slice(5, 7))}月${Number(record.date.slice(8))}日 ${record.minutes}分`}
        </div>
      ))}
      {mastersHref && line.stamps.length > 0 ? (
        <div class="muted">
          打刻{line.stamps.length}件　{line.stamps.map((id) => id.slice(0, 8)).join('・')}
        </div>
      ) : null}
      <div class="muted">
        {line.rules.join('　')}
        {line.master === null ? null : <>　{mastersHref ? <a href={mastersHref}>{master}</a> : master}</>}
      </div>
    </>
  )
}

/** The lines as a table; `last`: a column of the reader's own. */
export function ClaimLines(props: {
  lines: readonly Line[]
  today: LocalDate
  useHref?: (line: Line) => string | null
  /** Where the reader sees the state's masters. */
  mastersHref?: string
  last?: Column<Line>
}) {
  const { lines, today, useHref, mastersHref, last } = props
  const stamped = (line: Line): string =>
    line.real
      ? `${line.real.in === null ? '' : clockText(line.real.in)}–${line.real.out === null ? '' : clockText(line.real.out)}`
      : ''
  return (
    <DataTable<Line>
      caption="明細"
      rows={lines}
      keyOf={(line) => line.id}
      columns={[
        {
          key: 'child',
          head: 'お子さま',
          main: true,
          cell: (line) => (
            <>
              {line.child.name}
              <br />
              <span class="muted">{line.child.certificate}</span> <GuardedMark guarded={line.child.guarded} />
            </>
          ),
        },
        {
          key: 'date',
          head: '日',
          cell: (line) => {
            const href = useHref?.(line)
            const text = dayText(line.date as LocalDate, today)
            return (
              <span class="nowrap">
                {href ? <a href={href}>{text}</a> : text}
                <br />
                {lineKindWords[line.kind]}
                {line.carried ? '（前の月から）' : ''}
                {line.held ? <strong>　翌月に保留</strong> : null}
              </span>
            )
          },
        },
        {
          key: 'time',
          head: '予約／実際',
          cell: (line) =>
            line.booked ? (
              <span class="nowrap">
                {gridRangeText(line.booked.start, line.booked.end)}
                <br />
                {stamped(line)}
              </span>
            ) : (
              ''
            ),
        },
        { key: 'class', head: '年齢', cell: (line) => <span class="nowrap">{line.classAge}歳児</span> },
        {
          key: 'why',
          head: '計算と根拠',
          cell: (line) => (
            <>
              <Why line={line} mastersHref={mastersHref} />
              <Found found={line.found} />
            </>
          ),
        },
        { key: 'yen', head: '金額', align: 'end', cell: (line) => yenText(line.yen) },
        ...(last ? [last] : []),
      ]}
    />
  )
}

const eventWords: Readonly<Record<string, string>> = {
  make: '請求を作りました',
  confirm: '請求を確定しました',
  reopen: '作成中に戻しました',
  submit: '提出しました',
  check: '市区町村が確かめました',
  return: '差し戻されました',
  approve: '承認されました',
  pay: '支払の手続きが済みました',
}

export const ClaimHistory = ({ events, today }: { events: Detail['events']; today: LocalDate }) => (
  <Details summary="これまでの動き">
    <ul class="plain-list">
      {events.map((one) => (
        <li key={one.at + one.event}>
          {momentText(one.at, today)}　{eventWords[one.event] ?? one.event}
        </li>
      ))}
    </ul>
  </Details>
)

export function ClaimChanges(props: { changes: NonNullable<Detail['changes']>; today: LocalDate; paid?: boolean }) {
  const { changes, today, paid = false } = props
  const side = (one: { minutes: number; yen: number } | null): string =>
    one ? `${lengthText(one.minutes)} ${yenText(one.yen)}` : 'なし'
  if (changes.length === 0) return <p>{paid ? '支払った版' : '前の版'}から変わった明細はありません。</p>
  return (
    <DataTable
      caption={paid ? '過誤調整の明細（支払った版との差）' : '前の版から変わった明細'}
      rows={changes}
      keyOf={(one) => one.line ?? one.child + one.date + one.kind}
      columns={[
        { key: 'child', head: 'お子さま', main: true, cell: (one) => one.child },
        { key: 'date', head: '日', cell: (one) => dayText(one.date as LocalDate, today) },
        { key: 'kind', head: '区分', cell: (one) => lineKindWords[one.kind] },
        { key: 'before', head: paid ? '支払った版' : '前の版', cell: (one) => side(one.before) },
        { key: 'after', head: 'この版', cell: (one) => side(one.after) },
        {
          key: 'moved',
          head: '差額',
          align: 'end' as const,
          cell: (one) => movedText((one.after?.yen ?? 0) - (one.before?.yen ?? 0)),
        },
      ]}
    />
  )
}

export const stateOf = (state: Claim['state']) => claimStateWords[state]
