/** 認定証 on screen: its facts, and one sentence per right (CERT-5). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { dayText, fullDayText, lengthText, yenText } from '../text/dates.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { type Status, StatusTag } from '../ui/status-tag.tsx'

type Certificate = ReplyOf<Routes['GET /api/v1/my/children/:childId/certificate']>
type Data = { certificate: Certificate | null }
type Params = { childId: string }

export const title = '認定証'

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const certificate = await api('GET /api/v1/my/children/:childId/certificate', { params: page.params })
  // The paper asks for the same proof as this page; by way of it, an hour that has passed leads to the password and on to the paper.
  if (certificate.ok && page.query.paper === 'yes')
    return redirectTo(`/api/v1/my/children/${encodeURIComponent(page.params.childId)}/certificate/paper`)
  if (certificate.ok) return { certificate: certificate.value }
  // Every child of the household has this page; one whose application is not decided yet has no certificate.
  return certificate.problem.code === 'no-certificate' ? { certificate: null } : stop(certificate.problem)
}

const stateWords: Record<Certificate['state'], Status> = { before: '開始前', valid: '有効', suspended: '停止', ended: '終了' }
const endWords: Record<NonNullable<Certificate['endReason']>, string> = {
  age: '対象の年齢を過ぎました',
  moved: '転出',
  enrolled: '保育所などへの入所',
  withdrawn: '取下げ',
  revoked: '取消',
}

/** 「国の時間は2027年4月8日（木）まで、江東区の時間は2028年3月31日（金）まで利用できます」. The year is always said. */
export function rightsSentence(rights: Certificate['rights']): string {
  const parts = rights.map((right) => `${right.name ?? '国の時間'}は${withYear(right.until as LocalDate)}まで`)
  return `${parts.join('、')}利用できます。`
}
const withYear = (day: LocalDate): string => `${day.slice(0, 4)}年${dayText(day, day)}`

export function Page({ data: { certificate }, page }: PageProps<typeof load>) {
  return certificate ? <Shown data={certificate} childId={page.params.childId ?? ''} /> : <NotYet />
}

const NotYet = () => (
  <>
    <BackLink href="/my/menu">メニュー</BackLink>
    <h1>認定証</h1>
    <EmptyState title="認定証は、まだありません" action={<LinkButton href="/apply/status">申請の状況を見る</LinkButton>}>
      <p>認定が決まると、ここで認定証を見られます。まだ申請していないときは、市区町村に申請してください。</p>
    </EmptyState>
  </>
)

function Shown({ data, childId }: { data: Certificate; childId: string }) {
  const birth = data.birthDate as LocalDate
  return (
    <>
      <BackLink href={`/my/children/${childId}`}>{data.child}</BackLink>
      <h1>認定証</h1>
      <p class="muted">こども誰でも通園制度（乳児等通園支援事業）の認定証です。</p>
      {data.state === 'ended' ? (
        <Notice kind="warning" title="この認定は終わっています">
          <p>
            {data.endReason ? `理由：${endWords[data.endReason]}。` : ''}
            もう一度利用するときは、あらためて申請してください。
          </p>
        </Notice>
      ) : data.state === 'suspended' ? (
        <Notice kind="warning" title="この認定は、いま停止されています">
          <p>停止のあいだは予約できません。{data.municipality}の窓口にお問い合わせください。</p>
        </Notice>
      ) : (
        <>
          {data.endReason ? (
            <Notice kind="warning" title={`この認定は、${fullDayText(data.until as LocalDate)}で終わります`}>
              <p>理由：{endWords[data.endReason]}。その日までは、いままでどおり利用できます。</p>
            </Notice>
          ) : null}
          <p class="lead">{rightsSentence(data.rights)}</p>
        </>
      )}
      <p class="certificate-number">
        <span class="spoken">認定番号 </span>
        {data.number}
      </p>
      <DefinitionList
        facts={[
          { term: '状態', value: <StatusTag status={stateWords[data.state]} /> },
          { term: 'お子さま', value: `${data.child}（${data.kana}）` },
          { term: '生年月日', value: fullDayText(birth) },
          { term: '保護者', value: data.guardian },
          { term: '認定した市区町村', value: data.municipality },
          ...(data.ownNumber ? [{ term: `${data.municipality}の番号`, value: data.ownNumber }] : []),
          {
            term: '有効期間',
            value: `${fullDayText(data.validFrom as LocalDate)}から ${fullDayText(data.until as LocalDate)}まで`,
          },
          ...data.rights.map((right) => ({
            term: right.name ?? '国の時間',
            value: `1か月に${lengthText(right.minutes)}（${fullDayText(right.until as LocalDate)}まで）`,
          })),
          {
            term: '利用料の負担軽減',
            value: data.reduction
              ? `1時間につき${yenText(data.reduction.perHour)}を引きます${
                  data.reduction.until ? `（${fullDayText(data.reduction.until as LocalDate)}まで）` : ''
                }`
              : 'なし',
          },
          ...(data.declared.disability ? [{ term: '障害児', value: '届け出があります' }] : []),
          ...(data.declared.medicalCare ? [{ term: '医療的ケア児', value: '届け出があります' }] : []),
        ]}
      />
      <div class="no-print">
        <ButtonRow>
          <LinkButton href={`/my/children/${childId}/certificate?paper=yes`} leave>
            認定証を保存する（PDF）
          </LinkButton>
          <PrintButton />
        </ButtonRow>
      </div>
    </>
  )
}
