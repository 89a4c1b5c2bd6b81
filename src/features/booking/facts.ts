/** What the one settlement reads under its locks, what it is asked, and what it answers (design: one settlement). Types and keys only. Pure. */
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { CertificateFacts, Part, TownHours } from '../hours/rules.ts'
import type { AcceptanceFacts } from '../interview/rules.ts'
import type { Cell, ClassAge, SlotKind, Windows } from '../slot/rules.ts'
import type { BookingState, CancelCause, OpenWay, Terms } from './rules.ts'

/** Minutes of one layer of a child-month, as stored (HRS-7). */
export type Balance = { granted: number; used: number }

/** A date and a half-open range in minutes since midnight. */
export type Range = { date: LocalDate; start: number; end: number }

/** A booking as far as the settlement asks; also the row that it writes for a new one. */
export type BookingFacts = Range & {
  id: string
  child: string
  facility: string
  kind: SlotKind
  /** AGE-4, of the date of use. */
  classAge: ClassAge
  state: BookingState
  /** HRS-3: the split fixed when the minutes were first held. */
  split: readonly Part[]
  /** Minutes that this booking's own ledger entries hold or consume now. Less than `split` only while `replaces` is set. */
  held: readonly Part[]
  /** BOOK-9: the booking that this waiting change will replace. */
  replaces: string | null
  /** FEE-4, CLM-1: the municipality whose certificate is valid on the date. */
  payer: string
  terms: Terms
  askedAt: Date
  /** BOOK-8; null when no answer is awaited. */
  answerBy: Date | null
  /** CLS-1: a use under way was cut short; it counts the actual time. */
  cutShort: boolean
}

export type ChildFacts = {
  certificates: readonly CertificateFacts[]
  acceptances: readonly AcceptanceFacts[]
  /** Class age by fiscal year (AGE-4); the fiscal year of every date asked for is present. */
  classAges: ReadonlyMap<number, ClassAge>
  /** ACC-6: last confirmations of 利用者情報 and 児童情報. */
  sheet: { household: LocalDate | null; child: LocalDate | null }
}

export type FacilityFacts = {
  /** Which confirmed it; its rules hold (SET-1). */
  municipality: string
  terms: Terms
  windows: Readonly<Record<SlotKind, Windows>>
  ways: Readonly<Record<SlotKind, OpenWay>>
  classAges: readonly ClassAge[]
  acceptsOthers: boolean
  /** ACC-6. */
  confirmationMonths: number
  /** INT-1. */
  interviewMonths: number | null
  answer: { answerHours: number; answerAfterCloseHours: number }
  /** BOOK-4: the most places beyond the cap in one cell. */
  maxExtra: number
  /** BOOK-6: how long an offer stands, and between which times of day its clock stands still. */
  offers: { minutes: number; quietFrom: number; quietTo: number }
  /** Months that are closed (BOOK-4). */
  closedMonths: ReadonlySet<LocalMonth>
}

/** CLS-1: a closure that stands. */
export type ClosureFacts = {
  id: string
  facility: string
  from: LocalDate
  to: LocalDate
  start: number
  end: number
  kinds: readonly SlotKind[]
}

/** BOOK-6: an offer holds the places of its range, no minutes. */
export type OfferFacts = Range & { id: string; child: string; facility: string; kind: SlotKind; classAge: ClassAge; until: Date }

export type Facts = {
  /** BOOK-5: remembered outcomes by `actKey`. */
  keys: ReadonlyMap<string, { requestHash: string; code: string; ids: Readonly<Record<string, string>> }>
  /** By `balanceKey`; `granted` is the row's (HRS-7 sets it on a move). A layer without a row counts as granted in full and unused. */
  balances: ReadonlyMap<string, Balance>
  /** By `cellKey`. */
  cells: ReadonlyMap<string, Cell>
  /** Of the children involved: every booking of the months involved that is active or holds minutes; and those that acts name or closures touch, each with its pair. */
  bookings: ReadonlyMap<string, BookingFacts>
  offers: ReadonlyMap<string, OfferFacts>
  /** Of the facilities where an act lifts one. */
  closures?: ReadonlyMap<string, ClosureFacts>
  children: ReadonlyMap<string, ChildFacts>
  facilities: ReadonlyMap<string, FacilityFacts>
  /** HRS-1, HRS-2 by `townKey`: municipality and month of use. */
  towns: ReadonlyMap<string, TownHours>
}

/** Who speaks: the family, staff on its behalf (代理入力), an office, or the system itself. */
export type Channel = 'guardian' | 'proxy' | 'office' | 'job'

type Common = {
  /** The instant the server received the act; it is judged at this instant. */
  at: Date
  channel: Channel
  /** BOOK-5: `scope key` of the caller, with the hash of the request; null for jobs. */
  key: { id: string; requestHash: string } | null
}
export type BookAct = Common &
  Range & {
    act: 'book'
    /** Id of the new booking. */
    booking: string
    child: string
    facility: string
    kind: SlotKind
    /** BOOK-4: of 事後登録 and of an override. */
    reason: string | null
    /** BOOK-4: take places beyond the cap. Staff only. */
    override: boolean
    /** BOOK-6: take the places that this offer holds. */
    offer: string | null
  }
export type ChangeAct = Common & Range & { act: 'change'; booking: string; next: string; reason: string | null }
export type CancelAct = Common & {
  act: 'cancel'
  booking: string
  cause: CancelCause
  /** Text or code; staff must give one for `phone`, `facility` and `declined`. */
  reason: string | null
  /** CAN-1: when the family called (`phone`, or `illness` entered by staff). */
  calledAt: Date | null
}
/** BOOK-7, BOOK-9: the facility's yes to 申請中. */
export type ConfirmAct = Common & { act: 'confirm'; booking: string }
/** CLS-1: the same times of every day from `date` to `to`, inclusive. */
export type CloseAct = Common &
  Range & {
    act: 'close'
    /** Id of the new closure. */
    closure: string
    facility: string
    to: LocalDate
    kinds: readonly SlotKind[]
    cause: 'facility' | 'disaster' | 'infection'
    reason: string | null
    /** For the families; no names. */
    message: string
  }
/** CLS-1: what no other closure stops opens again; bookings that it ended stay ended. */
export type LiftAct = Common & { act: 'lift'; closure: string; facility: string }
export type OfferAct = Common &
  Range & { act: 'offer'; offer: string; child: string; facility: string; kind: SlotKind; until: Date }
/** `why`: of an end that nobody asked for; without it the time ran out. */
export type EndOfferAct = Common & { act: 'endOffer'; offer: string; why?: 'lapsed' | 'ended' }
/** HRS-6: staff confirm the counted minutes of a use. */
export type CountAct = Common & { act: 'count'; booking: string; minutes: number }
/** HRS-7: after a move or a change of cap inside a month; the old bookings are ended before it, by earlier acts. */
export type GrantAct = Common & { act: 'grant'; child: string; month: LocalMonth }
export type Act = BookAct | ChangeAct | CancelAct | ConfirmAct | CloseAct | LiftAct | OfferAct | EndOfferAct | CountAct | GrantAct

/** Append-only: + holds, − gives back. */
export type HoursEntry = {
  booking: string
  child: string
  month: LocalMonth
  layer: string
  minutes: number
  cause: 'book' | 'change' | 'confirm' | 'cancel' | 'close' | 'count'
}
/** One cell, for one child: `places` +1 or −1 in total and in its class; `extra*` raise the override of the count named. */
export type PlaceChange = {
  facility: string
  date: LocalDate
  start: number
  kind: SlotKind
  classAge: ClassAge
  places: 1 | -1 | 0
  extraTotal: number
  extraClass: number
}
/** What changes on a booking that exists. */
export type BookingUpdate = {
  id: string
  /** The state before, to be checked by the statement that writes it. */
  from: BookingState
  state: BookingState
  split: readonly Part[]
  held: readonly Part[]
  replaces: string | null
  answerBy: Date | null
  cutShort: boolean
  /** Cause of an end: a `CancelCause`, or 'changed' (BOOK-9). */
  cause: CancelCause | 'changed' | null
}
export type Writes = {
  hours: readonly HoursEntry[]
  places: readonly PlaceChange[]
  inserted: readonly BookingFacts[]
  updated: readonly BookingUpdate[]
  offered: readonly OfferFacts[]
  /** `taken`: by its family; `ended`: lapsed, given up or closed. */
  endedOffers: readonly { id: string; how: 'taken' | 'ended' }[]
  /** HRS-7: minutes granted, where they differ from the row. */
  grants: readonly { child: string; month: LocalMonth; layer: string; granted: number; municipality: string }[]
  /** CLS-1: keys of the cells that are stopped. */
  stopped: readonly string[]
  /** CLS-1: keys of the cells that open again. */
  opened: readonly string[]
}

export type Outcome =
  | {
      kind: 'done'
      code: OutcomeCode
      ids: Readonly<Record<string, string>>
      children: readonly string[]
      /** HRS-6: minutes of a `count` that no layer gives (超過), else 0. */
      overMinutes: number
      writes: Writes
    }
  | { kind: 'replay'; code: string; ids: Readonly<Record<string, string>> }
  /** BOOK-5: the key was used for another request. */
  | { kind: 'clash' }
  | { kind: 'refused'; refused: readonly Refusal[] }

export type OutcomeCode =
  | 'booking.confirmed'
  | 'booking.requested'
  | 'booking.changed'
  | 'booking.change-requested'
  | 'booking.cancelled'
  | 'booking.cancelled-late'
  | 'booking.no-show'
  | 'booking.cancelled-by-facility'
  | 'booking.declined'
  | 'booking.expired'
  | 'booking.certificate-ended'
  | 'booking.closed'
  | 'booking.reopened'
  | 'booking.offered'
  | 'booking.offer-ended'
  | 'booking.counted'
  | 'booking.granted'

export const balanceKey = (child: string, month: LocalMonth, layer: string): string => `${child}|${month}|${layer}`
export const cellKey = (facility: string, date: LocalDate, start: number, kind: SlotKind): string =>
  `${facility}|${date}|${String(start).padStart(4, '0')}|${kind}`
export const townKey = (municipality: string, month: LocalMonth): string => `${municipality}|${month}`
