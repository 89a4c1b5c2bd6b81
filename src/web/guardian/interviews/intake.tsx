/** How applications for 定期利用 came out, with the one next step (REG-1, INT-2). */
import type { listOwnIntake } from '../../../features/intake/contract.ts'
import type { LocalDate, LocalMonth } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import { intakeTexts } from '../../text/guardian/intake.ts'
import { intakeWords } from '../../text/intake-words.ts'
import { Card } from '../../ui/card.tsx'
import { useTexts } from '../../ui/say.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { useDates } from '../../ui/use-dates.ts'

export type OwnIntake = ReplyOf<typeof listOwnIntake>['results']

export function IntakeResults({ results, today }: { results: OwnIntake; today: LocalDate }) {
  const { say } = useTexts(intakeTexts)
  const { monthText } = useDates()
  if (results.length === 0) return null
  return (
    <section aria-labelledby="intake">
      <h2 id="intake">{say('title')}</h2>
      {results.map((one) => (
        <Card key={one.id} title={one.facility.name} href={`/facilities/${one.facility.id}`} level={3}>
          <p>
            <StatusTag status={intakeWords[one.state]} />　
            {say('of', { name: one.child.name, month: monthText(one.month as LocalMonth, today) })}
          </p>
          <p>{say(`${one.state}Next`)}</p>
          {one.facility.phone && one.state === 'offered' ? <p>{say('call', { phone: one.facility.phone })}</p> : null}
        </Card>
      ))}
    </section>
  )
}
