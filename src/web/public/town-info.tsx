/** What pages know of a town, and whom to ask there (HLP-1). */

export type TownInfo = {
  code: string
  name: string
  joined: boolean
  channels: { application: { way: 'builtIn' | 'external' | 'paper'; url: string | null } }
  targetDays: number
  contact: { office: string; phone: string; hours: string; url: string | null }
  texts: { notice: string; application: string; fee: string; regular: string }
  capMinutes: number
  layers: { name: string; minutes: number }[]
}

export const TownContact = ({ town }: { town: Pick<TownInfo, 'name' | 'contact'> }) => (
  <p>
    お問い合わせ：{town.contact.office || `${town.name}の子育て担当の窓口`}
    {town.contact.phone ? (
      <>
        {'　'}
        <a class="phone" href={`tel:${town.contact.phone.replaceAll('-', '')}`}>
          {town.contact.phone}
        </a>
        <span class="muted">（{town.contact.hours}）</span>
      </>
    ) : null}
  </p>
)
