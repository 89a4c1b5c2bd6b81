/** Who a message reaches, and who has to be called (MSG-1). */
import { Notice } from '../ui/notice.tsx'

type Named = { id: string; name: string }

const namesOf = (children: readonly Named[]): string =>
  children.map((one) => one.name || '（利用が終わったため、お名前は表示しません）').join('、')

export function Recipients({ told, byPhone, level }: { told: readonly Named[]; byPhone: readonly Named[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <>
      {told.length > 0 ? (
        <>
          <Heading>システムで届くご家庭のお子さま（{told.length}人）</Heading>
          <p>{namesOf(told)}</p>
        </>
      ) : null}
      {byPhone.length > 0 ? (
        <Notice kind="warning" title="電話で伝えてください" level={level}>
          <p>使えるログインがないため、システムでは届きません。</p>
          <p>{namesOf(byPhone)}</p>
        </Notice>
      ) : null}
    </>
  )
}
