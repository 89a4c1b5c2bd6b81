/** Groups of fields that several questions share. */
import { fieldOf, type Sent } from '../../page.ts'
import { relationshipNames, relationshipTexts } from '../../text/application-fields.ts'
import { prefectureChoices } from '../../text/prefectures.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Checkbox, RadioGroup } from '../../ui/choice-group.tsx'
import { usePage } from '../../ui/page-context.ts'
import { useTexts } from '../../ui/say.tsx'
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
  const { say } = useTexts(applyTexts)
  const at = (name: string): string => typedAt(typed, `${base}.${name}`)
  // A new member of the family begins with its name: nothing is asked twice (A11Y-07).
  const first = (name: string): string =>
    like && !at('familyName') && name.startsWith('family') ? typedAt(typed, `${like}.${name}`) : at(name)
  const field = (name: string) => fieldOf(sent, `${base}.${name}`, first(name))
  return (
    <>
      <div class="field-pair">
        <TextField
          {...field('familyName')}
          label={say('familyName')}
          width="middle"
          {...(own ? { autoComplete: 'family-name' } : {})}
        />
        <TextField
          {...field('givenName')}
          label={say('givenName')}
          width="middle"
          {...(own ? { autoComplete: 'given-name' } : {})}
        />
      </div>
      <div class="field-pair">
        <TextField {...field('familyKana')} label={say('familyKana')} width="middle" support={say('kanaHow')} />
        <TextField {...field('givenKana')} label={say('givenKana')} width="middle" support={say('kanaHow')} />
      </div>
      <Checkbox
        name={`${base}.oneName`}
        value="on"
        label={say('oneName')}
        support={say('oneNameHow')}
        checked={isTicked(sent, `${base}.oneName`, typedAt(typed, `${base}.oneName`))}
      />
    </>
  )
}

/** An address in Japan. A new one begins with the town applied to. */
export function AddressFields({ base, sent, typed, town }: Group & { town: Own['municipality'] | null }) {
  const { say, words } = useTexts(applyTexts)
  const field = (name: string, first = '') =>
    fieldOf(sent, `${base}.${name}`, typedAt(typed, `${base}.${name}`) || (typedAt(typed, `${base}.street`) ? '' : first))
  return (
    <>
      <TextField
        {...field('postalCode')}
        label={say('postcode')}
        width="short"
        autoComplete="postal-code"
        support={say('hyphen')}
      />
      <Select
        {...field('prefecture', town?.prefecture)}
        label={say('prefecture')}
        empty={words('choose')}
        options={prefectureChoices(usePage().locale)}
      />
      <TextField {...field('city', town?.name)} label={say('city')} width="middle" autoComplete="address-level2" />
      <TextField {...field('street')} label={say('street')} autoComplete="address-line1" support={say('streetHow')} />
      <TextField {...field('building')} label={say('building')} required={false} autoComplete="address-line2" />
    </>
  )
}

export function ContactFields({ base, sent, typed, mailSupport }: Group & { mailSupport: string }) {
  const field = (name: string) => fieldOf(sent, `${base}.${name}`, typedAt(typed, `${base}.${name}`))
  const { say } = useTexts(applyTexts)
  const { word: relationship } = useTexts(relationshipTexts)
  const own = base === 'guardian1'
  return (
    <>
      <RadioGroup
        {...field('relationship')}
        legend={say('relationship')}
        inline
        choices={Object.keys(relationshipNames).map((value) => ({ value, label: relationship(value) }))}
      />
      <TextField
        {...field('mail')}
        label={say('mail')}
        type="email"
        inputMode="email"
        support={mailSupport}
        {...(own ? { autoComplete: 'email' } : {})}
      />
      <TextField
        {...field('phone')}
        label={say('phone')}
        type="tel"
        inputMode="tel"
        width="middle"
        support={say('phoneHow')}
        {...(own ? { autoComplete: 'tel' } : {})}
      />
    </>
  )
}
