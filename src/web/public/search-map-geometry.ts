/** The sketch's own geometry: projection, view, groups, scale bar. Pure. Lengths in units of the drawing, places in degrees. */

export const mapWidth = 480
export const mapHeight = 400
const edge = 36
const kmPerDegree = 111.2

export type Spot = { lat: number; lng: number }
/** The middle of the drawing and its scale: units per degree of latitude. */
export type MapView = Spot & { scale: number }

const narrowest = 200
/** 50 m are some 150 units: nearer than houses nobody needs a sketch. */
const closest = 400_000

const squeezeAt = (lat: number): number => Math.cos((lat * Math.PI) / 180)
const within = (scale: number): number => Math.min(closest, Math.max(narrowest, scale))

/** The view that shows all of them; one alone is shown with some kilometres around it. */
export function fitted(spots: readonly Spot[]): MapView {
  const lats = spots.map((s) => s.lat)
  const lngs = spots.map((s) => s.lng)
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lngs), Math.max(...lngs)]
  const lat = (south + north) / 2
  const least = 0.02
  const scale = Math.min(
    (mapWidth - 2 * edge) / Math.max((east - west) * squeezeAt(lat), least),
    (mapHeight - 2 * edge) / Math.max(north - south, least),
  )
  return { lat, lng: (west + east) / 2, scale: within(scale) }
}

/** Equirectangular on the view's own middle: exact enough for a town and its neighbours, honest about being a sketch. */
export const placed = (view: MapView, spot: Spot): { x: number; y: number } => ({
  x: mapWidth / 2 + (spot.lng - view.lng) * squeezeAt(view.lat) * view.scale,
  y: mapHeight / 2 - (spot.lat - view.lat) * view.scale,
})

export const moved = (view: MapView, dx: number, dy: number): MapView => ({
  ...view,
  lat: view.lat - dy / view.scale,
  lng: view.lng + dx / view.scale / squeezeAt(view.lat),
})

export const zoomed = (view: MapView, factor: number, around: Spot = view): MapView => {
  const scale = within(view.scale * factor)
  const share = 1 - view.scale / scale
  return { lat: view.lat + (around.lat - view.lat) * share, lng: view.lng + (around.lng - view.lng) * share, scale }
}

export type Group<P extends Spot> = { points: readonly P[]; x: number; y: number }

/** Points that would lie on each other are drawn as one; each group stands where its first point is, so that nothing jumps. */
export function grouped<P extends Spot>(view: MapView, points: readonly P[], reach = 34): Group<P>[] {
  const groups: { points: P[]; x: number; y: number }[] = []
  for (const point of points) {
    const at = placed(view, point)
    if (at.x < -reach || at.y < -reach || at.x > mapWidth + reach || at.y > mapHeight + reach) continue
    const near = groups.find((group) => Math.hypot(group.x - at.x, group.y - at.y) < reach)
    if (near) near.points.push(point)
    else groups.push({ points: [point], ...at })
  }
  return groups
}

/** Where a town's name stands beside the groups: the first place around it that is free; null where there is none or it is outside. */
export function labelPlace(
  view: MapView,
  spot: Spot,
  taken: readonly { x: number; y: number }[],
): { x: number; y: number } | null {
  const at = placed(view, spot)
  for (const [dx, dy] of [
    [0, 6],
    [0, -34],
    [0, 44],
    [-64, 6],
    [64, 6],
    [-64, -34],
    [64, -34],
  ] as const) {
    const x = at.x + dx
    const y = at.y + dy
    if (x < 40 || x > mapWidth - 60 || y < 24 || y > mapHeight - 50) continue
    if (taken.every((one) => Math.abs(one.x - x) > 56 || Math.abs(one.y - y + 6) > 28)) return { x, y }
  }
  return null
}

const steps = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500] as const
/** The longest round length that the bar has room for. */
export function scaleBar(view: MapView, room = 110): { km: number; width: number } {
  const perKm = view.scale / kmPerDegree
  const km = steps.findLast((step) => step * perKm <= room) ?? steps[0]
  return { km, width: km * perKm }
}

/** As an address carries it: `35.6812,139.7671,5000`. It is where the map looks, not where anybody is. */
export const viewText = ({ lat, lng, scale }: MapView): string => `${lat.toFixed(4)},${lng.toFixed(4)},${Math.round(scale)}`

export function viewOf(text: string | undefined): MapView | null {
  const [, lat, lng, scale] = /^(-?\d{1,2}\.\d{1,4}),(-?\d{1,3}\.\d{1,4}),(\d{1,6})$/.exec(text ?? '') ?? []
  return lat && lng && scale ? { lat: Number(lat), lng: Number(lng), scale: within(Number(scale)) } : null
}
