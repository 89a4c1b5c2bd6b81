/** ヘルプ: questions that people really ask, and whom to ask in the own town (HLP-1). Without login. */
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { BackLink, Details } from '../ui/navigation.tsx'
import { questions } from './questions.tsx'
import { TownContact, type TownInfo } from './town-info.tsx'
import { loadTowns, type PickedTowns, TownPicker } from './town-picker.tsx'

export const title = 'ヘルプ'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<{ town: TownInfo | null; picked: PickedTowns }>> {
  const { municipality } = page.query
  if (municipality) {
    const town = await api('GET /api/v1/public/municipalities/:code', { params: { code: municipality } })
    return town.ok ? { town: town.value, picked: { prefecture: null, towns: [] } } : stop(town.problem)
  }
  const picked = await loadTowns(api, page)
  return 'stop' in picked ? picked : { town: null, picked }
}

export function Page({ data }: PageProps<typeof load>) {
  const { town, picked } = data
  return (
    <>
      <h1>{title}</h1>
      <p>
        画面ごとの使い方は、<a href="/manual">使い方の説明</a>にあります。
      </p>
      <section aria-labelledby="contact">
        <h2 id="contact">お住まいの市区町村の窓口</h2>
        {town ? (
          <>
            <BackLink href="/help#contact">市区町村を選びなおす</BackLink>
            <h3>{town.name}</h3>
            <TownContact town={town} />
            {town.contact.url ? (
              <p>
                <a href={town.contact.url} rel="noopener">
                  {town.name}のホームページ
                </a>
              </p>
            ) : null}
            {[town.texts.application, town.texts.regular, town.texts.fee, town.texts.notice].filter(Boolean).map((text) => (
              <p key={text}>{text}</p>
            ))}
            <p>
              <a href={`/apply?municipality=${town.code}`}>{town.name}の申請のしかた</a>
            </p>
          </>
        ) : (
          <>
            <p>認定、申請、利用料の軽減、登録した住所や氏名のことは、市区町村の窓口がお答えします。</p>
            <TownPicker picked={picked} path="/help" />
          </>
        )}
      </section>
      <section aria-labelledby="faq">
        <h2 id="faq">よくある質問</h2>
        {questions.map((group) => (
          <section key={group.title} aria-labelledby={`q-${group.id}`}>
            <h3 id={`q-${group.id}`}>{group.title}</h3>
            {group.items.map((item) => (
              <Details key={item.q} summary={item.q}>
                {item.a}
              </Details>
            ))}
          </section>
        ))}
      </section>
    </>
  )
}
