/** メニュー: everything that is not one of the four places; plain links, so it works on every phone. */
import type { PageInput, PageProps } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { LinkList } from '../ui/card.tsx'

export const title = 'メニュー'

export async function load(_api: WebApi, _page: PageInput) {
  return {}
}

export function Page({ page }: PageProps<typeof load>) {
  const children = page.viewer?.children ?? []
  return (
    <>
      <h1>メニュー</h1>
      {page.viewer ? <p>{page.viewer.name}さん</p> : null}
      <LinkList
        label="利用者情報管理"
        items={[{ href: '/my/user-info', text: '利用者情報管理', note: '連絡先、児童情報、ログインの設定' }]}
      />
      <h2>お子さまと認定</h2>
      <LinkList
        items={[
          ...children.flatMap((child) => [
            { href: `/my/children/${child.id}`, text: child.name, note: '基本の情報、だれが見たか' },
            { href: `/my/children/${child.id}/certificate`, text: `${child.name}の認定証` },
          ]),
          { href: '/my/changes', text: '変更の届け出', note: 'お名前・住所・電話番号、引っ越し、認定を終えるとき' },
          { href: '/my/interviews', text: '初回面談' },
          { href: '/my/draws', text: '抽選の申し込み' },
        ]}
      />
      <h2>そのほか</h2>
      <LinkList
        items={[
          { href: '/help', text: 'ヘルプ' },
          { href: '/my/sessions', text: 'ログイン中の端末' },
          { href: '/my/logout', text: 'ログアウト' },
        ]}
      />
    </>
  )
}
