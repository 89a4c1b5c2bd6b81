/** Groups of fields that several questions share. */
import { fieldOf, type Sent } from '../../page.ts'
import { relationshipNames } from '../../text/application-fields.ts'
import { prefectures } from '../../text/prefectures.ts'
import { Checkbox, RadioGroup } from '../../ui/choice-group.tsx'
import { Select, TextField } from '../../ui/text-field.tsx'
import { type Own, typedAt } from './journey.ts'

type Group = { base: string; sent: Sent; typed: Own['typed'] }

/** A box as it stands: after a failed send as it was sent. */
export function isTicked(sent: Sent, name: string, stored: string): boolean {
  return sent.problem ? (sent.values[name]?.length ?? 0) > 0 : ['on', 'yes', 'true'].includes(stored)
}

/**
 * Family and given name with kana. `own`: the reader's own name, which the browser may fill in; `like`: the person whose family name
 * a new one begins with.
 */
export function NameFields({ base, sent, typed, own = false, like }: Group & { own?: boolean; like?: string }) {
  const at = (name: string): string => typedAt(typed, `${base}.${name}`)
  // A new member of the family begins with its name: nothing is asked twice (A11Y-07).
  const first = (name: string): string =>
    like && !at('familyName') && name.startsWith('family') ? typedAt(typed, `${like}.${name}`) : at(name)
  const field = (name: string) => fieldOf(sent, `${base}.${name}`, first(name))
  return (
    <>
      <div class="field-pair">
        <TextField {...field('familyName')} label="姓" width="middle" {...(own ? { autoComplete: 'family-name' } : {})} />
        <TextField {...field('givenName')} label="名" width="middle" {...(own ? { autoComplete: 'given-name' } : {})} />
      </div>
      <div class="field-pair">
        <TextField {...field('familyKana')} label="姓（フリガナ）" width="middle" support="ひらがなでもかまいません" />
        <TextField {...field('givenKana')} label="名（フリガナ）" width="middle" support="ひらがなでもかまいません" />
      </div>
      <Checkbox
        name={`${base}.oneName`}
        value="on"
        label="名前は1つだけ（姓と名に分かれていない）"
        support="「姓」の欄に名前を入力して、「名」は空けてください"
        checked={isTicked(sent, `${base}.oneName`, typedAt(typed, `${base}.oneName`))}
      />
    </>
  )
}

/** An address in Japan. A new one begins with the town applied to. */
export function AddressFields({ base, sent, typed, town }: Group & { town: Own['municipality'] | null }) {
  const field = (name: string, first = '') =>
    fieldOf(sent, `${base}.${name}`, typedAt(typed, `${base}.${name}`) || (typedAt(typed, `${base}.street`) ? '' : first))
  return (
    <>
      <TextField
        {...field('postalCode')}
        label="郵便番号"
        width="short"
        autoComplete="postal-code"
        support="ハイフンはあってもなくてもかまいません"
      />
      <Select
        {...field('prefecture', town?.prefecture)}
        label="都道府県"
        empty="選んでください"
        options={prefectures.map((name) => ({ value: name, label: name }))}
      />
      <TextField {...field('city', town?.name)} label="市区町村" width="middle" autoComplete="address-level2" />
      <TextField {...field('street')} label="町名・番地" autoComplete="address-line1" support="例：東陽4丁目11番28号" />
      <TextField {...field('building')} label="建物名・部屋番号" required={false} autoComplete="address-line2" />
    </>
  )
}

export function ContactFields({ base, sent, typed, mailSupport }: Group & { mailSupport: string }) {
  const field = (name: string) => fieldOf(sent, `${base}.${name}`, typedAt(typed, `${base}.${name}`))
  const own = base === 'guardian1'
  return (
    <>
      <RadioGroup
        {...field('relationship')}
        legend="お子さまから見た続柄"
        inline
        choices={Object.entries(relationshipNames).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        {...field('mail')}
        label="メールアドレス"
        type="email"
        inputMode="email"
        support={mailSupport}
        {...(own ? { autoComplete: 'email' } : {})}
      />
      <TextField
        {...field('phone')}
        label="電話番号"
        type="tel"
        inputMode="tel"
        width="middle"
        support="日中に連絡のとれる番号。ハイフンはあってもなくてもかまいません"
        {...(own ? { autoComplete: 'tel' } : {})}
      />
    </>
  )
}
