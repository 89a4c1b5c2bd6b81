/** After the end of an account: nobody is logged in any more. */
import { useEffect } from 'preact/hooks'
import { dropCopies } from '../client/pass-copy.ts'
import type { PageInput } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { accountEndedTexts } from '../text/public/account-ended.ts'
import { LinkButton } from '../ui/button.tsx'
import { useTexts } from '../ui/say.tsx'

export const title = (_data: unknown, page: PageInput): string => wordsOf(accountEndedTexts, page.locale, 'title')

export async function load(_api: WebApi, _page: PageInput) {
  return {}
}

export function Page() {
  const { say } = useTexts(accountEndedTexts)
  // What a certificate's page left on this phone goes with the account.
  useEffect(() => void dropCopies(), [])
  return (
    <>
      <h1>{say('title')}</h1>
      <p class="lead">{say('lead')}</p>
      <p>{say('again')}</p>
      <p>
        <LinkButton look="secondary" href="/">
          {say('home')}
        </LinkButton>
      </p>
    </>
  )
}
