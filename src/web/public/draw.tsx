/** 抽選の記録: the seed's hash before, everything to do it again after (SLOT-4). Numbers, no names. */
import type { getDrawRecord } from '../../features/draw/contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { dayText, gridRangeText, momentText, monthText } from '../text/dates.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

type Data = ReplyOf<typeof getDrawRecord>
type DrawnRecord = NonNullable<Data['record']>

export const title = '抽選の記録'

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const record = await api('GET /api/v1/public/draws/:drawId', { params: { drawId: page.params.id } })
  return record.ok ? record.value : stop(record.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { draw, record } = data
  const { today } = page
  return (
    <>
      <BackLink href={`/facilities/${draw.facility.id}`}>{draw.facility.name}</BackLink>
      <h1>{title}</h1>
      <p>
        {draw.facility.name}　{kindWords[draw.kind]}　{monthText(draw.month as LocalMonth, today)}
      </p>
      {record ? (
        <Notice
          kind={record.agrees ? 'success' : 'error'}
          title={record.agrees ? '検算：結果は一致しています' : '検算：結果が一致しません'}
        >
          <p>このページを開くたびに、記録から抽選をやりなおして、結果とハッシュ値をくらべています。</p>
        </Notice>
      ) : (
        <Notice kind="info" title={`抽選は${momentText(draw.drawAt, today)}に行います`}>
          <p>種（たね）のハッシュ値は、もう公開しています。種そのものは、抽選のあとで公開します。</p>
        </Notice>
      )}
      <DefinitionList
        facts={[
          {
            term: '受付',
            value: `${momentText(draw.from, today)}から${momentText(new Date(Date.parse(draw.until) - 60_000).toISOString(), today)}まで`,
          },
          { term: '抽選', value: momentText(draw.drawnAt ?? draw.drawAt, today) },
          { term: '優先', value: draw.residentsFirst ? '施設のある市区町村の認定を受けた方が先' : 'なし' },
          { term: 'きょうだい', value: draw.siblingsTogether ? '同じ希望は、そろって当選か落選' : 'ひとりずつ' },
          { term: '種のハッシュ値（SHA-256）', value: <Hash text={draw.seedHash} /> },
          ...(record
            ? [
                { term: '種', value: <Hash text={record.seed} /> },
                { term: '申し込み一覧のハッシュ値', value: <Hash text={record.listHash} /> },
                { term: '申し込み', value: `${record.entries.length}件` },
              ]
            : []),
        ]}
      />
      {record ? <Result draw={draw} record={record} today={today} /> : null}
      <h2>抽選のしかた</h2>
      <ol>
        <li>受付の前に、くじの「種」を決めて、そのハッシュ値だけを公開します。あとから種を変えると、値が合わなくなります。</li>
        <li>申し込みには、無作為の番号をつけます。申し込んだ順番は、結果に関係しません。</li>
        <li>「種:番号」のSHA-256が小さい順に並べます。優先があるときは、優先の方の中で並べてから、ほかの方を並べます。</li>
        <li>
          その順に、ひとりずつ、あいている中で一番上の希望を決めます。ひとまわりしたら、2回目以降を希望する方で、くりかえします。
        </li>
        <li>時間の残りや面談など、予約の決まりで利用できない希望は、とばします。</li>
      </ol>
      <p>
        <a href={`/api/v1/public/draws/${draw.id}`} data-full>
          記録のデータ（JSON）
        </a>
      </p>
    </>
  )
}

/** Whole, so that it can be copied; the sheet lets it break anywhere. */
const Hash = ({ text }: { text: string }) => <code class="hash">{text}</code>

function Result({ draw, record, today }: { draw: Data['draw']; record: DrawnRecord; today: LocalDate }) {
  const rows = record.lots.map(({ number, lot }, i) => {
    const entry = record.entries.find((one) => one.number === number)
    const won = record.won.filter((win) => win.number === number).map((win) => entry?.wishes[win.wish])
    return { at: i + 1, number, lot, resident: entry?.resident ?? false, won }
  })
  return (
    <>
      <h2>結果</h2>
      <DataTable
        caption="くじの順番と結果"
        rows={rows}
        keyOf={(row) => row.number}
        columns={[
          { key: 'at', head: '順番', cell: (row) => String(row.at), align: 'end' },
          { key: 'number', head: '抽選番号', cell: (row) => row.number, main: true },
          ...(draw.residentsFirst
            ? [{ key: 'resident', head: '優先', cell: (row: (typeof rows)[number]) => (row.resident ? 'あり' : 'なし') }]
            : []),
          {
            key: 'won',
            head: '結果',
            cell: (row) =>
              row.won.length === 0
                ? `落選（${record.waiting.indexOf(row.number) + 1}番目）`
                : row.won
                    .map((wish) =>
                      wish ? `${dayText(wish.date as LocalDate, today)} ${gridRangeText(wish.start, wish.end)}` : '',
                    )
                    .join('、'),
          },
        ]}
        empty={<p>申し込みは、ありませんでした。</p>}
      />
      <Details summary="自分で確かめる">
        <p>
          申し込みの番号を1つ選び、次のように計算します（きょうだいをそろえる抽選では、きょうだいの中で一番小さい番号を使います）。
        </p>
        <pre>
          <code class="hash">{`printf '%s' '${record.seed}:${rows[0]?.number ?? '番号'}' | sha256sum`}</code>
        </pre>
        {rows[0] ? (
          <p>
            {rows[0].number}の値は、
            <Hash text={rows[0].lot} />
            です。
          </p>
        ) : null}
        <p>決まりでとばした希望は、{record.struck.length}件です。</p>
      </Details>
    </>
  )
}
