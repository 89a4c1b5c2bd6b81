/** How a town takes applications (CERT-2), and what to have at hand. */
import { LinkButton } from '../ui/button.tsx'
import { TownContact, type TownInfo } from './town-info.tsx'

export function ApplyWay({ town, open }: { town: TownInfo; open: boolean }) {
  const { way, url } = town.channels.application
  return (
    <>
      {town.texts.application ? <p>{town.texts.application}</p> : null}
      {way === 'builtIn' && town.joined ? (
        <>
          <p>このサイトで申請できます。10分から15分ほどかかります。途中で閉じても、続きから始められます。</p>
          <Needed />
          {open ? (
            <p>
              <LinkButton href={`/apply?municipality=${town.code}`} size="large">
                申請へ進む
              </LinkButton>
            </p>
          ) : null}
        </>
      ) : way === 'external' && url ? (
        <>
          <p>{town.name}の申請フォームから申請します。認定されると、アカウントのお知らせメールがこのシステムから届きます。</p>
          <p>
            きょうだいがすでに認定を受けているときは、同じメインメールアドレス（保護者1のアドレス）で申請してください。アカウントは1つの世帯に1つです。
          </p>
          <Needed />
          <p>
            <a class="button button-primary button-large" href={url} rel="noopener">
              {town.name}の申請フォームを開く
            </a>
          </p>
        </>
      ) : (
        <>
          {town.texts.application ? null : <p>{town.name}では、申請書を窓口で受け付けています。</p>}
          <p>認定されると、申請書に書いたメールアドレスに、アカウントのお知らせが届きます。</p>
          <Needed />
        </>
      )}
      <TownContact town={town} />
    </>
  )
}

export const Needed = () => (
  <>
    <p>申請に使うもの</p>
    <ul>
      <li>保護者の連絡先（メールアドレスと電話番号）</li>
      <li>お子さまの氏名と生年月日</li>
      <li>利用料の軽減を希望する方だけ、課税証明書などの写真かPDF</li>
    </ul>
  </>
)
