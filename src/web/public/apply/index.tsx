/** Where do you live, and how does that town take applications; a draft begun here goes on. */
import { type Acted, type Form, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { wordsIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { ApplyWay, Needed } from '../apply-way.tsx'
import { TownContact, type TownInfo } from '../town-info.tsx'
import { loadTowns, type PickedTowns, TownPicker } from '../town-picker.tsx'
import { pageOf } from './journey.ts'

type Data = { draft: { number: string; town: string } | null; town: TownInfo | null; picked: PickedTowns }

export const title = (data: Data, page: PageInput): string => {
  const words = wordsIn(applyTexts, page.locale)
  return data.town ? words('titleTown', { town: data.town.name }) : words('title')
}

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const own = await api('GET /api/v1/applications/own')
  const draft = own.ok && own.value.state === 'draft' ? { number: own.value.number, town: own.value.municipality.name } : null
  const { municipality } = page.query
  if (municipality) {
    const town = await api('GET /api/v1/public/municipalities/:code', { params: { code: municipality } })
    return town.ok ? { draft, town: town.value, picked: { prefecture: null, towns: [] } } : stop(town.problem)
  }
  const picked = await loadTowns(api, page)
  return 'stop' in picked ? picked : { draft, town: null, picked }
}

export async function act(api: WebApi, _form: Form, page: PageInput): Promise<Acted> {
  const started = await api('POST /api/v1/applications', { body: { municipality: page.query.municipality ?? '' } })
  return started.ok ? redirectTo(pageOf('name')) : { problem: started.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say } = useTexts(applyTexts)
  const { draft, town, picked } = data
  return (
    <>
      <ErrorSummary sent={sent} />
      {town ? <BackLink href="/apply">{say('otherTown')}</BackLink> : null}
      <h1>{town ? say('titleTown', { town: town.name }) : say('title')}</h1>
      {draft ? (
        <Card title={say('draft')} warm>
          <p>{say('draftHow', { town: draft.town, number: draft.number })}</p>
          <p>
            <LinkButton href="/apply/check">{say('goOn')}</LinkButton>
          </p>
        </Card>
      ) : null}
      {town ? (
        town.joined && town.channels.application.way === 'builtIn' ? (
          <Start town={town} again={draft !== null} />
        ) : (
          <ApplyWay town={town} open />
        )
      ) : (
        <>
          <p>{say('lead')}</p>
          <h2>{say('yourTown')}</h2>
          <TownPicker picked={picked} path="/apply" />
          <p>{say('seeStatus', { status: <a href="/apply/status">{say('statusLink')}</a> })}</p>
        </>
      )}
    </>
  )
}

function Start({ town, again }: { town: TownInfo; again: boolean }) {
  const { say } = useTexts(applyTexts)
  return (
    <>
      {town.texts.application ? <p>{town.texts.application}</p> : null}
      <p>{say('seven')}</p>
      <Needed />
      <p>{say('target', { days: town.targetDays })}</p>
      <FormElement>
        <ButtonRow>
          <Button size="large" look={again ? 'secondary' : 'primary'}>
            {say(again ? 'startNew' : 'start')}
          </Button>
        </ButtonRow>
      </FormElement>
      <TownContact town={town} />
    </>
  )
}
