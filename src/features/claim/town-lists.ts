/** The town's lists of money: what waits for its payment is read whole, as it is chosen and paid together; the rest in pages. */

/** @param found counted, at most `mostCounted` */
export function pageOf(which: string, page: number, found: number): { limit: number; offset: number; pages: number } {
  const limit = which === 'approved' || which === 'decided' ? 500 : 50
  return { limit, offset: (page - 1) * limit, pages: Math.max(1, Math.ceil(found / limit)) }
}
