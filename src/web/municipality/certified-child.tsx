/** One certified child: certificates and rights, reductions, the household and its logins. */
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import { type Acted, type DataOf, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { relationshipNames } from '../text/application-fields.ts'
import { ageText, dayText, fullDayText, lengthText, monthText, yenText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { certificateStatus, endNames, reductionNames } from './words.ts'

type Input = PageInput<{ id: string }>
type Child = DataOf<typeof load>
type Guardian = Child['household']['guardians'][number]

export const title = (data: Child) => `${data.name}さんの認定`

export async function load(api: WebApi, page: Input) {
  const child = await api('GET /api/v1/office/children/:childId', { params: { childId: page.params.id } })
  return child.ok ? child.value : stop(child.problem)
}

export async function act(api: WebApi, form: Sendable, page: Input): Promise<Acted> {
  const params = { householdId: form.text('household') }
  const ordinal = form.text('ordinal') === '2' ? 2 : 1
  const outcome =
    form.intent === 'resend'
      ? await api('POST /api/v1/office/households/:householdId/account-link', { params, body: { ordinal } })
      : await api('POST /api/v1/office/households/:householdId/block', {
          params,
          body: { ordinal, blocked: form.intent === 'block' },
        })
  return outcome.ok ? redirectTo(`/office/certificates/${page.params.id}?done=${form.intent}`) : { problem: outcome.problem }
}

const done: Record<string, string> = {
  resend: '「アカウント発行のお知らせ」を送りなおしました。前のリンクは使えなくなりました。',
  block: 'ログインを止めました。ご本人にメールでお知らせします。',
  unblock: 'ログインを再開しました。ご本人にメールでお知らせします。',
}

/** The paper of the newest decision: of the end where one is decided, else of 認定. */
const noticeHref = (child: string, { decidedOn, endReason }: { decidedOn: string; endReason: string | null }): string => {
  const span = { from: decidedOn, to: endReason ? noDay : decidedOn }
  return `/office/notices?${new URLSearchParams({ kind: endReason ? 'ended' : 'certified', ...span, child })}`
}
/** An end is decided some day after 認定. */
const noDay = '2099-12-31'

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const day = (value: string) => dayText(value as LocalDate, page.today)
  const current = data.certificates[0]
  const running = data.certificates.some(({ state }) => state !== 'ended')
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/certificates">認定児童</BackLink>
      <DeskHead
        title={`${data.name}さんの認定`}
        facts={`${data.kana}　${fullDayText(data.birthDate as LocalDate)}生まれ（${ageText(data.birthDate as LocalDate, page.today)}、${data.classAge}歳児クラス）`}
        action={
          current ? (
            <>
              <LinkButton href={`/api/v1/office/children/${data.id}/certificate`} look="secondary" download>
                認定証（PDF）
              </LinkButton>
              {page.viewer?.kind === 'wardViewer' ? null : (
                <LinkButton href={noticeHref(data.id, current)} look="secondary">
                  {current.endReason ? '消滅通知書' : '認定通知書'}
                </LinkButton>
              )}
            </>
          ) : undefined
        }
      />
      {page.query.done && done[page.query.done] && !sent.problem ? (
        <Notice kind="success" title={done[page.query.done] ?? ''} />
      ) : null}
      {data.certificates.length === 0 ? <p>まだ認定を受けていません。</p> : null}
      {data.certificates.map((one) => (
        <Card key={one.id} title={`認定番号 ${one.number}`} level={2}>
          <DefinitionList
            dense
            facts={[
              {
                term: '状態',
                value: (
                  <>
                    <StatusTag status={certificateStatus[one.state]} />
                    {one.endReason
                      ? one.state === 'ended'
                        ? `（${endNames[one.endReason]}）`
                        : `（${endNames[one.endReason]}により${day(one.municipalEnd ?? one.nationalEnd)}で終了）`
                      : ''}
                  </>
                ),
              },
              { term: '市区町村の番号', value: one.ownNumber ?? 'なし' },
              { term: '開始', value: day(one.validFrom) },
              ...one.rights.map((right) => ({
                term: right.name ?? '国の時間',
                value: `1か月${lengthText(right.minutes)}、${day(right.until)}まで`,
              })),
              { term: '決定した日', value: day(one.decidedOn) },
            ]}
          />
        </Card>
      ))}
      {data.mayAct && running ? (
        <ButtonRow>
          <LinkButton href={`/office/certificates/${data.id}/change?kind=change`} look="secondary">
            変更を入力する
          </LinkButton>
          <LinkButton href={`/office/certificates/${data.id}/change?kind=end`} look="secondary">
            消滅を入力する
          </LinkButton>
        </ButtonRow>
      ) : null}
      {data.handedOver.length > 0 ? (
        <>
          <h2>前の市区町村での利用（保護者の希望により引き継ぎ）</h2>
          <ul>
            {data.handedOver.map((use) => (
              <li key={use.month + use.town}>
                {monthText(use.month as LocalMonth, page.today)}　{use.town}　{use.visits}回、{lengthText(use.minutes)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>利用料の軽減</h2>
      {data.reductions.length === 0 ? (
        <p>軽減はありません。</p>
      ) : (
        <ul>
          {data.reductions.map((one) => (
            <li key={one.class + one.from}>
              {reductionNames[one.class]}：1時間あたり{yenText(one.perHour)}、{day(one.from)}から
              {one.until ? `${day(one.until)}まで` : '（期限なし）'}
            </li>
          ))}
        </ul>
      )}
      <h2>世帯</h2>
      {data.household.guardians.map((guardian) => (
        <GuardianCard key={guardian.ordinal} guardian={guardian} data={data} />
      ))}
      {data.mayAct ? (
        <p>
          <a href={`/office/certificates/${data.id}/protection`}>支援措置を確かめる・設定する</a>
        </p>
      ) : null}
      {data.household.siblings.length > 0 ? (
        <>
          <h3>きょうだい</h3>
          <ul>
            {data.household.siblings.map((one) => (
              <li key={one.id}>
                <a href={`/office/certificates/${one.id}`}>{one.name}</a>（{ageText(one.birthDate as LocalDate, page.today)}）
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const loginWords: Record<Guardian['login'], string> = {
  none: 'ログインなし（メールアドレスがない世帯）',
  waiting: 'パスワードの設定待ち',
  active: 'ログインできます',
  blocked: 'ログインを止めています',
}

function GuardianCard({ guardian, data }: { guardian: Guardian; data: Child }) {
  const carried = (
    <>
      <Hidden name="household" value={data.household.id} />
      <Hidden name="ordinal" value={String(guardian.ordinal)} />
    </>
  )
  return (
    <Card title={`保護者${guardian.ordinal}　${guardian.name}`} level={3}>
      <DefinitionList
        dense
        facts={[
          { term: '続柄', value: relationshipNames[guardian.relationship] ?? guardian.relationship },
          { term: '住所', value: guardian.address },
          { term: '電話番号', value: guardian.phone },
          { term: 'メールアドレス', value: guardian.mail ?? 'なし' },
          { term: 'アカウント', value: loginWords[guardian.login] },
        ]}
      />
      {data.mayAct && guardian.login === 'waiting' ? (
        <Form label={`保護者${guardian.ordinal}へのお知らせ`}>
          {carried}
          <Button intent="resend" look="secondary">
            アカウント発行のお知らせを送りなおす
          </Button>
        </Form>
      ) : null}
      {data.mayAct && guardian.login === 'blocked' ? (
        <Form label={`保護者${guardian.ordinal}のログイン`}>
          {carried}
          <Button intent="unblock" look="secondary">
            ログインを再開する
          </Button>
        </Form>
      ) : null}
      {data.mayAct && (guardian.login === 'active' || guardian.login === 'waiting') ? (
        <Details summary="ログインを止める">
          <Form label={`保護者${guardian.ordinal}のログイン`}>
            {carried}
            <p>止めると、開いている画面もすぐに使えなくなります。予約はそのまま残ります。</p>
            <ButtonRow>
              <Button intent="block" look="danger">
                ログインを止める
              </Button>
            </ButtonRow>
          </Form>
        </Details>
      ) : null}
    </Card>
  )
}
