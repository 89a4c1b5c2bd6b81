/** The growth of the rush as one picture: bars per share of the national data, answers per second and 99th percentiles. */

/** `share` 0..1 of the national data; `spread` and `hot` answers per second, p99 in milliseconds; `gib` the database's size. */
export type Grown = {
  share: number
  children: number
  bookings: number
  gib: number
  spread: number
  spreadP99: number
  hot: number
  hotP99: number
}

const series = [
  { title: 'answers per second', of: (g: Grown) => [g.spread, g.hot] },
  { title: '99th percentile, ms', of: (g: Grown) => [g.spreadP99, g.hotP99] },
] as const
const looks = [
  { name: 'spread over 10,000 facility-days', fill: '#0017c1' },
  { name: 'rush on one facility’s month', fill: '#8c6a00' },
] as const

/** An SVG of 720 × 360; every bar bears its number. */
export function growthChart(grown: readonly Grown[]): string {
  const panel = (at: number): string => {
    const { title, of } = series[at] as (typeof series)[number]
    const left = 20 + at * 350
    const most = Math.max(...grown.flatMap(of))
    const step = 330 / grown.length
    const bars = grown.flatMap((one, i) =>
      of(one).map((value, k) => {
        const height = (value / most) * 200
        const x = left + i * step + 12 + k * 36
        return `<rect x="${x}" y="${280 - height}" width="32" height="${height}" fill="${looks[k]?.fill}"/><text x="${x + 16}" y="${274 - height}" text-anchor="middle">${value}</text>`
      }),
    )
    const marks = grown.map(
      (one, i) =>
        `<text x="${left + i * step + 46}" y="300" text-anchor="middle">${one.share * 100} %</text><text x="${left + i * step + 46}" y="316" text-anchor="middle">${one.gib} GiB</text>`,
    )
    return `<text x="${left}" y="44" font-weight="bold">${title}</text>${bars.join('')}<path d="M${left} 280h320" stroke="#1a1a1a"/>${marks.join('')}`
  }
  const legend = looks.map(
    ({ name, fill }, k) =>
      `<rect x="${20 + k * 350}" y="336" width="14" height="14" fill="${fill}"/><text x="${42 + k * 350}" y="348">${name}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 360" font-family="sans-serif" font-size="13" role="img" aria-label="bookings at 1, 10 and 100 % of the national data"><rect width="720" height="360" fill="#fff"/>${panel(0)}${panel(1)}${legend.join('')}</svg>\n`
}
