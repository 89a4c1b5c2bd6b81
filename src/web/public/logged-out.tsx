/** After logging out; also where the plain address /logout leads. */
import { useEffect } from 'preact/hooks'
import { homeOf, loginSideOf } from '../account/side.ts'
import { dropCopies } from '../client/pass-copy.ts'
import type { PageInput, PageProps } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { linkTexts } from '../text/public/links.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { useTexts } from '../ui/say.tsx'

export const title = titleIn(linkTexts, 'logout')

export async function load(_api: WebApi, page: PageInput) {
  return { side: page.query.side ? loginSideOf(page.query.side) : null }
}

export function Page({ data }: PageProps<typeof load>) {
  const { say } = useTexts(linkTexts)
  // What a certificate's page left on this phone goes with the login.
  useEffect(() => {
    if (data.side === 'guardian') dropCopies()
  }, [data.side])
  if (data.side === null)
    return (
      <>
        <h1>{say('logout')}</h1>
        <p class="lead">{say('logoutWhich')}</p>
        <LinkList
          items={(['guardian', 'facility', 'office'] as const).map((side) => ({
            href: `${homeOf[side]}/logout`,
            text: say('logoutSide', { side: say(side) }),
          }))}
        />
      </>
    )
  return (
    <>
      <h1>{say('loggedOut')}</h1>
      <p class="lead">{say('thanks')}</p>
      <ButtonRow>
        <LinkButton href={data.side === 'guardian' ? '/login' : `/login?side=${data.side}`}>{say('loginAgain')}</LinkButton>
        <LinkButton look="secondary" href="/">
          {say('home')}
        </LinkButton>
      </ButtonRow>
    </>
  )
}
