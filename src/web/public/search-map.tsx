/**
 * Where the facilities lie, drawn from their coordinates alone: no foreign map, no tiles. The numbers are those of the list.
 * Each step of looking has its address, so the sketch can be walked without script; with it fingers, mouse and keys move it at once.
 */
import { useRef, useState } from 'preact/hooks'
import { searchTexts } from '../text/public/search.ts'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'
import type { Search } from './search.tsx'
import { type Choice, hrefOf } from './search-choice.ts'
import {
  fitted,
  grouped,
  labelPlace,
  type MapView,
  mapHeight,
  mapWidth,
  moved,
  placed,
  type Spot,
  scaleBar,
  viewOf,
  viewText,
  zoomed,
} from './search-map-geometry.ts'

const step = 100
const slack = 6

export function SearchMap({ found, choice }: { found: Search; choice: Choice }) {
  const { say } = useTexts(searchTexts)
  const points = found.points
  if (points === null) return <p>{say('mapTooMany')}</p>
  if (points.length === 0) return <p>{say('mapNothing')}</p>
  return <Sketch found={found} points={points} choice={choice} />
}

function Sketch({ found, points, choice }: { found: Search; points: NonNullable<Search['points']>; choice: Choice }) {
  const { say, words } = useTexts(searchTexts)
  const page = usePage()
  const all = fitted(found.origin ? [...points, found.origin] : points)
  const [view, setView] = useState<MapView>(viewOf(page.query.at) ?? all)
  const hands = useHands(view, setView)
  const bar = scaleBar(view)
  const groups = grouped(view, points)
  const names: { name: string; at: { x: number; y: number } }[] = []
  for (const { name, ...spot } of found.around) {
    const at = labelPlace(view, spot, [...groups, ...names.map((one) => one.at)])
    if (at) names.push({ name, at })
  }
  /** A step as a link that works without script, and at once with it. */
  const stepTo = (next: MapView) => ({
    href: hrefOf(choice, { view: 'map', at: viewText(next), page: String(found.page) }),
    onClick: (event: Event) => {
      event.preventDefault()
      setView(next)
    },
  })
  const keys: Readonly<Record<string, MapView>> = {
    ArrowUp: moved(view, 0, -step),
    ArrowDown: moved(view, 0, step),
    ArrowLeft: moved(view, -step, 0),
    ArrowRight: moved(view, step, 0),
    '+': zoomed(view, 2),
    ';': zoomed(view, 2),
    '-': zoomed(view, 0.5),
    '0': all,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (!next) return
    event.preventDefault()
    setView(next)
  }
  const steps = [
    ['zoomIn', '＋', zoomed(view, 2)],
    ['zoomOut', '−', zoomed(view, 0.5)],
    ['panNorth', '↑', keys.ArrowUp ?? view],
    ['panSouth', '↓', keys.ArrowDown ?? view],
    ['panWest', '←', keys.ArrowLeft ?? view],
    ['panEast', '→', keys.ArrowRight ?? view],
    ['zoomAll', '⤢', all],
  ] as const
  return (
    <section class="search-sketch" aria-label={words('mapTitle', { n: points.length })}>
      <p class="muted">{say('mapAbout')}</p>
      <ul class="search-map-steps">
        {steps.map(([name, mark, next]) => (
          <li key={name}>
            <a class="search-map-step" {...stepTo(next)} title={words(name)}>
              <span aria-hidden="true">{mark}</span>
              <span class="spoken">{say(name)}</span>
            </a>
          </li>
        ))}
      </ul>
      {/* biome-ignore-start lint/a11y: a drawing that keys and fingers move, like a scrolling region; its links are named */}
      <div class="search-map-frame" role="group" aria-label={words('mapHow')} tabIndex={0} onKeyDown={onKeyDown} {...hands}>
        <svg class="search-map" viewBox={`0 0 ${mapWidth} ${mapHeight}`}>
          <title>{say('mapTitle', { n: points.length })}</title>
          <rect x="0.5" y="0.5" width={mapWidth - 1} height={mapHeight - 1} rx="8" />
          {names.map(({ name, at }) => (
            <text key={`${name} ${at.x}`} class="search-map-town" x={at.x} y={at.y}>
              {name}
            </text>
          ))}
          {found.origin ? (
            <Origin
              at={placed(view, found.origin)}
              label={words(found.origin.by === 'position' ? 'you' : 'codePlace')}
              radius={Math.max(12, (view.scale / 111.2) * 0.5)}
            />
          ) : null}
          {groups.map(({ points: these, x, y }) => {
            const [one] = these
            if (!one) return null
            const open = these.some((p) => p.open)
            const shape = open ? 'search-map-open' : 'search-map-none'
            return these.length === 1 ? (
              <a
                key={one.id}
                href={`/facilities/${one.id}`}
                aria-label={`${one.rank} ${one.name} ${words(one.open ? 'openSoon' : 'fullSoon')}`}
              >
                <circle cx={x} cy={y} r="32" class="search-map-target" />
                <circle cx={x} cy={y} r="17" class={shape} />
                <text class="search-map-rank" x={x} y={y + 6}>
                  {one.rank}
                </text>
              </a>
            ) : (
              <a key={one.id} {...stepTo(zoomed(view, 2.5, middleOf(these)))} aria-label={words('group', { n: these.length })}>
                <circle cx={x} cy={y} r="32" class="search-map-target" />
                <circle cx={x} cy={y} r="22" class={`${shape} search-map-group`} />
                <text class="search-map-count" x={x} y={y + 6}>
                  {say('count', { n: these.length })}
                </text>
              </a>
            )
          })}
          <g class="search-map-scale">
            <path d={`M16 ${mapHeight - 24}v8h${bar.width}v-8`} />
            <text x={16 + bar.width / 2} y={mapHeight - 30}>
              {bar.km < 1 ? words('scaleM', { n: bar.km * 1000 }) : say('scaleKm', { n: bar.km })}
            </text>
            <path d={`M${mapWidth - 24} 40V14l-8 12m8-12l8 12`} />
            <text x={mapWidth - 24} y="60">
              {say('north')}
            </text>
          </g>
        </svg>
      </div>
      {/* biome-ignore-end lint/a11y: as above */}
      <ul class="search-map-legend">
        <li>
          <span class="search-map-key search-map-key-open" aria-hidden="true">
            1
          </span>
          {say('openSoon')}
        </li>
        <li>
          <span class="search-map-key" aria-hidden="true">
            1
          </span>
          {say('fullSoon')}
        </li>
      </ul>
    </section>
  )
}

const middleOf = (spots: readonly Spot[]): Spot => ({
  lat: spots.reduce((sum, s) => sum + s.lat, 0) / spots.length,
  lng: spots.reduce((sum, s) => sum + s.lng, 0) / spots.length,
})

/** Around where distances are measured from: a rounded place is an area, not a point. */
const Origin = ({ at, label, radius }: { at: { x: number; y: number }; label: string; radius: number }) => (
  <g class="search-map-origin">
    <circle cx={at.x} cy={at.y} r={radius} />
    <text x={at.x} y={at.y + radius + 18}>
      {label}
    </text>
  </g>
)

/** One finger or the mouse drags, two fingers zoom. A drag over a number is no press of it. */
function useHands(view: MapView, setView: (view: MapView) => void) {
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  const start = useRef<{ view: MapView; x: number; y: number; apart: number } | null>(null)
  const dragged = useRef(false)
  const begin = (): void => {
    const [a, b] = [...fingers.current.values()]
    start.current = a
      ? { view, x: b ? (a.x + b.x) / 2 : a.x, y: b ? (a.y + b.y) / 2 : a.y, apart: b ? Math.hypot(a.x - b.x, a.y - b.y) : 0 }
      : null
  }
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return
      if (fingers.current.size === 0) dragged.current = false
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
      begin()
    },
    onPointerMove: (event: PointerEvent): void => {
      if (!fingers.current.has(event.pointerId) || !start.current) return
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
      const [a, b] = [...fingers.current.values()]
      if (!a) return
      const frame = event.currentTarget as HTMLElement
      const units = mapWidth / Math.max(1, frame.clientWidth)
      const x = b ? (a.x + b.x) / 2 : a.x
      const y = b ? (a.y + b.y) / 2 : a.y
      if (!dragged.current && Math.hypot(x - start.current.x, y - start.current.y) < slack && !b) return
      // Only now: a captured pointer would take the click from the number below it.
      if (!dragged.current) frame.setPointerCapture(event.pointerId)
      dragged.current = true
      const turned = moved(start.current.view, (start.current.x - x) * units, (start.current.y - y) * units)
      setView(b && start.current.apart > 0 ? zoomed(turned, Math.hypot(a.x - b.x, a.y - b.y) / start.current.apart) : turned)
    },
    onPointerUp: (event: PointerEvent): void => {
      fingers.current.delete(event.pointerId)
      begin()
    },
    onPointerCancel: (event: PointerEvent): void => {
      fingers.current.delete(event.pointerId)
      begin()
    },
    onDragStart: (event: Event): void => event.preventDefault(),
    onClickCapture: (event: Event): void => {
      if (!dragged.current) return
      event.preventDefault()
      event.stopPropagation()
      dragged.current = false
    },
  }
}
