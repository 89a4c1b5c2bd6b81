/** The fields of 認定変更 and 消滅, for the family's pages and the desk's entry alike (CERT-4). */
import { type ChangePart, wishes } from '../../features/certification/change-form.ts'
import { endReasons } from '../../features/certification/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { choicesOf, fieldOf, type Form as Sendable, type Sent } from '../page.ts'
import { AddressFields, ContactFields, isTicked, NameFields } from '../public/apply/fields.tsx'
import type { Routes } from '../routes.ts'
import { type endDayNames, endDayTexts, endReasonTexts, wishTexts } from '../text/change-words.ts'
import { changeTexts } from '../text/guardian/changes.ts'
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Hidden } from '../ui/form.tsx'
import { useTexts } from '../ui/say.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { useDates } from '../ui/use-dates.ts'

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

/** An end is told of a certificate that runs. */
export const canEnd = (child: People['children'][number]): boolean => child.until !== null && !child.endDecided

function ChildChoice({ children, sent }: { children: People['children']; sent: Sent }) {
  const { say } = useTexts(changeTexts)
  const { fullDayText } = useDates()
  if (children.length < 2) return null
  return (
    <RadioGroup
      {...fieldOf(sent, 'child')}
      legend={say('whichChild')}
      choices={children.map((child) => ({
        value: child.id,
        label: child.name,
        support: say('born', { day: fullDayText(child.birthDate as LocalDate) }),
      }))}
    />
  )
}

function Now({ children }: { children: string }) {
  const { say } = useTexts(changeTexts)
  return <p class="muted">{say('now', { what: children })}</p>
}

/** The parts chosen, each beside what stands today. */
export function ChangeFields(props: {
  people: People
  parts: readonly ChangePart[]
  guardian: 1 | 2
  sent: Sent
  today: LocalDate
}) {
  const { people, parts, guardian, sent, today } = props
  const { say, words } = useTexts(changeTexts)
  const { word: wish } = useTexts(wishTexts)
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
          <h2>{say('guardianName')}</h2>
          <Now>{words('withKana', { name: who.name, kana: [who.familyKana, who.givenKana].filter(Boolean).join(' ') })}</Now>
          <NameFields base="person" sent={sent} typed={{ person: { ...who } }} />
        </>
      ) : null}
      {has('phone') && who ? (
        <>
          <h2>{say('phone')}</h2>
          <Now>{who.phone ?? words('none')}</Now>
          <TextField {...fieldOf(sent, 'phone')} label={say('newPhone')} type="tel" inputMode="tel" width="middle" />
        </>
      ) : null}
      {has('address') && who ? (
        <>
          <h2>{say('address')}</h2>
          <Now>{[who.postalCode && `〒${who.postalCode}`, who.address].filter(Boolean).join(' ')}</Now>
          <AddressFields base="address" sent={sent} typed={{}} town={null} />
        </>
      ) : null}
      {has('child') || has('care') ? <ChildChoice children={people.children} sent={sent} /> : null}
      {has('child') ? (
        <>
          <h2>{say('childName')}</h2>
          {only ? (
            <Now>{words('withKana', { name: only.name, kana: [only.familyKana, only.givenKana].filter(Boolean).join(' ') })}</Now>
          ) : null}
          <NameFields base="childName" sent={sent} typed={only ? { childName: { ...only } } : {}} />
        </>
      ) : null}
      {has('care') ? (
        <>
          <h2>{say('care')}</h2>
          <p>{say('careHow')}</p>
          <Checkbox name="disability" value="on" label={say('disability')} checked={isTicked(sent, 'disability', '')} />
          <Checkbox name="medicalCare" value="on" label={say('medicalCare')} checked={isTicked(sent, 'medicalCare', '')} />
        </>
      ) : null}
      {has('reduction') ? (
        <>
          <h2>{say('reduction')}</h2>
          <RadioGroup
            {...fieldOf(sent, 'wish')}
            legend={say('reductionWhy')}
            choices={wishes.map((value) => ({ value, label: wish(value) }))}
          />
        </>
      ) : null}
      {has('second') ? (
        <>
          <h2>{say('second')}</h2>
          <p>{say('secondHow')}</p>
          <NameFields base="second" sent={sent} typed={{}} />
          <ContactFields base="second" sent={sent} typed={{}} mailSupport={words('otherMail')} />
          <AddressFields base="second.address" sent={sent} typed={{}} town={null} />
        </>
      ) : null}
      <h2>{say('date')}</h2>
      <DateField {...fieldOf(sent, 'day', today)} label={say('changedOn')} max={today} />
      <TextArea {...fieldOf(sent, 'note')} label={say('tell')} required={false} rows={3} maxLength={1000} />
    </>
  )
}

/** Why and when; the day means what the reason says, in words under the field so that it needs no script. */
export function EndFields({ people, sent, by }: { people: People; sent: Sent; by: 'family' | 'office' }) {
  const { say } = useTexts(changeTexts)
  const { word: reason } = useTexts(endReasonTexts)
  const { word: endDay } = useTexts(endDayTexts)
  const reasons = endReasons.filter(
    (one): one is keyof typeof endDayNames => one !== 'age' && (by === 'office' || one !== 'revoked'),
  )
  return (
    <>
      <ChildChoice children={people.children.filter(canEnd)} sent={sent} />
      <RadioGroup
        {...fieldOf(sent, 'reason')}
        legend={say('endReason')}
        choices={reasons.map((value) => ({
          value,
          label: reason(value),
          support: say('endDay', { day: endDay(value) }),
        }))}
      />
      <DateField {...fieldOf(sent, 'day')} label={say('date')} support={say('endDayHow')} />
      <h2>{say('moving')}</h2>
      <TextField {...fieldOf(sent, 'town')} label={say('town')} required={false} width="middle" support={say('townHow')} />
      <Checkbox
        name="handOver"
        value="on"
        label={say('handOver')}
        checked={choicesOf(sent, 'handOver').values.length > 0}
        support={say('handOverHow')}
      />
      <TextArea {...fieldOf(sent, 'note')} label={say('tell')} required={false} rows={3} maxLength={1000} />
    </>
  )
}
