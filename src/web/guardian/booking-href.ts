/** Addresses of the steps of 利用予約. */
export const newPath = '/my/bookings/new'
/** Address of a step; what is empty is left out. */
export const stepHref = (query: Record<string, string | number | undefined>): string => {
  const kept = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return `${newPath}?${new URLSearchParams(kept)}`
}
