/** Addresses of the steps of 利用予約 and of its change. */
export const newPath = '/my/bookings/new'
export type StepQuery = Record<string, string | number | undefined>
/** Makes the address of a step; what is empty is left out. */
export type ToStep = (query: StepQuery) => string

const addressOf = (path: string, query: StepQuery): string => {
  const kept = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}

export const stepHref: ToStep = (query) => addressOf(newPath, query)

/** BOOK-6: where a family waits for a time that is full. */
export const waitHref: ToStep = (query) => addressOf('/my/waitlist/new', query)

export const changePath = (booking: string): string => `/my/bookings/${booking}/change`
/** The steps of a change: place, child and kind are the booking's own. */
export const changeSteps =
  (booking: string): ToStep =>
  ({ child: _child, facility: _facility, kind: _kind, ...query }) =>
    addressOf(changePath(booking), query)
