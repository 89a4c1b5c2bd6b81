/** How a town takes applications (CERT-2), and what to have at hand. */
import { eligibilityTexts } from '../text/public/eligibility.ts'
import { LinkButton } from '../ui/button.tsx'
import { useTexts } from '../ui/say.tsx'
import { TownContact, type TownInfo } from './town-info.tsx'

export function ApplyWay({ town, open }: { town: TownInfo; open: boolean }) {
  const { say } = useTexts(eligibilityTexts)
  const { way, url } = town.channels.application
  return (
    <>
      {town.texts.application ? <p>{town.texts.application}</p> : null}
      {way === 'builtIn' && town.joined ? (
        <>
          <p>{say('here')}</p>
          <Needed />
          {open ? (
            <p>
              <LinkButton href={`/apply?municipality=${town.code}`} size="large">
                {say('goApply')}
              </LinkButton>
            </p>
          ) : null}
        </>
      ) : way === 'external' && url ? (
        <>
          <p>{say('ownForm', { town: town.name })}</p>
          <p>{say('sibling')}</p>
          <Needed />
          <p>
            <a class="button button-primary button-large" href={url} rel="noopener">
              {say('openForm', { town: town.name })}
            </a>
          </p>
        </>
      ) : (
        <>
          {town.texts.application ? null : <p>{say('paper', { town: town.name })}</p>}
          <p>{say('paperThen')}</p>
          <Needed />
        </>
      )}
      <TownContact town={town} />
    </>
  )
}

export function Needed() {
  const { say } = useTexts(eligibilityTexts)
  return (
    <>
      <p>{say('needed')}</p>
      <ul>
        <li>{say('need1')}</li>
        <li>{say('need2')}</li>
        <li>{say('need3')}</li>
      </ul>
    </>
  )
}
