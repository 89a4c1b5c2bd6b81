/** 使い方の説明: the way through the system for guardians, without login. Prints on paper. */
import type { ComponentChildren } from 'preact'
import type { PageInput } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { LinkList } from '../ui/card.tsx'

export const title = '使い方の説明'

export const load = async (_api: WebApi, _page: PageInput) => ({})

type Chapter = { id: string; title: string; body: ComponentChildren }

const chapters: readonly Chapter[] = [
  {
    id: 'apply',
    title: '1. 認定を申請する',
    body: (
      <>
        <ol>
          <li>
            <a href="/eligibility">対象かどうか調べる</a>で、使える期間と申請の方法を確かめます。
          </li>
          <li>
            <a href="/apply">利用を申請する</a>で、住んでいる市区町村を選びます。
          </li>
          <li>質問に順に答えます。1問ごとに保存されるので、途中で閉じてもかまいません。</li>
          <li>確認画面で内容を確かめ、「この内容で申請する」を押します。</li>
          <li>受付番号を控えます。同じ番号がメールでも届きます。</li>
        </ol>
        <p>
          審査の途中で直していただくことがあると、メールが届きます。<a href="/apply/status">申請の状況</a>
          を開くと、直すところだけが表示されます。
        </p>
      </>
    ),
  },
  {
    id: 'account',
    title: '2. アカウントを使いはじめる',
    body: (
      <ol>
        <li>認定されると、「アカウント発行のお知らせ」というメールが届きます。</li>
        <li>メールのリンクを開き、パスワードを決めます。リンクは7日間使えます。</li>
        <li>
          <a href="/login">ログイン</a>の画面で、メールアドレスとパスワードを入力します。
        </li>
        <li>メールで届く6けたの確認コードを入力します。</li>
      </ol>
    ),
  },
  {
    id: 'info',
    title: '3. 利用者とお子さまの情報を登録する',
    body: (
      <>
        <p>マイページの「メニュー」→「利用者情報管理」から登録します。</p>
        <ul>
          <li>利用者情報：緊急連絡先を、連絡してほしい順に3人まで。送り迎えをする方。</li>
          <li>児童情報：アレルギー（症状と、起きたときの対応）、健康、成長、食事、睡眠、かかりつけ医など。</li>
        </ul>
        <p>
          内容は、面談や予約を申し込んだ施設だけが見られます。だれが見たかも確かめられます。半年ごとに、変わりがないかを確認してください。
        </p>
      </>
    ),
  },
  {
    id: 'search',
    title: '4. 施設をさがす',
    body: (
      <p>
        <a href="/search">施設をさがす</a>
        で、市区町村、曜日、時間、クラスの年齢を選びます。施設の画面には、利用料、持ち物、面談と予約の方法が書かれています。ログインしなくても見られます。
      </p>
    ),
  },
  {
    id: 'interview',
    title: '5. 初回面談を申し込む',
    body: (
      <ol>
        <li>施設の画面で「初回面談を申し込む」を押し、希望の日時を3つまで伝えます。</li>
        <li>施設が日時を決めると、メールが届きます。</li>
        <li>お子さまと一緒に面談をします。</li>
        <li>受け入れが決まると「利用承認」のメールが届き、その施設の予約ができるようになります。</li>
      </ol>
    ),
  },
  {
    id: 'booking',
    title: '6. 予約する・取り消す',
    body: (
      <>
        <ol>
          <li>「予約」から、お子さま、施設、日を選びます。</li>
          <li>はじめの時間と終わりの時間を選びます。1時間以上、30分ごとです（施設によって違います）。</li>
          <li>残り時間、利用料、取消しの決まりを確かめて、「この内容で予約する」を押します。</li>
        </ol>
        <p>取り消すときは、予約の画面で「取り消す」を押します。時間が戻るかどうかが先に表示されます。</p>
      </>
    ),
  },
  {
    id: 'day',
    title: '7. 登園・降園の登録',
    body: (
      <ol>
        <li>施設に着いたら、「登降園」を押して、施設の2次元コードを読み取ります。電話のカメラで直接読み取ることもできます。</li>
        <li>「利用開始登録」を押します。</li>
        <li>お迎えのときも同じように読み取って、「利用終了登録」を押します。</li>
      </ol>
    ),
  },
  {
    id: 'change',
    title: '8. 変更があったとき・やめるとき',
    body: (
      <ul>
        <li>住所、氏名、電話番号、保護者2、軽減の内容が変わったときは、市区町村に「認定変更」を届け出ます。</li>
        <li>保育所などに入るとき、別の市区町村に引っ越すときは、認定が終わります。市区町村に届け出てください。</li>
        <li>
          届け出の方法は、市区町村によって違います。<a href="/help#contact">窓口</a>で確かめられます。
        </li>
      </ul>
    ),
  },
]

export const Page = () => (
  <>
    <h1>{title}</h1>
    <p>
      困ったときは、<a href="/help">ヘルプ</a>もご覧ください。
    </p>
    <LinkList label="目次" items={chapters.map(({ id, title: text }) => ({ href: `#${id}`, text }))} />
    {chapters.map((chapter) => (
      <section key={chapter.id} aria-labelledby={chapter.id}>
        <h2 id={chapter.id}>{chapter.title}</h2>
        {chapter.body}
      </section>
    ))}
  </>
)
