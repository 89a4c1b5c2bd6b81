/** The family's own code, for a tablet at the door that reads it with its camera or takes the digits (ATT-7). */
import type { getMyCode } from '../../features/attendance/kiosk-contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { myCodeTexts } from '../text/guardian/my-code.ts'
import { useCodeWindows } from '../ui/code-windows.ts'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

export const title = titleIn(myCodeTexts, 'title')

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<ReplyOf<typeof getMyCode>>> {
  const code = await api('GET /api/v1/my/code')
  return code.ok ? code.value : stop(code.problem)
}

export function Page({ data }: PageProps<typeof load>) {
  const { say, words } = useTexts(myCodeTexts)
  const { window } = useCodeWindows(data, 'guardian', (api) => api('GET /api/v1/my/code'))
  return (
    <>
      <BackLink href="/my/scan">{say('back')}</BackLink>
      <h1>{say('title')}</h1>
      <p class="lead">{say('lead')}</p>
      {window ? (
        <div class="code-figure">
          <svg class="code-square" viewBox={`0 0 ${window.size} ${window.size}`} role="img" aria-label={words('square')}>
            <rect width={window.size} height={window.size} fill="#fff" />
            <path d={window.path} fill="#000" />
          </svg>
          <p>
            {say('digits', {
              digits: <span class="code-digits">{`${window.digits.slice(0, 3)} ${window.digits.slice(3)}`}</span>,
            })}
          </p>
        </div>
      ) : (
        <Notice kind="error" title={say('lost')} live>
          <p>{say('lostHow')}</p>
        </Notice>
      )}
    </>
  )
}
