/** 選考の記録: the seed's hash before, everything to rank the call again after (REG-1). Numbers, no names, no points. */
import type { getCallRecord } from '../../features/intake/call-contract.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import { CallRules, usePlaceWords } from '../place/call-words.tsx'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { callTexts } from '../text/guardian/calls.ts'
import { drawTexts } from '../text/guardian/draws.ts'
import { intakeWords } from '../text/intake-words.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<typeof getCallRecord>
type Kept = NonNullable<Data['record']>

export const title = titleIn(callTexts, 'recordTitle')

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const record = await api('GET /api/v1/public/calls/:callId', { params: { callId: page.params.id } })
  return record.ok ? record.value : stop(record.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { call, record } = data
  const { today } = page
  const { say } = useTexts(callTexts)
  const { say: draw } = useTexts(drawTexts)
  const { momentText, monthText } = useDates()
  return (
    <>
      <h1>{say('recordTitle')}</h1>
      <p>
        {say('callOf', { name: call.facility?.name ?? call.municipality.name })}
        <br />
        {say('useMonths', {
          from: monthText(call.month as LocalMonth, today),
          to: monthText(call.lastMonth as LocalMonth, today),
        })}
      </p>
      {record ? (
        <Notice kind={record.agrees ? 'success' : 'error'} title={draw(record.agrees ? 'agrees' : 'disagrees')}>
          <p>{draw('checkHow')}</p>
        </Notice>
      ) : (
        <Notice kind="info" title={draw('seedHow')} />
      )}
      <DefinitionList
        facts={[
          {
            term: draw('entries'),
            value: draw('entriesWhen', {
              from: momentText(call.from, today),
              until: momentText(new Date(Date.parse(call.until) - 60_000).toISOString(), today),
            }),
          },
          { term: draw('seedHash'), value: <Hash text={call.seedHash} /> },
          ...(record
            ? [
                { term: draw('seed'), value: <Hash text={record.seed} /> },
                { term: draw('listHash'), value: <Hash text={record.listHash} /> },
                { term: draw('entriesTerm'), value: draw('count', { n: record.entries.length }) },
              ]
            : []),
        ]}
      />
      {record ? <Ranked call={call} record={record} /> : null}
      <h2>{say('how')}</h2>
      <CallRules call={call} />
      <ul>
        <li>{draw('how1')}</li>
        <li>{draw('how2')}</li>
        <li>{say('recordHow')}</li>
        <li>{say('recordTierHow')}</li>
      </ul>
      <p>
        <a href={`/api/v1/public/calls/${call.id}`} data-full>
          {draw('json')}
        </a>
      </p>
    </>
  )
}

/** Whole, so that it can be copied; the sheet lets it break anywhere. */
const Hash = ({ text }: { text: string }) => <code class="hash">{text}</code>

function Ranked({ call, record }: { call: Data['call']; record: Kept }) {
  const { words } = useTexts(callTexts)
  const { words: draw, say } = useTexts(drawTexts)
  const { dayTimeOf } = usePlaceWords()
  return (
    <>
      {call.places.map((place) => (
        <DataTable
          key={place.id}
          caption={`${place.facility.name}　${dayTimeOf(place)}`}
          rows={record.ranked.filter((one) => one.place === place.id)}
          keyOf={(row) => row.number}
          columns={[
            { key: 'rank', head: words('recordRank'), cell: (row) => String(row.rank), align: 'end' },
            { key: 'number', head: words('number'), cell: (row) => row.number, main: true },
            ...(call.residentsFirst
              ? [
                  {
                    key: 'resident',
                    head: draw('priority'),
                    cell: (row: Kept['ranked'][number]) =>
                      draw(record.entries.find((one) => one.number === row.number)?.resident ? 'hasPriority' : 'noPriority'),
                  },
                ]
              : []),
            {
              key: 'tier',
              head: words('recordTier'),
              cell: (row) => String(record.entries.find((one) => one.number === row.number)?.tier ?? ''),
              align: 'end',
            },
            { key: 'outcome', head: words('result'), cell: (row) => <StatusTag status={intakeWords[row.outcome]} /> },
          ]}
          empty={<p>{say('noEntries')}</p>}
        />
      ))}
    </>
  )
}
