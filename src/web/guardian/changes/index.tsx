/** 変更の届け出: how each town takes changes and ends, and what was asked for (CERT-4). */
import { type ChangePart, changeParts } from '../../../features/certification/change-form.ts'
import type { LocalDate } from '../../../platform/calendar.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { applicationStateNames } from '../../text/application-fields.ts'
import { changeKindNames, partNames } from '../../text/change-words.ts'
import { fullDayText } from '../../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/choice-group.tsx'
import { Hidden } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Moving } from './moving.tsx'

export const title = '変更の届け出'
type Data = DataOf<typeof load>

export async function load(api: WebApi, _page: PageInput) {
  const changes = await api('GET /api/v1/my/changes')
  return changes.ok ? changes.value : stop(changes.problem)
}

export function Page({ data }: PageProps<typeof load>) {
  return (
    <>
      <BackLink href="/my/menu">メニュー</BackLink>
      <h1>変更の届け出</h1>
      <p>
        お名前・住所・電話番号などは、{data.town}
        に届け出て、認められると変わります。ほかの市区町村へ引っ越すときは「認定を終える」を届け出て、新しい市区町村で申請してください。
      </p>
      {data.rows.length > 0 ? <Asked data={data} /> : null}
      <h2>内容を変える（認定変更）</h2>
      <Way data={data} kind="change" />
      <h2>認定を終える（引っ越し・入所・取下げ）</h2>
      <Way data={data} kind="end" />
      <Moving town={data.town} />
      <Excel data={data} />
    </>
  )
}

const Asked = ({ data }: { data: Data }) => (
  <>
    <h2>出した届け出</h2>
    {data.rows.map((row) => (
      <Card key={row.id} title={changeKindNames[row.kind]} href={`/my/changes/${row.id}`} level={3}>
        <p>
          <StatusTag status={applicationStateNames[row.state]} />
          {row.receivedOn ? `　${fullDayText(row.receivedOn as LocalDate)}に受付` : ''}
        </p>
      </Card>
    ))}
  </>
)

/** A second 保護者2 cannot be registered. */
const offered = (data: Data): ChangePart[] => changeParts.filter((part) => part !== 'second' || data.people.guardians.length < 2)

function Way({ data, kind }: { data: Data; kind: 'change' | 'end' }) {
  const way = data.ways[kind]
  if (way.way === 'external')
    return (
      <>
        <p>
          {data.town}
          の電子申請のページから届け出てください。メールアドレスの欄には、メインメールアドレス（保護者1のアドレス）を入力してください。
        </p>
        <p>
          <LinkButton href={way.url} leave>
            {kind === 'end' ? '認定取下げ・取消しの申請ページを開く' : '認定変更の申請ページを開く'}
          </LinkButton>
        </p>
      </>
    )
  if (way.way === 'paper')
    return (
      <Notice kind="info" level={3} title={`${data.town}の窓口に届け出てください`}>
        <p>{[data.contact.office, data.contact.hours].filter(Boolean).join('　')}</p>
      </Notice>
    )
  if (kind === 'end')
    return (
      <>
        <p>最後の日より後の予約は、認められると取り消されます。時間は戻ります。</p>
        <p>
          <LinkButton href="/my/changes/new?kind=end" look="secondary">
            認定を終える届け出をする
          </LinkButton>
        </p>
      </>
    )
  return (
    <form method="get" action="/my/changes/new" class="form" aria-label="変えることを選ぶ">
      <Hidden name="kind" value="change" />
      <fieldset class="field">
        <legend class="label">何が変わりましたか（いくつでも）</legend>
        {offered(data).map((part) => (
          <Checkbox key={part} name={part} value="on" label={partNames[part]} />
        ))}
      </fieldset>
      <ButtonRow>
        <Button>変更する</Button>
      </ButtonRow>
    </form>
  )
}

const Excel = ({ data }: { data: Data }) => (
  <>
    <h2>エクセルの届出書</h2>
    {data.excelForms ? (
      <p>いまの登録を書き入れた届出書を保存できます。印刷するか、{data.town}の案内にそって送ってください。</p>
    ) : (
      <Notice kind="warning" level={3} title={`${data.town}では、エクセルの届出書は使っていません`}>
        <p>保存はできますが、{data.town}では受け付けません。上の電子申請から届け出てください。</p>
      </Notice>
    )}
    <ul>
      <li>
        <a href="/api/v1/my/changes/paper?kind=change" download data-full="">
          認定変更届出書（エクセル）
        </a>
      </li>
      {data.people.children.map((child) => (
        <li key={child.id}>
          <a href={`/api/v1/my/changes/paper?kind=end&child=${child.id}`} download data-full="">
            認定消滅届出書（エクセル、{child.name}）
          </a>
        </li>
      ))}
    </ul>
  </>
)
