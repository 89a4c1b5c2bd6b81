/** A bundle of many papers: how it is cut, and how long its file stays (CERT-8). Pure. */

/** As many papers as are drawn while somebody waits: under a second of an idle core. Longer bundles are drawn beside. [D] */
export const mostAtOnce = 100
/** The finished file can be fetched for a day; papers can be printed again at any time. [D] */
export const keptHours = 24
/** The line in the list stays for a month. [D] */
export const listedDays = 30
/** A part takes a second on an idle core. Whoever draws it and is silent for longer is dead, and another goes on. */
export const leaseMs = 60_000
/** A part that failed so often fails again: the bundle is given up. */
export const mostTries = 3

/** Lists of at most `mostAtOnce`, in order. */
export const cut = <T>(papers: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(papers.length / mostAtOnce) }, (_, i) => papers.slice(i * mostAtOnce, (i + 1) * mostAtOnce))
