/** A whole page for what went wrong: what happened, what is safe, what to do next. */
import type { Problem } from '../../platform/contract.ts'
import type { PageInput } from '../page.ts'
import { LinkButton } from './button.tsx'
import { loginPath } from './proof-path.ts'

const homes = { public: '/', guardian: '/my', facility: '/facility', municipality: '/office', kiosk: '/kiosk' } as const

type Text = { title: string; lines: readonly string[] }
const textOf = (problem: Problem): Text => {
  switch (problem.code) {
    case 'not-found':
      return {
        title: 'ページが見つかりません',
        lines: ['アドレスが違うか、ページがなくなりました。', '入力した内容や予約に変わりはありません。'],
      }
    case 'no-right':
      return {
        title: 'この画面を見る権限がありません',
        lines: ['いまのログインでは開けない画面です。', '必要なときは、管理者の方に権限を確認してください。'],
      }
    case 'session-expired':
    case 'login-needed':
      return {
        title: 'ログインの有効時間が切れました',
        lines: [
          '安全のため、ログアウトしました。送信していない入力は保存されていません。',
          'ログインすると、この画面に戻ります。入力の途中だったときは、ブラウザの「戻る」で内容を確かめられます。',
        ],
      }
    case 'too-many':
      return {
        title: '回数が多いため、少しお待ちください',
        lines: ['続けて操作されたため、止めています。', '数分たってから、もう一度お試しください。'],
      }
    case 'busy':
      return {
        title: 'ただいま混み合っています',
        lines: ['操作はまだ行われていません。', '少したってから、もう一度お試しください。'],
      }
    default:
      return problem.status >= 500
        ? {
            title: '問題が起きました',
            lines: [
              'システムの側で問題が起きました。これまでに完了した申請や予約は保存されています。',
              'もう一度お試しください。続くときは、下の番号をそえてお問い合わせください。',
            ],
          }
        : { title: problem.title, lines: problem.detail ? problem.detail.split('\n') : [] }
  }
}

export function ProblemPage({ problem, page }: { problem: Problem; page: PageInput }) {
  const { title, lines } = textOf(problem)
  const login = problem.code === 'session-expired' || problem.code === 'login-needed'
  const home = page.viewer || page.audience === 'public' ? homes[page.audience] : '/'
  return (
    <div class="problem">
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {problem.requestId ? (
        <p>
          お問い合わせ番号 <span class="code">{problem.requestId}</span>
        </p>
      ) : null}
      <div class="button-row">
        {login ? <LinkButton href={loginPath(page)}>ログインする</LinkButton> : null}
        {problem.status >= 500 || problem.code === 'busy' || problem.code === 'too-many' ? (
          <LinkButton href={page.path} leave>
            もう一度開く
          </LinkButton>
        ) : null}
        <LinkButton href={home} look={login ? 'secondary' : 'primary'} leave>
          はじめの画面へ
        </LinkButton>
      </div>
    </div>
  )
}
