/** The facility's code, opened by the phone's own camera: becomes a ticket at once, then login if need be (ATT-7). */

import type { Problem } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { scanTexts } from '../text/guardian/scan.ts'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Annotated, useTexts } from '../ui/say.tsx'

export const title = titleIn(scanTexts, 'title')

export async function load(api: WebApi, page: PageInput<{ token: string }>): Promise<Loaded<{ problem: Problem }>> {
  const opened = await api('GET /api/v1/scan/codes/:code', { params: { code: page.params.token.slice(0, 200) } })
  if (opened.ok) return redirectTo(`/my/scan?ticket=${opened.value.ticket}`)
  return opened.problem.rule === 'ATT-1' ? { problem: opened.problem } : stop(opened.problem)
}

export function Page({ data }: PageProps<typeof load>) {
  const { say } = useTexts(scanTexts)
  return (
    <>
      <h1>{say('title')}</h1>
      <Notice kind="warning" title={<Annotated text={data.problem.title} />}>
        <p>
          <Annotated text={data.problem.reasons?.map((r) => `${r.why} ${r.next}`).join(' ') ?? ''} />
        </p>
      </Notice>
      <LinkButton href="/my/scan" size="large" look="secondary">
        {say('openReader')}
      </LinkButton>
    </>
  )
}
