/** The groups of a facility's page: its head, how to use it, money, everything else. What a facility has not told is left out. */
import type { LocalDate } from '../../platform/calendar.ts'
import { facilityTexts } from '../text/public/facility.ts'
import { LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DefinitionList, type Fact } from '../ui/definition-list.tsx'
import { useFacilityWords } from '../ui/facility-words.ts'
import { useTexts } from '../ui/say.tsx'
import { Label } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'
import type { FacilityPage } from './facility-data.ts'

type Props = { facility: FacilityPage }
const told = (facts: readonly (Fact | null)[]): Fact[] =>
  facts.filter((fact): fact is Fact => fact !== null && fact.value !== null && fact.value !== '')

/** What stands below the facility's name: marks, place, telephone, its own words. */
export function FacilityHead({ facility }: Props) {
  const { say, words } = useTexts(facilityTexts)
  const { typeText } = useFacilityWords()
  return (
    <>
      <p class="search-tags">
        <Label>{typeText(facility.facilityType)}</Label>
        {facility.parentChild ? <Label>{words('together')}</Label> : null}
        {facility.medicalCare ? <Label>{words('support')}</Label> : null}
        {facility.disability ? <Label>{words('disability')}</Label> : null}
        {facility.reductionHonoured ? <Label>{words('reduction')}</Label> : null}
      </p>
      <p>
        {facility.postalCode ? <>{say('postcode', { code: facility.postalCode.replace(/^(\d{3})(\d{4})$/, '$1-$2') })} </> : null}
        {facility.address}
        {facility.access ? `　${facility.access}` : ''}
        {facility.phone ? (
          <>
            {'　'}
            {say('phone', { phone: <a href={`tel:${facility.phone}`}>{facility.phone}</a> })}
          </>
        ) : null}
      </p>
      {facility.featuresText ? <p class="lead">{facility.featuresText}</p> : null}
    </>
  )
}

/** INT-2, BOOK-7: interview and booking per kind, each with its reason and next step; windows for both (SLOT-2). */
export function FacilityWays({ facility }: Props) {
  const { say } = useTexts(facilityTexts)
  const f = useFacilityWords()
  return (
    <section aria-labelledby="ways" class="facility-group">
      <h2 id="ways">{say('ways')}</h2>
      <div class="facility-ways">
        {facility.kinds.map((way) => (
          <Card key={way.kind} title={f.kindText(way.kind)} level={3}>
            <p class="muted">{f.kindSupport(way.kind)}</p>
            <p>
              <strong>{say('wayInterview')}</strong>
              <br />
              {f.interviewSentence(way.interview)}
            </p>
            <p>
              <strong>{say('wayBooking')}</strong>
              <br />
              {f.bookingSentence(way.booking)}
            </p>
            {way.booking === 'town' && facility.townBooking ? (
              <LinkButton href={facility.townBooking} look="secondary" leave>
                {say('townSystem', { town: facility.municipalityName })}
              </LinkButton>
            ) : null}
            {way.booking === 'automatic' || way.booking === 'confirmed' ? (
              <p>
                {say('windowFor', { window: f.windowText(way.window) })}
                {facility.outsiders && f.windowText(way.otherWindow) !== f.windowText(way.window) ? (
                  <>
                    <br />
                    {say('windowOthers', { town: facility.municipalityName, window: f.windowText(way.otherWindow) })}
                  </>
                ) : null}
              </p>
            ) : null}
            {way.kind === 'regular' && facility.townTexts.regular ? <p>{facility.townTexts.regular}</p> : null}
          </Card>
        ))}
      </div>
      <DefinitionList
        facts={told([
          { term: say('interviewText'), value: facility.interviewText },
          { term: say('bookingText'), value: facility.bookingText },
          { term: say('checkup'), value: facility.checkupText },
          { term: say('unit'), value: f.unitText(facility.unit) },
          { term: say('bring'), value: facility.thingsToBring },
        ])}
      />
    </section>
  )
}

/** FEE-3, FEE-4, CAN-1. */
export function FacilityMoney({ facility }: Props) {
  const { say, words } = useTexts(facilityTexts)
  const { yenText } = useDates()
  const { cancelText } = useFacilityWords()
  const list = (items: readonly { name: string; yen: number; note: string }[]) => (
    <ul class="plain-list">
      {items.map(({ name, yen, note }) => (
        <li key={name}>{note ? say('itemNote', { name, yen: yenText(yen), note }) : say('item', { name, yen: yenText(yen) })}</li>
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="money" class="facility-group">
      <h2 id="money">{say('money')}</h2>
      <DefinitionList
        facts={told([
          {
            term: say('fee'),
            value: (
              <>
                {say('feeIs', { yen: yenText(facility.perHour), half: yenText(Math.floor(facility.perHour / 2)) })}
                {facility.townTexts.fee ? (
                  <>
                    <br />
                    {facility.townTexts.fee}
                  </>
                ) : null}
              </>
            ),
          },
          { term: say('feeText'), value: facility.feeText },
          { term: say('reductionRow'), value: say(facility.reductionHonoured ? 'reductionYes' : 'reductionNo') },
          {
            term: say('meals'),
            value:
              facility.mealList.length > 0
                ? list(facility.mealList.map((meal) => ({ ...meal, note: meal.when })))
                : words('mealsNo'),
          },
          facility.extraList.length > 0
            ? { term: say('extras'), value: list(facility.extraList.map((extra) => ({ ...extra, note: extra.per }))) }
            : null,
          { term: say('pay'), value: facility.paymentText },
          {
            term: say('cancel'),
            value: (
              <>
                {cancelText(facility.cancel)} {say('cancelAfter')} {facility.illnessWaived ? say('illness') : null}
              </>
            ),
          },
          { term: say('cancelText'), value: facility.cancelText },
          { term: say('cancelFee'), value: facility.cancelFeeText },
        ])}
      />
    </section>
  )
}

export function FacilityFacts({ facility, today }: Props & { today: LocalDate }) {
  const { say, words } = useTexts(facilityTexts)
  const { fullDayText } = useDates()
  const { classText, classesText, typeText, deliveryText } = useFacilityWords()
  const yes = (value: boolean): string => words(value ? 'yes' : 'no')
  const perClass = facility.capacities.flatMap((n, i) => (n === null ? [] : [words('capacityClass', { cls: classText(i), n })]))
  const opened = facility.openedOn && fullDayText(facility.openedOn as LocalDate)
  return (
    <section aria-labelledby="facts" class="facility-group">
      <h2 id="facts">{say('facts')}</h2>
      <DefinitionList
        facts={told([
          {
            term: say('target'),
            value: [
              classesText(facility.classes),
              facility.fromMonths === null ? '' : words('fromMonths', { n: facility.fromMonths }),
              facility.agesText ?? '',
            ]
              .filter(Boolean)
              .join(words('layerJoin')),
          },
          { term: say('hours'), value: facility.hoursText },
          { term: say('closed'), value: facility.closedText },
          {
            term: say('others'),
            value: facility.outsiders ? words('othersYes') : words('othersNo', { town: facility.municipalityName }),
          },
          {
            term: say('capacity'),
            value:
              perClass.length > 0
                ? words('capacityBy', { n: facility.capacity, classes: perClass.join(words('layerJoin')) })
                : words('capacityIs', { n: facility.capacity }),
          },
          { term: say('access'), value: facility.access },
          { term: say('parking'), value: yes(facility.parking) },
          { term: say('together'), value: yes(facility.parentChild) },
          { term: say('supportRow'), value: yes(facility.medicalCare) },
          { term: say('disabilityRow'), value: facility.disability ? words('yes') : words('askThem') },
          { term: say('temporary'), value: facility.temporaryCare ? words('temporaryYes') : words('no') },
          { term: say('corporation'), value: facility.corporation },
          { term: say('host'), value: facility.hostName },
          { term: say('type'), value: `${typeText(facility.facilityType)}　${deliveryText(facility.deliveryType)}` },
          { term: say('staff'), value: facility.staffText },
          { term: say('partner'), value: facility.partnerText },
          facility.website
            ? {
                term: say('site'),
                value: (
                  <a href={facility.website} rel="noopener">
                    {facility.website}
                  </a>
                ),
              }
            : null,
          opened
            ? {
                term: say('opened'),
                value: facility.openedOn && facility.openedOn > today ? words('openedPlan', { day: opened }) : opened,
              }
            : null,
        ])}
      />
    </section>
  )
}
