/** 認定証 on screen: its facts, and one sentence per right (CERT-5). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn, wordsIn } from '../text/catalogue.ts'
import { datesIn } from '../text/dates.ts'
import { certificateTexts } from '../text/guardian/certificate.ts'
import type { Locale } from '../text/locale.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { useTexts } from '../ui/say.tsx'
import { type Status, StatusTag } from '../ui/status-tag.tsx'
import { useDates } from '../ui/use-dates.ts'

type Certificate = ReplyOf<Routes['GET /api/v1/my/children/:childId/certificate']>
type Data = { certificate: Certificate | null }
type Params = { childId: string }

export const title = titleIn(certificateTexts, 'title')

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
const endWords = {
  age: 'byAge',
  moved: 'byMove',
  enrolled: 'byEnrolment',
  withdrawn: 'byWithdrawal',
  revoked: 'byRevocation',
} as const

/** 「国の時間は2027年4月8日（木）まで、江東区の時間は2028年3月31日（金）まで利用できます。」 The year is always said. */
export function rightsSentence(rights: Certificate['rights'], locale: Locale): string {
  const words = wordsIn(certificateTexts, locale)
  // A day of another year is written with its own.
  const day = (until: string): string => datesIn(locale).dayText(until as LocalDate, '1900-01-01' as LocalDate)
  const parts = rights.map((right) => words('right', { name: right.name ?? words('national'), day: day(right.until) }))
  return words('rights', { list: parts.join(words('between')) })
}

export function Page({ data: { certificate }, page }: PageProps<typeof load>) {
  return certificate ? <Shown data={certificate} childId={page.params.childId ?? ''} locale={page.locale} /> : <NotYet />
}

function NotYet() {
  const { say } = useTexts(certificateTexts)
  return (
    <>
      <BackLink href="/my/menu">{say('menu')}</BackLink>
      <h1>{say('title')}</h1>
      <EmptyState title={say('none')} action={<LinkButton href="/apply/status">{say('status')}</LinkButton>}>
        <p>{say('noneWhy')}</p>
      </EmptyState>
    </>
  )
}

function Shown({ data, childId, locale }: { data: Certificate; childId: string; locale: Locale }) {
  const { say, words } = useTexts(certificateTexts)
  const { fullDayText, lengthText, yenText } = useDates()
  const day = (value: string): string => fullDayText(value as LocalDate)
  const reason = data.endReason ? words('reason', { reason: words(endWords[data.endReason]) }) : null
  return (
    <>
      <BackLink href={`/my/children/${childId}`}>{data.child}</BackLink>
      <h1>{say('title')}</h1>
      <p class="muted">{say('what')}</p>
      {data.state === 'ended' ? (
        <Notice kind="warning" title={say('ended')}>
          {reason ? <p>{reason}</p> : null}
          <p>{say('again')}</p>
        </Notice>
      ) : data.state === 'suspended' ? (
        <Notice kind="warning" title={say('suspended')}>
          <p>{say('suspendedWhy', { town: data.municipality })}</p>
        </Notice>
      ) : (
        <>
          {reason ? (
            <Notice kind="warning" title={say('ending', { day: day(data.until) })}>
              <p>{reason}</p>
              <p>{say('endingWhy')}</p>
            </Notice>
          ) : null}
          <p class="lead">{rightsSentence(data.rights, locale)}</p>
        </>
      )}
      <p class="certificate-number">
        <span class="spoken">{say('number')} </span>
        {data.number}
      </p>
      <DefinitionList
        facts={[
          { term: say('state'), value: <StatusTag status={stateWords[data.state]} /> },
          { term: say('child'), value: say('withKana', { name: data.child, kana: data.kana }) },
          { term: say('birth'), value: day(data.birthDate) },
          { term: say('guardian'), value: data.guardian },
          { term: say('town'), value: data.municipality },
          ...(data.ownNumber ? [{ term: say('ownNumber', { town: data.municipality }), value: data.ownNumber }] : []),
          { term: say('validity'), value: say('span', { from: day(data.validFrom), until: day(data.until) }) },
          ...data.rights.map((right) => ({
            term: right.name ?? words('national'),
            value: say('hours', { length: lengthText(right.minutes), day: day(right.until) }),
          })),
          {
            term: say('reduction'),
            value: !data.reduction
              ? words('noReduction')
              : data.reduction.until
                ? words('perHourUntil', { yen: yenText(data.reduction.perHour), day: day(data.reduction.until) })
                : words('perHour', { yen: yenText(data.reduction.perHour) }),
          },
          ...(data.declared.disability ? [{ term: say('disability'), value: say('declared') }] : []),
          ...(data.declared.medicalCare ? [{ term: say('medicalCare'), value: say('declared') }] : []),
          { term: say('code'), value: data.code },
        ]}
      />
      <svg class="pass-code" viewBox={`0 0 ${data.qr.size} ${data.qr.size}`} role="img" aria-label={words('qr')}>
        <rect width={data.qr.size} height={data.qr.size} fill="#fff" />
        <path d={data.qr.path} fill="#000" />
      </svg>
      <div class="no-print">
        <ButtonRow>
          <LinkButton href={`/my/children/${childId}/certificate?paper=yes`} leave>
            {say('save')}
          </LinkButton>
          <LinkButton href={`/my/pass/${childId}`} look="secondary" leave>
            {say('toPass')}
          </LinkButton>
          <PrintButton />
        </ButtonRow>
      </div>
    </>
  )
}
