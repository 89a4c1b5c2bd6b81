/** アカウントの確認: states and times of one account, masked, while its family lets the help desk look (HLP-1). */
import type { getHelpView } from '../../features/help/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { applicationStateNames } from '../text/application-fields.ts'
import { bookingStateWords } from '../text/booking-words.ts'
import { dayText, gridRangeText, momentText } from '../text/dates.ts'
import { kindWords } from '../text/role-words.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { certificateStatus } from './words.ts'

type Data = ReplyOf<typeof getHelpView>

export const title = 'アカウントの状態'

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const view = await api('GET /api/v1/office/help-views/:consentId', { params: { consentId: page.params.id } })
  if (view.ok) return view.value
  // Ended by the family, or its quarter of an hour is over.
  return view.problem.status === 404 ? redirectTo('/office/help?over=1') : stop(view.problem)
}

const applicationKinds: Readonly<Record<string, string>> = { new: '認定の申請', change: '認定変更', end: '取下げ・消滅' }
const childName = (ordinal: number): string => `お子さま${ordinal}`

export function Page({ data, page }: PageProps<typeof load>) {
  const { today } = page
  const when = (text: string | null, none: string): string => (text ? momentText(text, today) : none)
  const todo = data.children.flatMap((child) => [
    ...(child.contactsConfirmed ? [] : [`${childName(child.ordinal)}：利用者情報（緊急連絡先）の確認がまだ`]),
    ...(child.sheetConfirmed ? [] : [`${childName(child.ordinal)}：児童情報の確認がまだ`]),
  ])
  return (
    <>
      <BackLink href="/office/help">別のコードを入力する</BackLink>
      <DeskHead title={title} facts={`${momentText(data.until, today)}まで見られます`} />
      <Notice kind="info" title="見たことは、保護者の画面に残ります">
        <p>お子さまは生まれた順の番号で表示します。個人を特定することは、保護者に尋ねないでください。</p>
      </Notice>
      <h2>ログイン</h2>
      <DataTable<Data['logins'][number]>
        caption="この世帯のログイン"
        rows={data.logins}
        keyOf={(one) => one.kind}
        empty={<EmptyState title="ログインはありません">メールアドレスのない世帯です。</EmptyState>}
        columns={[
          { key: 'kind', head: '立場', main: true, cell: (one) => kindWords[one.kind] ?? one.kind },
          { key: 'password', head: 'パスワード', cell: (one) => (one.passwordSet ? '設定済み' : 'まだ設定していない') },
          { key: 'code', head: '2段階認証', cell: (one) => (one.codeRequired ? '有効' : '無効') },
          { key: 'blocked', head: 'ログイン', cell: (one) => (one.blocked ? '止められている' : 'できる') },
        ]}
      />
      <h2>やること</h2>
      {todo.length === 0 ? (
        <p>残っているものはありません。</p>
      ) : (
        <ul>
          {todo.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <h2>認定</h2>
      <DataTable<Data['children'][number]>
        caption="お子さまごと"
        rows={data.children}
        keyOf={(child) => String(child.ordinal)}
        empty={<EmptyState title="お子さまはいません">認定を受けたお子さまがいません。</EmptyState>}
        columns={[
          { key: 'child', head: 'お子さま', main: true, cell: (child) => childName(child.ordinal) },
          {
            key: 'certificates',
            head: '認定',
            cell: (child) =>
              child.certificates
                .map(
                  (one) =>
                    `${certificateWord(one, today)}（${dayText(one.from as LocalDate, today)}から${dayText(one.to as LocalDate, today)}まで）`,
                )
                .join('、') || 'なし',
          },
          { key: 'contacts', head: '利用者情報の確認', cell: (child) => when(child.contactsConfirmed, 'まだ') },
          { key: 'sheet', head: '児童情報の確認', cell: (child) => when(child.sheetConfirmed, 'まだ') },
        ]}
      />
      <h2>申請</h2>
      <DataTable<Data['applications'][number]>
        caption="申請と届出"
        rows={data.applications}
        keyOf={(one) => `${one.kind} ${one.submitted} ${one.decided}`}
        empty={<EmptyState title="申請はありません">この世帯につながった申請や届出はありません。</EmptyState>}
        columns={[
          { key: 'kind', head: '種類', main: true, cell: (one) => applicationKinds[one.kind] ?? one.kind },
          {
            key: 'state',
            head: '状態',
            cell: (one) => applicationStateNames[one.state as keyof typeof applicationStateNames] ?? one.state,
          },
          { key: 'submitted', head: '申請', cell: (one) => when(one.submitted, '—') },
          { key: 'decided', head: '決定', cell: (one) => when(one.decided, '—') },
        ]}
      />
      <h2>予約</h2>
      <DataTable<Data['bookings'][number]>
        caption="60日前から60日先まで"
        rows={data.bookings}
        keyOf={(one) => `${one.child} ${one.date} ${one.start} ${one.state}`}
        empty={<EmptyState title="予約はありません">この期間の予約はありません。</EmptyState>}
        columns={[
          {
            key: 'date',
            head: '日時',
            main: true,
            cell: (one) => `${dayText(one.date as LocalDate, today)} ${gridRangeText(one.start, one.end)}`,
          },
          { key: 'child', head: 'お子さま', cell: (one) => childName(one.child) },
          { key: 'state', head: '状態', cell: (one) => stateWord(one.state) },
        ]}
      />
      <h2>送ったお知らせ</h2>
      <DataTable<Data['told'][number]>
        caption="コードを作った方への新しい30件"
        rows={data.told}
        keyOf={(one) => `${one.at} ${one.subject}`}
        empty={<EmptyState title="お知らせはありません">まだ何も送っていません。</EmptyState>}
        columns={[
          { key: 'at', head: '日時', cell: (one) => momentText(one.at, today) },
          { key: 'subject', head: '件名', main: true, cell: (one) => one.subject },
          { key: 'mailed', head: '送り方', cell: (one) => (one.mailed ? 'メールと画面' : '画面だけ') },
        ]}
      />
    </>
  )
}

function certificateWord(one: { state: string; from: string }, today: string): string {
  if (one.state === 'valid' && one.from > today) return certificateStatus.before
  return certificateStatus[one.state as keyof typeof certificateStatus] ?? one.state
}

const stateWord = (state: string): string => bookingStateWords[state as keyof typeof bookingStateWords] ?? state
