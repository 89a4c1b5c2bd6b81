/** 認定証を見せる: what a facility needs to see, kept on the phone for when there is no connection (CERT-5). */
import { useEffect, useState } from 'preact/hooks'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { keepCopy } from '../client/pass-copy.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { certificateTexts } from '../text/guardian/certificate.ts'
import { langOf } from '../text/locale.ts'
import { DefinitionList } from '../ui/definition-list.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { type Status, StatusTag } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<Routes['GET /api/v1/my/children/:childId/pass']>
type Params = { childId: string }

export const title = titleIn(certificateTexts, 'passTitle')

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const pass = await api('GET /api/v1/my/children/:childId/pass', { params: page.params })
  if (pass.ok) return pass.value
  return pass.problem.code === 'no-certificate'
    ? redirectTo(`/my/children/${encodeURIComponent(page.params.childId)}/certificate`)
    : stop(pass.problem)
}

const stateWords: Record<Data['state'], Status> = { before: '開始前', valid: '有効', suspended: '停止', ended: '終了' }

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(certificateTexts)
  const { fullDayText } = useDates()
  const [kept, setKept] = useState<boolean | null>(null)
  const facts: [string, string][] = [
    [words('name'), data.givenName],
    [words('number'), data.number],
    [words('code'), data.code],
    [
      words('validity'),
      words('span', { from: fullDayText(data.validFrom as LocalDate), until: fullDayText(data.until as LocalDate) }),
    ],
  ]
  useEffect(() => {
    const copy = {
      lang: langOf[page.locale],
      title: words('title'),
      facts,
      note: words('copyNote'),
      qr: { ...data.qr, label: words('qr') },
    }
    keepCopy(page.path, copy).then(setKept)
  }, [data.code, data.until, page.locale])
  return (
    <>
      <BackLink href="/my/menu">{words('menu')}</BackLink>
      <h1>{say('passTitle')}</h1>
      <p class="lead">{say('passWhat')}</p>
      <div class="pass-card">
        <svg class="pass-code" viewBox={`0 0 ${data.qr.size} ${data.qr.size}`} role="img" aria-label={words('qr')}>
          <rect width={data.qr.size} height={data.qr.size} fill="#fff" />
          <path d={data.qr.path} fill="#000" />
        </svg>
        <DefinitionList
          facts={[
            { term: words('state'), value: <StatusTag status={stateWords[data.state]} /> },
            ...facts.map(([term, value]) => ({ term, value })),
          ]}
        />
      </div>
      {kept === null ? null : <p role="status">{say(kept ? 'kept' : 'notKept')}</p>}
      <p>
        <a href={`/my/children/${page.params.childId}/certificate`}>{say('full')}</a>
      </p>
      <p class="muted">{say('fullWhy')}</p>
    </>
  )
}
