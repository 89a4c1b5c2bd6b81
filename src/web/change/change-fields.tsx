/** The fields of 認定変更 and 消滅, for the family's pages and the desk's entry alike (CERT-4). */
import { type ChangePart, wishes } from '../../features/certification/change-form.ts'
import { endReasons } from '../../features/certification/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { choicesOf, fieldOf, type Form as Sendable, type Sent } from '../page.ts'
import { AddressFields, ContactFields, isTicked, NameFields } from '../public/apply/fields.tsx'
import type { Routes } from '../routes.ts'
import { endDayNames, endReasonNames, wishNames } from '../text/change-words.ts'
import { fullDayText } from '../text/dates.ts'
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Hidden } from '../ui/form.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'

export type People = ReplyOf<Routes['GET /api/v1/my/changes']>['people']

type Typed = { [key: string]: string | readonly string[] | Typed }

/** 「address.city」 becomes { address: { city } }; what the page carries beside the form stays out. */
export function typedForm(form: Sendable): Typed {
  const root: Typed = {}
  for (const name of Object.keys(form.values)) {
    if (name.startsWith('_')) continue
    const keys = name.split('.')
    let at = root
    for (const key of keys.slice(0, -1)) {
      const next = at[key]
      at = at[key] = typeof next === 'object' && !Array.isArray(next) ? (next as Typed) : {}
    }
    at[keys.at(-1) ?? ''] = name === 'parts' ? form.all(name) : form.text(name)
  }
  return root
}

function ChildChoice({ people, sent }: { people: People; sent: Sent }) {
  if (people.children.length < 2) return null
  return (
    <RadioGroup
      {...fieldOf(sent, 'child')}
      legend="どのお子さまのことですか"
      choices={people.children.map((child) => ({
        value: child.id,
        label: child.name,
        support: `${fullDayText(child.birthDate as LocalDate)}生まれ`,
      }))}
    />
  )
}

const Now = ({ children }: { children: string }) => <p class="muted">いまの登録：{children}</p>

/** The parts chosen, each beside what stands today. */
export function ChangeFields(props: {
  people: People
  parts: readonly ChangePart[]
  guardian: 1 | 2
  sent: Sent
  today: LocalDate
}) {
  const { people, parts, guardian, sent, today } = props
  const who = people.guardians.find(({ ordinal }) => ordinal === guardian)
  const only = people.children.length === 1 ? people.children[0] : undefined
  const has = (part: ChangePart) => parts.includes(part)
  return (
    <>
      {parts.map((part) => (
        <Hidden key={part} name="parts" value={part} />
      ))}
      {has('name') && who ? (
        <>
          <h2>保護者のお名前</h2>
          <Now>{`${who.name}（${[who.familyKana, who.givenKana].filter(Boolean).join(' ')}）`}</Now>
          <NameFields base="person" sent={sent} typed={{ person: { ...who } }} />
        </>
      ) : null}
      {has('phone') && who ? (
        <>
          <h2>電話番号</h2>
          <Now>{who.phone ?? 'なし'}</Now>
          <TextField {...fieldOf(sent, 'phone')} label="新しい電話番号" type="tel" inputMode="tel" width="middle" />
        </>
      ) : null}
      {has('address') && who ? (
        <>
          <h2>住所</h2>
          <Now>{[who.postalCode && `〒${who.postalCode}`, who.address].filter(Boolean).join(' ')}</Now>
          <AddressFields base="address" sent={sent} typed={{}} town={null} />
        </>
      ) : null}
      {has('child') || has('care') ? <ChildChoice people={people} sent={sent} /> : null}
      {has('child') ? (
        <>
          <h2>お子さまのお名前</h2>
          {only ? <Now>{`${only.name}（${[only.familyKana, only.givenKana].filter(Boolean).join(' ')}）`}</Now> : null}
          <NameFields base="childName" sent={sent} typed={only ? { childName: { ...only } } : {}} />
        </>
      ) : null}
      {has('care') ? (
        <>
          <h2>障害・医療的ケアの届け出</h2>
          <p>いまから届け出る内容を選んでください。どちらも選ばないと、届け出をやめることになります。</p>
          <Checkbox name="disability" value="on" label="障害の届け出をする" checked={isTicked(sent, 'disability', '')} />
          <Checkbox name="medicalCare" value="on" label="医療的ケアの届け出をする" checked={isTicked(sent, 'medicalCare', '')} />
        </>
      ) : null}
      {has('reduction') ? (
        <>
          <h2>利用料の負担軽減</h2>
          <RadioGroup
            {...fieldOf(sent, 'wish')}
            legend="軽減の理由"
            choices={wishes.map((value) => ({ value, label: wishNames[value] }))}
          />
        </>
      ) : null}
      {has('second') ? (
        <>
          <h2>保護者2（代理利用者）</h2>
          <p>認められると、この方にアカウントのお知らせを送ります。</p>
          <NameFields base="second" sent={sent} typed={{}} />
          <ContactFields base="second" sent={sent} typed={{}} mailSupport="保護者1とは別のアドレス" />
          <AddressFields base="second.address" sent={sent} typed={{}} town={null} />
        </>
      ) : null}
      <h2>日付</h2>
      <DateField {...fieldOf(sent, 'day', today)} label="変わった日" max={today} />
      <TextArea {...fieldOf(sent, 'note')} label="市区町村に伝えたいこと" required={false} rows={3} maxLength={1000} />
    </>
  )
}

/** Why and when; the day means what the reason says, in words under the field so that it needs no script. */
export function EndFields({ people, sent, by }: { people: People; sent: Sent; by: 'family' | 'office' }) {
  const reasons = endReasons.filter(
    (one): one is keyof typeof endDayNames => one !== 'age' && (by === 'office' || one !== 'revoked'),
  )
  return (
    <>
      <ChildChoice people={people} sent={sent} />
      <RadioGroup
        {...fieldOf(sent, 'reason')}
        legend="終わる理由"
        choices={reasons.map((value) => ({
          value,
          label: endReasonNames[value],
          support: `下の日付には、${endDayNames[value]}を入力してください`,
        }))}
      />
      <DateField
        {...fieldOf(sent, 'day')}
        label="日付"
        support="引っ越しと入所のときは、その前の日まで利用できます。先の日付でもかまいません。"
      />
      <h2>引っ越しのとき</h2>
      <TextField
        {...fieldOf(sent, 'town')}
        label="引っ越し先の市区町村"
        required={false}
        width="middle"
        support="ほかの理由のときは、空欄にしてください"
      />
      <Checkbox
        name="handOver"
        value="on"
        label="引っ越し先の市区町村に、いままでの利用の記録（月ごとの回数と時間）を引き継ぐ"
        checked={choicesOf(sent, 'handOver').values.length > 0}
        support="選ばなくても、新しい市区町村で申請できます。お子さまの情報は、いまのアカウントにそのまま残ります。"
      />
      <TextArea {...fieldOf(sent, 'note')} label="市区町村に伝えたいこと" required={false} rows={3} maxLength={1000} />
    </>
  )
}
