/** What an hour costs: as the facility asks it, or as this family would pay it (FEE-3, FEE-4). */
import { searchTexts } from '../text/public/search.ts'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import type { Family } from './search-family.ts'

export function SearchPrice({ perHour, place }: { perHour: number; place: Family['places'][number] | null }) {
  const { say } = useTexts(searchTexts)
  const { yenText } = useDates()
  const price = place?.price
  if (!price) return <>{say('perHour', { yen: <strong>{yenText(perHour)}</strong> })}</>
  if (price.pays === 0 && price.waivedBy) return <>{say('perHourWaived', { town: price.waivedBy })}</>
  const yen = <strong>{yenText(price.pays)}</strong>
  if (price.pays < price.full) return <>{say('perHourLess', { yen, full: yenText(price.full) })}</>
  return <>{price.refundable > 0 ? say('perHourRefund', { yen, back: yenText(price.refundable) }) : say('perHour', { yen })}</>
}
