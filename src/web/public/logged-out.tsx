/** After logging out; also where the plain address /logout leads. */
import { useEffect } from 'preact/hooks'
import { homeOf, loginSideOf, sideWords } from '../account/side.ts'
import { dropCopies } from '../client/pass-copy.ts'
import type { PageInput, PageProps } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'

export const title = 'ログアウト'

export async function load(_api: WebApi, page: PageInput) {
  return { side: page.query.side ? loginSideOf(page.query.side) : null }
}

export function Page({ data }: PageProps<typeof load>) {
  // What a certificate's page left on this phone goes with the login.
  useEffect(() => {
    if (data.side === 'guardian') dropCopies()
  }, [data.side])
  if (data.side === null)
    return (
      <>
        <h1>ログアウト</h1>
        <p class="lead">どのログインを終わりますか。</p>
        <LinkList
          items={(['guardian', 'facility', 'office'] as const).map((side) => ({
            href: `${homeOf[side]}/logout`,
            text: `${sideWords[side]}のログイン`,
          }))}
        />
      </>
    )
  return (
    <>
      <h1>ログアウトしました</h1>
      <p class="lead">ご利用ありがとうございました。ほかの人と使う端末では、ブラウザーも閉じてください。</p>
      <ButtonRow>
        <LinkButton href={data.side === 'guardian' ? '/login' : `/login?side=${data.side}`}>もう一度ログインする</LinkButton>
        <LinkButton look="secondary" href="/">
          はじめの画面へ
        </LinkButton>
      </ButtonRow>
    </>
  )
}
