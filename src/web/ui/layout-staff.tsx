/** The desk of facilities and offices: a left rail of at most eight words, the page beside it. */
import type { ComponentChildren } from 'preact'
import type { ActorKind } from '../../platform/contract.ts'
import type { LayoutProps } from '../page.ts'
import { uiTexts } from '../text/ui.ts'
import { Icon } from './icon.tsx'
import { currentOf, DemoBanner, HelpFooter, SkipLink } from './layout-parts.tsx'
import { Details } from './navigation.tsx'
import { useTexts } from './say.tsx'
import { Wordmark } from './wordmark.tsx'

export type RailItem = { href: string; text: string; kinds?: readonly ActorKind[] }

const facilityRail: readonly RailItem[] = [
  { href: '/facility', text: '受入ボード' },
  { href: '/facility/slots', text: '枠カレンダー' },
  { href: '/facility/bookings', text: '予約' },
  { href: '/facility/interviews', text: '面談' },
  { href: '/facility/children', text: '児童' },
  { href: '/facility/month', text: '月次' },
  { href: '/facility/claims', text: '請求', kinds: ['corporationAdmin', 'facilityAdmin'] },
  { href: '/facility/code', text: '2次元コード' },
  { href: '/facility/settings', text: '設定', kinds: ['corporationAdmin', 'facilityAdmin'] },
]

const ward = ['wardAdmin', 'wardOfficer', 'wardViewer'] as const
const officeRail: readonly RailItem[] = [
  { href: '/office', text: '申請審査', kinds: ward },
  { href: '/office/certificates', text: '認定児童', kinds: ward },
  { href: '/office/changes', text: '変更・消滅', kinds: ward },
  { href: '/office/intake', text: '定期の選考', kinds: ward },
  { href: '/office/usage', text: '利用状況', kinds: ward },
  { href: '/office/statistics', text: '統計', kinds: ward },
  { href: '/office/claims', text: '請求審査', kinds: ward },
  { href: '/office/refunds', text: '償還払い', kinds: ward },
  { href: '/office/facilities', text: '施設台帳', kinds: ward },
  { href: '/office/accidents', text: '事故報告', kinds: ward },
  { href: '/office/enquiries', text: 'お問い合わせ', kinds: [...ward, 'helpdesk'] },
  { href: '/office/help-articles', text: 'よくある質問', kinds: ['helpdesk', 'nation'] },
  { href: '/office/help', text: 'アカウントの確認', kinds: ['helpdesk'] },
  { href: '/office/announcements', text: 'お知らせ', kinds: ward },
  { href: '/office/closures', text: '臨時休止', kinds: ward },
  { href: '/office/settings', text: '設定', kinds: ward },
  { href: '/office/audit', text: '監査', kinds: ['wardAdmin'] },
  { href: '/office/towns', text: '市区町村の状況', kinds: ['prefecture', 'nation'] },
  { href: '/office/masters', text: '単価・負担割合', kinds: ['prefecture', 'nation'] },
  { href: '/office/account', text: 'アカウント', kinds: ['prefecture', 'nation', 'helpdesk'] },
]

export const FacilityLayout = (props: LayoutProps) => <StaffFrame {...props} rail={facilityRail} home="/facility" />
export const OfficeLayout = (props: LayoutProps) => <StaffFrame {...props} rail={officeRail} home="/office" />

function StaffFrame({ page, children, rail, home }: LayoutProps & { rail: readonly RailItem[]; home: string }) {
  const { words, say } = useTexts(uiTexts)
  const { viewer } = page
  // Offices without a queue of their own begin at their account.
  const start = rail.find((item) => !item.kinds || (viewer && item.kinds.includes(viewer.kind)))?.href ?? home
  // Whoever acts for several facilities takes the chosen one along wherever the rail leads.
  const several = viewer?.facilities ?? []
  const chosen = several.find((one) => one.id === page.query.facility) ?? several[0]
  const at = (href: string): string => (chosen ? `${href}?facility=${chosen.id}` : href)
  const section = rail.findLast((item) => currentOf(page.path, item.href)['aria-current'])?.href ?? home
  return (
    <div class="frame frame-staff">
      <SkipLink />
      <header class="top-bar">
        <Wordmark href={at(start)} {...(viewer?.place ? { place: viewer.place } : {})} />
        {viewer ? (
          <p class="who">
            <Icon name="person" />
            <a href={at(`${home}/account`)}>{viewer.name}</a>
            <a href={`${home}/logout`}>{say('logout')}</a>
          </p>
        ) : null}
      </header>
      <DemoBanner page={page} />
      <div class="desk">
        {viewer ? (
          <nav class="rail" aria-label={words('places')}>
            <ul>
              {rail
                .filter((item) => !item.kinds || item.kinds.includes(viewer.kind))
                .map((item) => (
                  <li key={item.href}>
                    <a href={at(item.href)} {...currentOf(page.path, item.href, item.href === home)}>
                      {item.text}
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
        ) : null}
        <main id="main" tabIndex={-1}>
          {chosen ? (
            <nav class="which-facility" aria-label="事業所を選ぶ">
              <Details summary={`事業所：${chosen.name}`}>
                <ul class="plain">
                  {several.map((one) => (
                    <li key={one.id}>
                      <a href={`${section}?facility=${one.id}`} {...(one === chosen ? { 'aria-current': 'true' as const } : {})}>
                        {one.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </Details>
            </nav>
          ) : null}
          {children}
        </main>
      </div>
      <HelpFooter page={page} />
    </div>
  )
}

/** Title line of a desk page: heading, one short fact line, the one main action at the right. */
export const DeskHead = ({
  title,
  facts,
  action,
}: {
  title: ComponentChildren
  facts?: ComponentChildren
  action?: ComponentChildren
}) => (
  <div class="desk-head">
    <h1>{title}</h1>
    {facts ? <p class="desk-facts">{facts}</p> : null}
    {action ? <div class="desk-action">{action}</div> : null}
  </div>
)

/** Table or calendar with a detail beside it. The detail has its own address; `closeHref` is the list's. */
export const DeskSplit = ({ children, sheet }: { children: ComponentChildren; sheet?: ComponentChildren }) => (
  <div class={sheet ? 'desk-split desk-split-open' : 'desk-split'}>
    <div class="desk-list">{children}</div>
    {sheet}
  </div>
)

export function SideSheet({
  title,
  closeHref,
  children,
}: {
  title: ComponentChildren
  closeHref: string
  children: ComponentChildren
}) {
  const { words } = useTexts(uiTexts)
  return (
    <aside class="side-sheet" aria-labelledby="sheet-title">
      <div class="side-sheet-head">
        <h2 id="sheet-title">{title}</h2>
        <a class="icon-button" href={closeHref}>
          <Icon name="cross" />
          <span>{words('close')}</span>
        </a>
      </div>
      {children}
    </aside>
  )
}
