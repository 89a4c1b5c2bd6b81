/** 施設からの連絡: how the child spent the time, as the facility wrote it; opening it is recorded (SEE-1). */
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { recordTexts } from '../text/guardian/records.ts'
import { DefinitionList } from '../ui/definition-list.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = titleIn(recordTexts, 'noteTitle')

type Data = ReplyOf<Routes['GET /api/v1/my/bookings/:bookingId/record']>

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const record = await api('GET /api/v1/my/bookings/:bookingId/record', { params: { bookingId: page.params.id } })
  return record.ok ? record.value : stop(record.problem)
}

const parts = [
  ['mood', 'mood'],
  ['meal', 'meal'],
  ['sleep', 'sleep'],
  ['note', 'other'],
] as const

export function Page({ data, page }: PageProps<typeof load>) {
  const { say } = useTexts(recordTexts)
  const { momentText } = useDates()
  const { record } = data
  const facts = parts.flatMap(([field, key]) => (record?.[field] ? [{ term: say(key), value: record[field] }] : []))
  return (
    <>
      <BackLink href="/my/records" />
      <h1>{say('noteTitle')}</h1>
      {!data.readable ? (
        <p>{say('noteClosed')}</p>
      ) : facts.length === 0 ? (
        <p>{say('noteNone')}</p>
      ) : (
        <>
          <DefinitionList facts={facts} />
          {data.recordedAt ? <p class="muted">{say('written', { at: momentText(data.recordedAt, page.today) })}</p> : null}
        </>
      )}
    </>
  )
}
