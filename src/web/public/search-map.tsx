/** Where the facilities lie, drawn from their coordinates alone: no foreign map, no tiles. The numbers lead to the list below. */
import type { FoundFacility } from './search.tsx'

const width = 640
const height = 420
const edge = 36

/** Equirectangular on the facilities' own middle: exact enough for one town, honest about being a sketch. */
function placed(facilities: readonly FoundFacility[]): { facility: FoundFacility; number: number; x: number; y: number }[] {
  const known = facilities.flatMap((facility, i) =>
    facility.lat === null || facility.lng === null ? [] : [{ facility, number: i + 1, lat: facility.lat, lng: facility.lng }],
  )
  if (known.length === 0) return []
  const lats = known.map((k) => k.lat)
  const lngs = known.map((k) => k.lng)
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lngs), Math.max(...lngs)]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(
    (width - 2 * edge) / Math.max((east - west) * squeeze, 0.002),
    (height - 2 * edge) / Math.max(north - south, 0.002),
  )
  return known.map(({ facility, number, lat, lng }) => ({
    facility,
    number,
    x: Math.round(width / 2 + (lng - (west + east) / 2) * squeeze * scale),
    y: Math.round(height / 2 - (lat - (south + north) / 2) * scale),
  }))
}

export function SearchMap({ facilities }: { facilities: readonly FoundFacility[] }) {
  const points = placed(facilities)
  return (
    <>
      <p class="muted">施設どうしの位置関係を表した図です。上が北です。</p>
      <svg class="search-map" viewBox={`0 0 ${width} ${height}`}>
        <title>施設の位置</title>
        <rect x="0.5" y="0.5" width={width - 1} height={height - 1} rx="8" />
        {points.map(({ facility, number, x, y }) => (
          <a key={facility.id} href={`/facilities/${facility.id}`} aria-label={`${number} ${facility.name}`}>
            <circle cx={x} cy={y} r="22" class="search-map-target" />
            <circle
              cx={x}
              cy={y}
              r="15"
              class={facility.week.some((d) => d.places > 0) ? 'search-map-open' : 'search-map-none'}
            />
            <text x={x} y={y + 5}>
              {number}
            </text>
          </a>
        ))}
      </svg>
      <ol class="search-map-list">
        {facilities.map((facility) => (
          <li key={facility.id}>
            <a href={`/facilities/${facility.id}`}>{facility.name}</a>
            <span class="muted">　{facility.address}</span>
            <span>　{facility.week.some((d) => d.places > 0) ? '7日間にあきあり' : '7日間のあきなし'}</span>
            {facility.lat === null ? <span class="muted">（位置の登録なし）</span> : null}
          </li>
        ))}
      </ol>
    </>
  )
}
