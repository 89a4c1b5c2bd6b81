/** Moving away: what to do here and there, and what becomes of bookings, hours and data (row 11 of the Q&A). */
import { movingTexts } from '../../text/guardian/moving.ts'
import { Details } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'

export function Moving({ town }: { town: string }) {
  const { say } = useTexts(movingTexts)
  return (
    <Details summary={say('title')}>
      <ul>
        <li>{say('here', { town })}</li>
        <li>{say('there')}</li>
        <li>{say('bookings')}</li>
        <li>{say('hours', { town })}</li>
        <li>{say('records')}</li>
        <li>{say('kept')}</li>
      </ul>
    </Details>
  )
}
