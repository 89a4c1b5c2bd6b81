/** Choosing a rectangle of the week grid: by mouse, by two taps, by arrow keys. Without script the form below does the same. */
import { useEffect, useRef, useState } from 'preact/hooks'

/** Rows are half hours, columns the days of the week; both ends inclusive. */
export type Picked = { firstDay: number; lastDay: number; start: number; end: number }
export type GridPaint = {
  onPick: (picked: Picked) => void
  /** The choice is done: a digit that was typed, or '' for Enter. */
  onNumber: (digit: string) => void
}
type Spot = { row: number; column: number }
type Span = { from: Spot; to: Spot }
export type CellProps = {
  picked: boolean
  tabIndex?: number
  role?: 'gridcell'
  'aria-selected'?: boolean
  'data-spot'?: string
}

const within = (n: number, most: number): number => Math.max(0, Math.min(most, n))
const moves: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

const spotOf = (target: EventTarget | null): Spot | null => {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-spot]')?.dataset.spot : undefined
  const [row, column] = (name ?? '').split('-').map(Number)
  return row === undefined || column === undefined || name === undefined ? null : { row, column }
}

export function useSlotGrid(starts: readonly number[], paint: GridPaint | null) {
  const [span, setSpan] = useState<Span | null>(null)
  const [ready, setReady] = useState(false)
  const held = useRef(false)
  const tapped = useRef(false)
  useEffect(() => setReady(true), [])

  const pick = (next: Span): void => {
    setSpan(next)
    const [rows, days] = [
      [next.from.row, next.to.row].sort((a, b) => a - b),
      [next.from.column, next.to.column].sort((a, b) => a - b),
    ]
    const [first, last] = [starts[rows[0] ?? 0], starts[rows[1] ?? 0]]
    if (first !== undefined && last !== undefined)
      paint?.onPick({ firstDay: days[0] ?? 0, lastDay: days[1] ?? 0, start: first, end: last + 30 })
  }
  const onPointerDown = (event: PointerEvent): void => {
    const spot = spotOf(event.target)
    if (!spot || event.button !== 0) return
    if (event.pointerType === 'touch') {
      // A finger scrolls the page: its first tap begins a choice, the second ends it.
      pick(tapped.current && span ? { from: span.from, to: spot } : { from: spot, to: spot })
      tapped.current = !tapped.current
      return
    }
    held.current = true
    pick(event.shiftKey && span ? { from: span.from, to: spot } : { from: spot, to: spot })
  }
  const onPointerOver = (event: PointerEvent): void => {
    if (event.buttons !== 1) held.current = false
    const spot = spotOf(event.target)
    if (held.current && span && spot) pick({ from: span.from, to: spot })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = spotOf(event.target)
    const move = moves[event.key]
    if (!at) return
    if (move) {
      event.preventDefault()
      const to = { row: within(at.row + move.row, starts.length - 1), column: within(at.column + move.column, 6) }
      pick(event.shiftKey && span ? { from: span.from, to } : { from: to, to })
      const table = event.currentTarget as HTMLElement
      table.querySelector<HTMLElement>(`[data-spot="${to.row}-${to.column}"]`)?.focus()
    } else if (/^\d$/.test(event.key) || event.key === 'Enter') {
      event.preventDefault()
      if (!span) pick({ from: at, to: at })
      paint?.onNumber(event.key === 'Enter' ? '' : event.key)
    }
  }
  const active = span?.to ?? { row: 0, column: 0 }
  const cell = (row: number, column: number): CellProps => {
    if (!paint || !ready) return { picked: false }
    const between = (n: number, a: number, b: number) => Math.min(a, b) <= n && n <= Math.max(a, b)
    const picked = span !== null && between(row, span.from.row, span.to.row) && between(column, span.from.column, span.to.column)
    return {
      picked,
      role: 'gridcell',
      tabIndex: active.row === row && active.column === column ? 0 : -1,
      'aria-selected': picked,
      'data-spot': `${row}-${column}`,
    }
  }
  const table =
    paint && ready ? { role: 'grid' as const, 'aria-multiselectable': true, onPointerDown, onPointerOver, onKeyDown } : {}
  return { cell, table }
}
