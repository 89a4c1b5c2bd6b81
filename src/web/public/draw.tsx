/** 抽選の記録: the seed's hash before, everything to do it again after (SLOT-4). Numbers, no names. */
import type { getDrawRecord } from '../../features/draw/contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindTexts } from '../text/booking-words.ts'
import { titleIn } from '../text/catalogue.ts'
import { drawTexts } from '../text/guardian/draws.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<typeof getDrawRecord>
type DrawnRecord = NonNullable<Data['record']>

export const title = titleIn(drawTexts, 'recordTitle')

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const record = await api('GET /api/v1/public/draws/:drawId', { params: { drawId: page.params.id } })
  return record.ok ? record.value : stop(record.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { draw, record } = data
  const { today } = page
  const { say } = useTexts(drawTexts)
  const { say: kind } = useTexts(kindTexts)
  const { momentText, monthText } = useDates()
  return (
    <>
      <BackLink href={`/facilities/${draw.facility.id}`}>{draw.facility.name}</BackLink>
      <h1>{say('recordTitle')}</h1>
      <p>
        {draw.facility.name}　{kind(draw.kind)}　{monthText(draw.month as LocalMonth, today)}
      </p>
      {record ? (
        <Notice kind={record.agrees ? 'success' : 'error'} title={say(record.agrees ? 'agrees' : 'disagrees')}>
          <p>{say('checkHow')}</p>
        </Notice>
      ) : (
        <Notice kind="info" title={say('willBe', { when: momentText(draw.drawAt, today) })}>
          <p>{say('seedHow')}</p>
        </Notice>
      )}
      <DefinitionList
        facts={[
          {
            term: say('entries'),
            value: say('entriesWhen', {
              from: momentText(draw.from, today),
              until: momentText(new Date(Date.parse(draw.until) - 60_000).toISOString(), today),
            }),
          },
          { term: say('draw'), value: momentText(draw.drawnAt ?? draw.drawAt, today) },
          { term: say('priority'), value: say(draw.residentsFirst ? 'residentsFirst' : 'noPriority') },
          { term: say('siblingsTerm'), value: say(draw.siblingsTogether ? 'together' : 'single') },
          { term: say('seedHash'), value: <Hash text={draw.seedHash} /> },
          ...(record
            ? [
                { term: say('seed'), value: <Hash text={record.seed} /> },
                { term: say('listHash'), value: <Hash text={record.listHash} /> },
                { term: say('entriesTerm'), value: say('count', { n: record.entries.length }) },
              ]
            : []),
        ]}
      />
      {record ? <Result draw={draw} record={record} today={today} /> : null}
      <h2>{say('howTitle')}</h2>
      <ol>
        {(['how1', 'how2', 'how3', 'how4', 'how5'] as const).map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ol>
      <p>
        <a href={`/api/v1/public/draws/${draw.id}`} data-full>
          {say('json')}
        </a>
      </p>
    </>
  )
}

/** Whole, so that it can be copied; the sheet lets it break anywhere. */
const Hash = ({ text }: { text: string }) => <code class="hash">{text}</code>

function Result({ draw, record, today }: { draw: Data['draw']; record: DrawnRecord; today: LocalDate }) {
  const { say, words } = useTexts(drawTexts)
  const { dayText, gridRangeText, listText } = useDates()
  const rows = record.lots.map(({ number, lot }, i) => {
    const entry = record.entries.find((one) => one.number === number)
    const won = record.won.filter((win) => win.number === number).map((win) => entry?.wishes[win.wish])
    return { at: i + 1, number, lot, resident: entry?.resident ?? false, won }
  })
  return (
    <>
      <h2>{say('results')}</h2>
      <DataTable
        caption={words('order')}
        rows={rows}
        keyOf={(row) => row.number}
        columns={[
          { key: 'at', head: words('position'), cell: (row) => String(row.at), align: 'end' },
          { key: 'number', head: words('number'), cell: (row) => row.number, main: true },
          ...(draw.residentsFirst
            ? [
                {
                  key: 'resident',
                  head: words('priority'),
                  cell: (row: (typeof rows)[number]) => words(row.resident ? 'hasPriority' : 'noPriority'),
                },
              ]
            : []),
          {
            key: 'won',
            head: words('results'),
            cell: (row) =>
              row.won.length === 0
                ? words('lostAt', { n: record.waiting.indexOf(row.number) + 1 })
                : listText(
                    row.won.map((wish) =>
                      wish ? `${dayText(wish.date as LocalDate, today)} ${gridRangeText(wish.start, wish.end)}` : '',
                    ),
                  ),
          },
        ]}
        empty={<p>{say('noEntries')}</p>}
      />
      <Details summary={say('yourself')}>
        <p>{say('yourselfHow')}</p>
        <pre>
          <code class="hash">{`printf '%s' '${record.seed}:${rows[0]?.number ?? say('numberWord')}' | sha256sum`}</code>
        </pre>
        {rows[0] ? <p>{say('valueIs', { number: rows[0].number, value: <Hash text={rows[0].lot} /> })}</p> : null}
        <p>{say('struck', { n: record.struck.length })}</p>
      </Details>
    </>
  )
}
