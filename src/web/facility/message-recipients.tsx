/** Who a message reaches, and who has to be called (MSG-1). */
import { Notice } from '../ui/notice.tsx'

type Named = { id: string; name: string }

const Names = ({ children }: { children: readonly Named[] }) => (
  <ul>
    {children.map((one) => (
      <li key={one.id}>{one.name || '（お名前は、利用が終わったため表示しません）'}</li>
    ))}
  </ul>
)

export function Recipients({ told, byPhone, level }: { told: readonly Named[]; byPhone: readonly Named[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <>
      {told.length > 0 ? (
        <>
          <Heading>システムで届くご家庭のお子さま（{told.length}人）</Heading>
          <Names>{told}</Names>
        </>
      ) : null}
      {byPhone.length > 0 ? (
        <Notice kind="warning" title="電話で伝えてください" level={level}>
          <p>使えるログインがないため、システムでは届きません。</p>
          <Names>{byPhone}</Names>
        </Notice>
      ) : null}
    </>
  )
}
