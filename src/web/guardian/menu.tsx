/** メニュー: everything that is not one of the four places; plain links, so it works on every phone. */
import type { PageProps } from '../page.ts'
import { LinkList } from '../ui/card.tsx'

export const title = 'メニュー'

export const load = async () => ({})

export function Page({ page }: PageProps<typeof load>) {
  return (
    <>
      <h1>メニュー</h1>
      {page.viewer ? <p>{page.viewer.name}さん</p> : null}
      <h2>お子さまと認定</h2>
      <LinkList
        items={[
          { href: '/my/interviews', text: '初回面談' },
          { href: '/my/certificates', text: '認定証' },
        ]}
      />
      <h2>利用者情報管理</h2>
      <LinkList
        items={[
          { href: '/my/children', text: '児童', note: 'アレルギー、健康、食事' },
          { href: '/my/account', text: '利用者', note: '連絡先、ログイン、2段階認証' },
        ]}
      />
      <h2>そのほか</h2>
      <LinkList
        items={[
          { href: '/help', text: 'ヘルプ' },
          { href: '/logout', text: 'ログアウト' },
        ]}
      />
    </>
  )
}
