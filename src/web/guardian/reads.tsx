/** お子さまの情報を見た人: facility or office, role, time (SEE-1). */
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { readsTexts } from '../text/guardian/activity.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<Routes['GET /api/v1/my/children/:childId']>
type Params = { childId: string }

const nameOf = (data: Data): string => data.nickname ?? data.name
export const title = (data: Data, page: PageInput<Params>): string =>
  wordsOf(readsTexts, page.locale, 'title', { name: nameOf(data) })

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const child = await api('GET /api/v1/my/children/:childId', { params: page.params })
  return child.ok ? child.value : stop(child.problem)
}

const roles = [
  'corporationAdmin',
  'facilityAdmin',
  'facilityStaff',
  'device',
  'vendorKey',
  'wardAdmin',
  'wardOfficer',
  'wardViewer',
  'helpdesk',
] as const
const roleOf = (kind: string) => roles.find((role) => role === kind) ?? 'someone'

const acts = [
  'childSheet.read',
  'board.allergies-read',
  'daySheet.read',
  'care.read',
  'accident.read',
  'interview.read',
  'application.read',
  'application.fileRead',
  'change.read',
  'claim.read',
  'claim.review-read',
  'claim.additions-read',
  'help.looked',
] as const
const actOf = (event: string) => acts.find((act) => act === event) ?? 'anything'

export function Page({ data, page }: PageProps<typeof load>) {
  const { momentText } = useDates()
  const { say, words } = useTexts(readsTexts)
  return (
    <>
      <BackLink href={`/my/children/${data.id}`}>{nameOf(data)}</BackLink>
      <h1>{say('title', { name: nameOf(data) })}</h1>
      <p class="lead">{say('lead')}</p>
      {data.reads.length === 0 ? (
        <EmptyState title={say('empty')}>
          <p>{say('emptyWhy')}</p>
        </EmptyState>
      ) : (
        <ul aria-label={words('list')}>
          {data.reads.map((read, i) => (
            <li key={`${read.at}-${i}`}>
              <p>
                {momentText(read.at, page.today)}
                <br />
                <strong>
                  {read.kind === 'helpdesk'
                    ? say('helpdesk')
                    : say('who', { place: read.place || words('elsewhere'), role: words(roleOf(read.kind)) })}
                </strong>
                {'　'}
                {say(actOf(read.event))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
