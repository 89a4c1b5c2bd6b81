/** The guardian's phone frame: name, child, menu above; the four places below. */
import type { LayoutProps, PageInput } from '../page.ts'
import { frameTexts } from '../text/frame.ts'
import { uiTexts } from '../text/ui.ts'
import { ChildMark } from './child-mark.tsx'
import { Frame } from './frame.tsx'
import { Icon, type IconName } from './icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { currentOf } from './layout-parts.tsx'
import { useTexts } from './say.tsx'
import { Wordmark } from './wordmark.tsx'

const places: readonly { href: string; text: 'home' | 'search' | 'bookings' | 'scan'; icon: IconName }[] = [
  { href: '/my', text: 'home', icon: 'home' },
  { href: '/search', text: 'search', icon: 'search' },
  { href: '/my/bookings', text: 'bookings', icon: 'calendar' },
  { href: '/my/scan', text: 'scan', icon: 'scan' },
]

export const GuardianLayout = (props: LayoutProps) => <FamilyFrame {...props} look="frame-guardian" />

/** A family keeps its bars on pages that everybody may read, which stay as wide as they are for everybody. */
export const FamilyLayout = (props: LayoutProps) => <FamilyFrame {...props} look="frame-guardian frame-open" />

function FamilyFrame({ page, children, look }: LayoutProps & { look: string }) {
  const { words, say: ui } = useTexts(uiTexts)
  const { say } = useTexts(frameTexts)
  return (
    <Frame
      page={page}
      look={look}
      top={
        <>
          <Wordmark href="/my" />
          <ChildSwitch page={page} />
          <a class="top-menu" href="/my/menu" {...currentOf(page.path, '/my/menu')}>
            <Icon name="menu" />
            {ui('menu')}
          </a>
        </>
      }
      foot={<LanguageSwitch page={page} />}
      bars={
        page.viewer ? (
          <nav class="bottom-bar" aria-label={words('places')}>
            <ul>
              {places.map((place) => (
                <li key={place.href}>
                  <a href={place.href} {...currentOf(whereOf(page.path), place.href, place.href === '/my')}>
                    <Icon name={place.icon} />
                    {say(place.text)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null
      }
    >
      {children}
    </Frame>
  )
}

/** A facility is looked at while searching. */
const whereOf = (path: string): string => path.replace(/^\/facilities\//, '/search/')

/** The child the screens speak of; a menu where there are several. */
function ChildSwitch({ page }: { page: PageInput }) {
  const { words } = useTexts(frameTexts)
  const all = page.viewer?.children ?? []
  const current = all.find((child) => child.current)
  if (!current) return <span class="child-switch" />
  if (all.length === 1) return <span class="child-switch child-name">{current.name}</span>
  return (
    <details class="child-switch">
      <summary>
        <span class="spoken">{words('child')}</span>
        <ChildMark child={current} />
        {current.name}
        <Icon name="down" />
      </summary>
      <ul>
        {all.map((child) => (
          <li key={child.id}>
            {/* The server remembers the choice, so the page is loaded whole. */}
            <a href={`/my?child=${child.id}`} data-full="" {...(child.current ? { 'aria-current': 'true' as const } : {})}>
              <ChildMark child={child} />
              {child.name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
