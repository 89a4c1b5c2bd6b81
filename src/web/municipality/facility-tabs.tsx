/** What an office holds of its facilities, beside each other. */
import { Tabs } from '../ui/navigation.tsx'

type Tab = 'register' | 'changes' | 'inspections' | 'supply' | 'accounts'

/** @param props.admin the first accounts are issued by administrators alone (ACC-3) */
export const FacilityTabs = ({ current, admin }: { current: Tab; admin: boolean }) => (
  <Tabs
    label="施設台帳"
    items={[
      { text: '施設', href: '/office/facilities', current: current === 'register' },
      { text: '掲載内容の変更', href: '/office/facilities/changes', current: current === 'changes' },
      { text: '指導監査', href: '/office/inspections', current: current === 'inspections' },
      { text: '需給', href: '/office/supply', current: current === 'supply' },
      ...(admin ? [{ text: '事業所の管理者', href: '/office/facilities/accounts', current: current === 'accounts' }] : []),
    ]}
  />
)
