/** 支援措置 of a household (SEE-3): who must not see, which officers open the case, since when and until when. */
import type { LocalDate } from '../../platform/calendar.ts'
import {
  type Acted,
  choicesOf,
  type DataOf,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'

type Input = PageInput<{ id: string }>
type Data = DataOf<typeof load>
type Measure = Data['measures'][number]

export const title = '支援措置'

/** The page hangs under a child, for that is where officers come from; the measure is of its household. */
async function householdOf(api: WebApi, page: Input) {
  return api('GET /api/v1/office/children/:childId', { params: { childId: page.params.id } })
}

export async function load(api: WebApi, page: Input) {
  const child = await householdOf(api, page)
  if (!child.ok) return stop(child.problem)
  const shown = await api('GET /api/v1/office/households/:householdId/protection', {
    params: { householdId: child.value.household.id },
  })
  return shown.ok ? { ...shown.value, name: child.value.name } : stop(shown.problem)
}

type Person = 'guardian1' | 'guardian2' | 'address' | 'nobody'

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const child = await householdOf(api, page)
  if (!child.ok) return { problem: child.problem }
  const params = { householdId: child.value.household.id }
  if (!['end', 'officers'].includes(form.intent ?? '') && !form.has('person'))
    return { problem: fieldProblem([{ name: 'person', code: 'missing', message: 'だれに見せないかを選んでください。' }]) }
  const outcome =
    form.intent === 'end'
      ? await api('POST /api/v1/office/households/:householdId/protection/end', {
          params,
          body: { measureId: form.text('measure') },
        })
      : form.intent === 'officers'
        ? await api('PUT /api/v1/office/households/:householdId/protection/officers', {
            params,
            body: { officers: [...form.all('officers')] },
          })
        : await api('POST /api/v1/office/households/:householdId/protection', {
            params,
            body: {
              person: form.text('person') as Person,
              address: form.text('address'),
              reviewOn: form.text('reviewOn') || null,
              officers: [...form.all('officers')],
            },
          })
  return outcome.ok ? redirectTo(`${page.path}?done=${form.intent || 'set'}`) : { problem: outcome.problem }
}

const done: Record<string, string> = {
  set: '支援措置を設定しました。いまから、その方には何も表示されません。',
  officers: 'この記録を開ける職員を変更しました。',
  end: '支援措置を終えました。その方にも、また表示されます。',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const open = data.measures.filter((one) => one.endedOn === null)
  const ended = data.measures.filter((one) => one.endedOn !== null)
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/office/certificates/${page.params.id}`}>{data.name}さんの認定</BackLink>
      <DeskHead title="支援措置" facts={`${data.name}さんの世帯`} />
      {page.query.done && done[page.query.done] && !sent.problem ? (
        <Notice kind="success" title={done[page.query.done] ?? ''} />
      ) : null}
      <p>
        配偶者からの暴力などから守るため、名前を挙げた方に、この世帯の住所・施設・利用の日時・履歴・メールを見せません。名前を挙げられた方のログインは使えますが、お子さまも世帯も表示されません。設定したことは、だれにもメールでお知らせしません。
      </p>
      {open.map((one) => (
        <MeasureCard key={one.id} one={one} />
      ))}
      {open.length > 0 ? (
        <>
          <h2>この記録を開ける職員</h2>
          <p>選んだ職員のほかは、管理者でも、この世帯の申請・認定・予約を開けません。</p>
          <Form label="この記録を開ける職員">
            <Officers data={data} chosen={data.officers.filter((one) => one.named).map((one) => one.id)} sent={sent} />
            <ButtonRow>
              <Button intent="officers" look="secondary">
                開ける職員を変更する
              </Button>
            </ButtonRow>
          </Form>
        </>
      ) : null}
      <h2>{open.length > 0 ? 'ほかの方についても設定する' : '支援措置を設定する'}</h2>
      <Form label="支援措置の設定">
        <RadioGroup
          {...fieldOf(sent, 'person', '')}
          name="person"
          legend="だれに見せませんか"
          choices={[
            ...data.guardians.map((one) => ({
              value: `guardian${one.ordinal}`,
              label: `保護者${one.ordinal}　${one.name}`,
              ...(one.hasLogin ? {} : { support: 'ログインを持っていません' }),
            })),
            {
              value: 'address',
              label: '世帯の外の方（以前の世帯員など）',
              support: 'その方がログインに使うメールアドレスを入力します',
            },
            {
              value: 'nobody',
              label: 'ログインを持っていない方',
              support: '職員の範囲だけを限り、ほかの市区町村には照会があっても場所を知らせません',
            },
          ]}
        />
        <TextField
          {...fieldOf(sent, 'address')}
          label="世帯の外の方のメールアドレス"
          required={false}
          type="email"
          width="middle"
          maxLength={254}
        />
        <DateField
          {...fieldOf(sent, 'reviewOn')}
          label="見直す日"
          support="支援措置は、この日が来ても自動では終わりません。"
          required={false}
          min={page.today}
        />
        {open.length === 0 ? <Officers data={data} chosen={[]} sent={sent} /> : null}
        <ButtonRow>
          <Button intent="set">この内容で支援措置を設定する</Button>
        </ButtonRow>
      </Form>
      {ended.length > 0 ? (
        <>
          <h2>これまでの支援措置</h2>
          <ul>
            {ended.map((one) => (
              <li key={one.id}>
                {personOf(one)}　{fullDayText(one.setOn as LocalDate)}（{one.setBy}）から
                {fullDayText(one.endedOn as LocalDate)}（{one.endedBy}）まで
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const personOf = (one: Measure): string =>
  one.person ? `保護者${one.person.ordinal}　${one.person.name}` : one.hasLogin ? '世帯の外の方' : 'ログインを持っていない方'

function MeasureCard({ one }: { one: Measure }) {
  return (
    <Card title={`${personOf(one)}には見せません`} level={2} warm>
      <DefinitionList
        dense
        facts={[
          { term: '設定した日', value: fullDayText(one.setOn as LocalDate) },
          { term: '設定した職員', value: one.setBy },
          { term: '見直す日', value: one.reviewOn ? fullDayText(one.reviewOn as LocalDate) : '決めていません' },
        ]}
      />
      <Details summary="この支援措置を終える">
        <Form label={`${personOf(one)}への支援措置を終える`}>
          <Hidden name="measure" value={one.id} />
          <p>終えると、その方のログインに、住所・施設・利用の日時がすぐに表示されます。</p>
          <ButtonRow>
            <Button intent="end" look="danger">
              支援措置を終える
            </Button>
          </ButtonRow>
        </Form>
      </Details>
    </Card>
  )
}

function Officers({ data, chosen, sent }: { data: Data; chosen: string[]; sent: PageProps<typeof load>['sent'] }) {
  return (
    <CheckboxGroup
      {...choicesOf(sent, 'officers', chosen)}
      name="officers"
      legend="この記録を開ける職員"
      support={chosen.length === 0 ? '設定するあなたは、いつも含まれます。' : ''}
      required={chosen.length > 0}
      choices={data.officers
        .filter((one) => chosen.length > 0 || !one.self)
        .map((one) => ({ value: one.id, label: one.self ? `${one.name}（あなた）` : one.name }))}
    />
  )
}
