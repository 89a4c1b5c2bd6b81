/** The front door: what the scheme is in plain words, and three ways on. */
import type { PageInput } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Card, CardGrid, LinkList } from '../ui/card.tsx'

export const title = 'こども誰でも通園制度のご案内'

export async function load(_api: WebApi, _page: PageInput) {
  return {}
}

const ways = [
  {
    href: '/eligibility',
    title: '対象かどうか調べる',
    text: '3つの質問に答えると、いつからいつまで使えるか、どう申請するかがわかります。',
    time: '1分ほど',
  },
  {
    href: '/search',
    title: '施設をさがす',
    text: '住まいの近くの施設と、空いている曜日をさがせます。',
    time: 'ログインなしで見られます',
  },
  { href: '/apply', title: '利用を申請する', text: '住んでいる市区町村に、利用の申請をします。', time: '10分から15分ほど' },
] as const

const steps = [
  ['申請する', '住んでいる市区町村に申請します。書類は、ふつうはいりません。'],
  ['認定を受ける', '2週間ほどで認定のお知らせと、アカウントのメールが届きます。'],
  ['施設と面談する', '通いたい施設を選んで、はじめに一度、お子さまと一緒に面談をします。'],
  ['予約して通う', 'スマートフォンで日と時間を選びます。当日は、施設の2次元コードを読み取るだけです。'],
] as const

export function Page() {
  return (
    <>
      <section class="hero">
        <h1>こども誰でも通園制度</h1>
        <p class="lead">
          保育所などに通っていないお子さまが、月に決まった時間まで、保育所や幼稚園などに通える制度です。働いているかどうかは問いません。使う理由も聞きません。
        </p>
      </section>

      <CardGrid>
        {ways.map((way) => (
          <Card key={way.href} title={way.title} href={way.href}>
            <p>{way.text}</p>
            <p class="muted">{way.time}</p>
          </Card>
        ))}
      </CardGrid>

      <section aria-labelledby="what">
        <h2 id="what">どんな制度ですか</h2>
        <dl class="facts">
          <div class="fact">
            <dt>対象</dt>
            <dd>生後6か月から、3歳の誕生日の前々日まで。認可保育所、認定こども園、幼稚園などに通っていないお子さま。</dd>
          </div>
          <div class="fact">
            <dt>時間</dt>
            <dd>
              お子さま1人につき、1か月10時間まで。市区町村によって、これより短いことも、上乗せがあることもあります。1回は1時間からです。
            </dd>
          </div>
          <div class="fact">
            <dt>利用料</dt>
            <dd>施設ごとに決まっていて、1時間300円ほどです。軽減や無料の制度がある市区町村もあります。</dd>
          </div>
          <div class="fact">
            <dt>場所</dt>
            <dd>全国の実施施設で使えます。住んでいる市区町村の外の施設も選べます。</dd>
          </div>
        </dl>
      </section>

      <section aria-labelledby="how">
        <h2 id="how">使いはじめるまで</h2>
        <ol class="steps-list">
          {steps.map(([name, text]) => (
            <li key={name}>
              <strong>{name}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </section>

      <section aria-labelledby="already">
        <h2 id="already">申請した方・利用中の方</h2>
        <LinkList
          items={[
            { href: '/apply/status', text: '申請の状況を見る', note: '受付番号とメールで確認します' },
            { href: '/login', text: 'ログイン', note: '予約・面談・登降園' },
            { href: '/help', text: 'よくある質問とお問い合わせ' },
          ]}
        />
      </section>

      <p class="muted">
        <a href="/login?side=facility">施設の方</a>　<a href="/login?side=office">自治体の方</a>
      </p>
    </>
  )
}
