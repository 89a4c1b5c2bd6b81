/** Entry of what came by the town's own form, on paper or at the counter; the case page then shows doubles and certifies (CERT-2, ACC-7). */
import {
  type Acted,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  type Sent,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { relationshipNames, sexNames } from '../text/application-fields.ts'
import { enrolmentName } from '../text/enrolments.ts'
import { BirthDateField } from '../ui/birth-date-field.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Select, TextArea, TextField } from '../ui/text-field.tsx'
import { channelNames } from './words.ts'

export const title = '申請の入力'
const most = 4
const channels = ['external', 'paper', 'counter'] as const

/** How many children the form has: `?children=2`. */
export async function load(_api: WebApi, page: PageInput) {
  return { children: Math.min(most, Math.max(1, Math.floor(Number(page.query.children)) || 1)) }
}

type Typed = { [key: string]: string | Typed }

/** 「guardian1.address.city」 becomes { guardian1: { address: { city } } }. */
function nested(form: Sendable, groups: readonly string[]): Typed {
  const root: Typed = {}
  for (const name of Object.keys(form.values)) {
    const keys = name.split('.')
    if (!groups.includes(keys[0] ?? '')) continue
    let at = root
    for (const key of keys.slice(0, -1)) {
      const next = at[key]
      at = at[key] = typeof next === 'object' ? next : {}
    }
    at[keys.at(-1) ?? ''] = form.text(name)
  }
  return root
}

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const channel = channels.find((one) => one === form.text('channel'))
  const wrong = [
    ...(channel ? [] : [{ name: 'channel', code: 'empty', message: '申請方法を選んでください。' }]),
    ...(form.text('receivedOn') ? [] : [{ name: 'receivedOn', code: 'empty', message: '受付日を入力してください。' }]),
  ]
  if (wrong.length > 0 || !channel) return { problem: fieldProblem(wrong) }
  const typed = nested(form, ['guardian1', 'guardian2', 'children', 'other'])
  const outcome = await api('POST /api/v1/office/applications', {
    body: {
      channel,
      receivedOn: form.text('receivedOn'),
      form: { ...typed, children: Object.values((typed.children ?? {}) as Typed) },
    },
  })
  return outcome.ok ? redirectTo(`/office/applications/${outcome.value.id}?done=entered`) : { problem: outcome.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/certificates">認定児童</BackLink>
      <DeskHead title="申請の入力" facts="市区町村のフォーム、紙、窓口で受け付けた申請を入力します" />
      <Form>
        <RadioGroup
          name="channel"
          legend="申請方法"
          inline
          value={sent.values.channel?.at(-1) ?? ''}
          choices={channels.map((value) => ({ value, label: channelNames[value] ?? value }))}
        />
        <DateField {...fieldOf(sent, 'receivedOn', page.today)} label="受付日" max={page.today} />
        <h2>保護者1（申請者）</h2>
        <Person base="guardian1" sent={sent} />
        <TextField
          {...fieldOf(sent, 'guardian1.mail')}
          label="メールアドレス"
          type="email"
          required={false}
          support="ない世帯は、空欄のままにしてください。アカウントを作らずに認定します。"
        />
        <h2>保護者2（代理利用者）</h2>
        <Checkbox name="guardian2.wanted" label="保護者2を登録する" checked={sent.values['guardian2.wanted'] !== undefined} />
        <p>登録するときだけ、下の欄を入力してください。メールアドレスと電話番号は、保護者1と違うものが必要です。</p>
        <Person base="guardian2" sent={sent} optional />
        <TextField {...fieldOf(sent, 'guardian2.mail')} label="メールアドレス" type="email" required={false} />
        <Checkbox
          name="guardian2.sameAddress"
          label="住所は保護者1と同じ"
          checked={!sent.problem || sent.values['guardian2.sameAddress'] !== undefined}
        />
        {Array.from({ length: data.children }, (_, i) => (
          <ChildFields key={i} at={i} many={data.children > 1} sent={sent} />
        ))}
        {data.children < most ? (
          <p>
            <a href={`/office/certificates/new?children=${data.children + 1}`}>お子さまをもう1人増やす</a>
            （入力する前に押してください）
          </p>
        ) : null}
        <TextArea {...fieldOf(sent, 'other')} label="申し送り" required={false} />
        <ButtonRow>
          <Button>入力して、内容の確認へ進む</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function Names({ base, sent, optional }: { base: string; sent: Sent; optional?: boolean }) {
  const required = !optional
  return (
    <>
      <TextField {...fieldOf(sent, `${base}.familyName`)} label="姓" width="middle" required={required} />
      <TextField {...fieldOf(sent, `${base}.givenName`)} label="名" width="middle" required={required} />
      <TextField {...fieldOf(sent, `${base}.familyKana`)} label="姓（フリガナ）" width="middle" required={required} />
      <TextField {...fieldOf(sent, `${base}.givenKana`)} label="名（フリガナ）" width="middle" required={required} />
      <Checkbox
        name={`${base}.oneName`}
        label="姓と名に分かれていない名前"
        checked={sent.values[`${base}.oneName`] !== undefined}
        support="姓の欄にだけ入力してください。"
      />
    </>
  )
}

function Person({ base, sent, optional = false }: { base: 'guardian1' | 'guardian2'; sent: Sent; optional?: boolean }) {
  const required = !optional
  return (
    <>
      <Names base={base} sent={sent} optional={optional} />
      <Select
        {...fieldOf(sent, `${base}.relationship`)}
        label="お子さまから見た続柄"
        required={required}
        empty="選んでください"
        options={Object.entries(relationshipNames).map(([value, label]) => ({ value, label }))}
      />
      <TextField {...fieldOf(sent, `${base}.phone`)} label="電話番号" type="tel" width="middle" required={required} />
      {optional ? null : (
        <>
          <TextField {...fieldOf(sent, `${base}.address.postalCode`)} label="郵便番号" inputMode="numeric" width="short" />
          <TextField {...fieldOf(sent, `${base}.address.prefecture`)} label="都道府県" width="short" />
          <TextField {...fieldOf(sent, `${base}.address.city`)} label="市区町村" width="middle" />
          <TextField {...fieldOf(sent, `${base}.address.street`)} label="町名・番地" />
          <TextField {...fieldOf(sent, `${base}.address.building`)} label="建物名・部屋番号" required={false} />
        </>
      )}
    </>
  )
}

function ChildFields({ at, many, sent }: { at: number; many: boolean; sent: Sent }) {
  const base = `children.${at}`
  return (
    <>
      <h2>{many ? `お子さま ${at + 1}人目` : 'お子さま'}</h2>
      <Names base={base} sent={sent} />
      <BirthDateField name={`${base}.birth`} legend="生年月日" sent={sent} />
      <RadioGroup
        name={`${base}.sex`}
        legend="性別"
        inline
        value={sent.values[`${base}.sex`]?.at(-1) ?? ''}
        choices={Object.entries(sexNames).map(([value, label]) => ({ value, label }))}
        {...(fieldOf(sent, `${base}.sex`).error ? { error: fieldOf(sent, `${base}.sex`).error ?? '' } : {})}
      />
      <Select
        {...fieldOf(sent, `${base}.enrolment`, 'none')}
        label="いま通っているところ"
        options={Object.entries(enrolmentName).map(([value, label]) => ({ value, label }))}
      />
      <Checkbox
        name={`${base}.disability`}
        label="障害の申し出がある"
        value="true"
        checked={sent.values[`${base}.disability`] !== undefined}
      />
      <Checkbox
        name={`${base}.medicalCare`}
        label="医療的ケアの申し出がある"
        value="true"
        checked={sent.values[`${base}.medicalCare`] !== undefined}
      />
    </>
  )
}
