/** 児童票 of a child with a booking today, at the tablet while the PIN holds; each opening is recorded (ATT-8, SEE-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { GuardedNotice } from '../sheet/guarded.tsx'
import { WholeSheet } from '../sheet/whole-sheet.tsx'
import { ageText } from '../text/dates.ts'
import { BackLink } from '../ui/navigation.tsx'
import { endIfAsked, Personal, type PinPerson, personOf } from './personal.tsx'

type Data = { person: PinPerson; sheet: ReplyOf<Routes['GET /api/v1/kiosk/bookings/:bookingId/children/:childId/sheet']> }
type Params = { bookingId: string }

export const title = '児童票'

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const person = await personOf(api)
  if ('stop' in person || 'redirect' in person) return person
  const { bookingId } = page.params
  const day = await api('GET /api/v1/kiosk/today')
  if (!day.ok) return stop(day.problem)
  const use = day.value.uses.find((one) => one.booking === bookingId)
  if (!use) return redirectTo('/kiosk/today')
  const sheet = await api('GET /api/v1/kiosk/bookings/:bookingId/children/:childId/sheet', {
    params: { bookingId, childId: use.child },
  })
  return sheet.ok ? { person, sheet: sheet.value } : stop(sheet.problem)
}

export const act = async (api: WebApi, form: Sent): Promise<Acted> => (await endIfAsked(api, form)) ?? redirectTo('/kiosk/today')

export function Page({ data, page }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const { child } = data.sheet
  return (
    <Personal person={data.person}>
      <BackLink href="/kiosk/today">今日のお子さま</BackLink>
      <h1>
        {title}　{child.name}
      </h1>
      <p>
        {child.kana}　{ageText(child.birthDate as LocalDate, today)}
      </p>
      <GuardedNotice guarded={child.guarded} />
      <WholeSheet data={data.sheet} today={today} />
      <p class="muted">この画面を開いたことは、お名前と端末とともに記録され、保護者の方が見ることができます。</p>
    </Personal>
  )
}
