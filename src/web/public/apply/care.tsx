/** A child: where it is enrolled (ELIG-1), needs that the guardian declares (CERT-5), another home. */
import { type Acted, errorOf, type Form, fieldOf, type Loaded, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { wordsIn } from '../../text/catalogue.ts'
import type { Locale } from '../../text/locale.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Checkbox, RadioGroup } from '../../ui/choice-group.tsx'
import { useEnrolments } from '../../ui/enrolments.ts'
import { Fieldset } from '../../ui/field.tsx'
import { Details } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { countOf, placeOf } from './child.tsx'
import { AddressFields, isTicked } from './fields.tsx'
import { loadDraft, type Own, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = (data: Own, page: PageInput<{ n: string }>): string => titleOf(data, placeOf(page.params) ?? 0, page.locale)

function titleOf(own: Own, place: number, locale: Locale): string {
  const words = wordsIn(applyTexts, locale)
  const name = typedAt(own.typed, `children.${place}.givenName`) || typedAt(own.typed, `children.${place}.familyName`)
  return name ? words('careOf', { name }) : words('care')
}

export async function load(api: WebApi, page: PageInput<{ n: string }>): Promise<Loaded<Own>> {
  const own = await loadDraft(api)
  if ('redirect' in own || 'stop' in own) return own
  const place = placeOf(page.params)
  return place === null || place >= countOf(own) ? redirectTo('/apply/children') : own
}

export function act(api: WebApi, form: Form, page: PageInput<{ n: string }>): Promise<Acted> {
  const place = placeOf(page.params) ?? 0
  return saveAndGo(api, form, page as unknown as PageInput, { section: 'care', child: place, next: '/apply/children' })
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(applyTexts)
  const { choices } = useEnrolments()
  const place = placeOf(page.params) ?? 0
  const base = `children.${place}`
  const stored = (name: string): string => typedAt(data.typed, `${base}.${name}`)
  const field = (name: string) => fieldOf(sent, `${base}.${name}`, stored(name))
  const own = isTicked(sent, `${base}.ownAddress`, stored('ownAddress'))
  const declared =
    isTicked(sent, `${base}.disability`, stored('disability')) || isTicked(sent, `${base}.medicalCare`, stored('medicalCare'))
  return (
    <Question section="care" sent={sent} back={pageOf('child', place)} title={titleOf(data, place, page.locale)}>
      <RadioGroup {...field('enrolment')} legend={say('enrolled')} support={say('enrolledHow')} choices={choices} />
      <Fieldset name={`${base}.needs`} legend={say('needs')} required={false} support={say('needsHow')}>
        <Checkbox
          name={`${base}.disability`}
          value="on"
          label={say('disability')}
          support={say('disabilityHow')}
          checked={isTicked(sent, `${base}.disability`, stored('disability'))}
        />
        <Checkbox
          name={`${base}.medicalCare`}
          value="on"
          label={say('medical')}
          support={say('medicalHow')}
          checked={isTicked(sent, `${base}.medicalCare`, stored('medicalCare'))}
        />
      </Fieldset>
      <Details
        summary={say('careNote')}
        open={declared || Boolean(stored('careNote')) || Boolean(errorOf(sent, `${base}.careNote`))}
      >
        <TextArea {...field('careNote')} label={say('note')} required={false} rows={3} />
      </Details>
      <Details summary={say('ownAddress')} open={own}>
        <Checkbox name={`${base}.ownAddress`} value="on" label={say('ownAddressBox')} checked={own} />
        <AddressFields base={`${base}.address`} sent={sent} typed={data.typed} town={null} />
      </Details>
    </Question>
  )
}
