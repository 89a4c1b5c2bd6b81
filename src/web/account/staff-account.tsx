/** The account of a member of staff: who one is, and what one may change oneself. */
import { type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/role-words.ts'
import { LinkList } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'

export const title = 'アカウント'

export async function load(api: WebApi, _page: PageInput) {
  const me = await api('GET /api/v1/me')
  return me.ok ? me.value : stop(me.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const home = page.side === 'office' ? '/office' : '/facility'
  return (
    <>
      <h1>アカウント</h1>
      <DefinitionList
        facts={[
          { term: 'お名前', value: data.name },
          { term: '立場', value: kindWords[data.kind] ?? data.kind },
          ...(data.place ? [{ term: '所属', value: data.place }] : []),
        ]}
      />
      <p>職員の方のログインでは、毎回メールの確認コードかパスキーが必要です。無効にはできません。</p>
      <LinkList
        label="アカウントの設定"
        items={[
          ...(data.kind === 'facilityAdmin' || data.kind === 'corporationAdmin'
            ? [
                { href: '/facility/settings', text: '事業所情報' },
                { href: '/facility/staff', text: '職員', note: '招待、立場、利用の終わり' },
              ]
            : []),
          ...(data.kind === 'wardAdmin'
            ? [{ href: '/office/facilities/accounts', text: '事業所の管理者', note: '最初のアカウントの発行' }]
            : []),
          ...(data.roles > 1 ? [{ href: `${home}/roles?next=${home}`, text: '立場を切り替える' }] : []),
          ...(page.side === 'facility'
            ? [{ href: '/facility/pin', text: '暗証番号', note: '受付端末で、6けたの番号で操作' }]
            : []),
          { href: `${home}/passkeys`, text: 'パスキー', note: '指紋や顔、画面ロックでのログイン' },
          { href: `${home}/password`, text: 'パスワードを変える' },
          { href: `${home}/sessions`, text: 'ログイン中の端末' },
          { href: `${home}/logout`, text: 'ログアウト' },
        ]}
      />
    </>
  )
}
