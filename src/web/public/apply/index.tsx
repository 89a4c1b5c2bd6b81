/** Where do you live, and how does that town take applications; a draft begun here goes on. */
import { type Acted, type Form, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { ApplyWay, Needed } from '../apply-way.tsx'
import { TownContact, type TownInfo } from '../town-info.tsx'
import { loadTowns, type PickedTowns, TownPicker } from '../town-picker.tsx'
import { pageOf } from './journey.ts'

type Data = { draft: { number: string; town: string } | null; town: TownInfo | null; picked: PickedTowns }

export const title = (data: Data): string => (data.town ? `${data.town.name}の申請` : '利用を申請する')

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
  const { draft, town, picked } = data
  return (
    <>
      <ErrorSummary sent={sent} />
      {town ? <BackLink href="/apply">市区町村を選びなおす</BackLink> : null}
      <h1>{town ? `${town.name}の申請` : '利用を申請する'}</h1>
      {draft ? (
        <Card title="途中の申請があります" warm>
          <p>
            {draft.town}への申請（受付番号 {draft.number}）が、入力の途中です。
          </p>
          <p>
            <LinkButton href="/apply/check">続きから始める</LinkButton>
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
          <p>住民票のある市区町村に申請します。市区町村によって、申請の方法が違います。</p>
          <h2>お住まいの市区町村</h2>
          <TownPicker picked={picked} path="/apply" />
          <p>
            申請した方は、<a href="/apply/status">申請の状況</a>を見られます。
          </p>
        </>
      )}
    </>
  )
}

function Start({ town, again }: { town: TownInfo; again: boolean }) {
  return (
    <>
      {town.texts.application ? <p>{town.texts.application}</p> : null}
      <p>質問は7つ、10分から15分ほどです。入力した内容は1問ごとに保存されるので、途中で閉じても続きから始められます。</p>
      <Needed />
      <p>結果は、申請から{town.targetDays}日ほどでお知らせします。</p>
      <FormElement>
        <ButtonRow>
          <Button size="large" look={again ? 'secondary' : 'primary'}>
            {again ? '新しく申請をはじめる' : '申請をはじめる'}
          </Button>
        </ButtonRow>
      </FormElement>
      <TownContact town={town} />
    </>
  )
}
