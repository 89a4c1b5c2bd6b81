/** A place of a 募集 and how places are given, in the reader's language (REG-1). */
import type { getCallRecord } from '../../features/intake/call-contract.ts'
import { dateOf } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { callTexts } from '../text/guardian/calls.ts'
import { useFacilityWords } from '../ui/facility-words.ts'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

type Call = ReplyOf<typeof getCallRecord>['call']
type Place = Pick<Call['places'][number], 'weekday' | 'start' | 'end' | 'classes' | 'places'>

/** A Sunday. */
const someDay = (weekday: number) => dateOf(2026, 2, 1 + weekday)

export function usePlaceWords() {
  const { words } = useTexts(callTexts)
  const { weekdayText, gridRangeText, listText } = useDates()
  const { classText } = useFacilityWords()
  return {
    dayTimeOf: (place: Place): string => `${weekdayText(someDay(place.weekday))} ${gridRangeText(place.start, place.end)}`,
    forWhom: (place: Place): string =>
      words('placeFor', { classes: listText(place.classes.map((n) => classText(n))), n: place.places }),
  }
}

export function CallRules({ call }: { call: Call }) {
  const { say } = useTexts(callTexts)
  const { points } = call
  return (
    <ul>
      {call.oneFacility ? <li>{say('howOne')}</li> : null}
      {call.residentsFirst ? <li>{say('howResidents', { town: call.municipality.name })}</li> : null}
      {points.sibling > 0 ? <li>{say('howSibling', { n: points.sibling })}</li> : null}
      {points.firstTime > 0 ? <li>{say('howFirst', { n: points.firstTime })}</li> : null}
      {points.care > 0 ? <li>{say('howCare', { n: points.care })}</li> : null}
      <li>{say(points.sibling + points.firstTime + points.care > 0 ? 'howLot' : 'howLotOnly')}</li>
    </ul>
  )
}
