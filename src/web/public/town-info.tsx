/** What pages know of a town, and whom to ask there (HLP-1). */
import { eligibilityTexts } from '../text/public/eligibility.ts'
import { useTexts } from '../ui/say.tsx'

export type TownInfo = {
  code: string
  name: string
  joined: boolean
  channels: { application: { way: 'builtIn' | 'external' | 'paper'; url: string | null } }
  targetDays: number
  contact: { office: string; phone: string; hours: string; url: string | null }
  texts: { notice: string; application: string; fee: string; regular: string }
  capMinutes: number
  layers: { name: string; minutes: number }[]
}

export function TownContact({ town }: { town: Pick<TownInfo, 'name' | 'contact'> }) {
  const { say } = useTexts(eligibilityTexts)
  return (
    <p>
      {say('contact', { desk: town.contact.office || say('townDesk', { town: town.name }) })}
      {town.contact.phone ? (
        <>
          {'　'}
          <a class="phone" href={`tel:${town.contact.phone.replaceAll('-', '')}`}>
            {town.contact.phone}
          </a>
          <span class="muted">{say('contactHours', { hours: town.contact.hours })}</span>
        </>
      ) : null}
    </p>
  )
}
