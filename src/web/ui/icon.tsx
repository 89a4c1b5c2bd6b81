/** Small shapes that stand beside a word, never instead of it. */
const paths = {
  check: 'M4 10.5l4 4 8-9',
  circle: 'M10 3.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z',
  triangle: 'M10 3l7.5 13.5h-15z',
  cross: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  square: 'M4 4h12v12H4z',
  diamond: 'M10 2.5l7.5 7.5-7.5 7.5L2.5 10z',
  dash: 'M4 10h12',
  info: 'M10 9v6M10 5.5v1M10 1.8a8.2 8.2 0 1 1 0 16.4a8.2 8.2 0 1 1 0-16.4z',
  alert: 'M10 2l8.5 15.5h-17zM10 8v4.5M10 14.2v1',
  home: 'M3 9.5L10 3l7 6.5V17h-4.5v-4.5h-5V17H3z',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM13 13l4.5 4.5',
  calendar: 'M3 5h14v12H3zM3 9h14M7 2.5V6M13 2.5V6',
  scan: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M7 7h6v6H7z',
  menu: 'M3 5h14M3 10h14M3 15h14',
  language: 'M10 1.8a8.2 8.2 0 1 1 0 16.4a8.2 8.2 0 1 1 0-16.4zM2 10h16M10 2c-5 5-5 11 0 16M10 2c5 5 5 11 0 16',
  left: 'M12.5 4L6.5 10l6 6',
  right: 'M7.5 4l6 6-6 6',
  down: 'M4 7l6 6 6-6',
  print: 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 11.5h8V17H6z',
  file: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5',
  person: 'M10 3a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7zM3.5 17.5c0-4 3-5.5 6.5-5.5s6.5 1.5 6.5 5.5',
} as const
export type IconName = keyof typeof paths

/** Decorative: the words beside it carry the meaning. */
export const Icon = ({ name, filled = false, large = false }: { name: IconName; filled?: boolean; large?: boolean }) => (
  <svg
    class={large ? 'icon icon-large' : 'icon'}
    viewBox="0 0 20 20"
    width="20"
    height="20"
    aria-hidden="true"
    focusable="false"
    fill={filled ? 'currentColor' : 'none'}
    stroke="currentColor"
    stroke-width="2"
    stroke-linejoin="round"
    stroke-linecap="round"
  >
    <path d={paths[name]} />
  </svg>
)
