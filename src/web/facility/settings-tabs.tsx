/** 事業所情報, 写真, 職員 and 外部システム連携 beside each other. */
import { Tabs } from '../ui/navigation.tsx'

export function SettingsTabs({
  current,
  facility,
}: {
  current: 'settings' | 'photos' | 'staff' | 'connections' | 'inspections' | 'audit'
  facility: string
}) {
  return (
    <Tabs
      label="事業所の設定"
      items={[
        { text: '事業所情報', href: `/facility/settings?facility=${facility}`, current: current === 'settings' },
        { text: '写真', href: `/facility/settings/photos?facility=${facility}`, current: current === 'photos' },
        { text: '職員', href: `/facility/staff?facility=${facility}`, current: current === 'staff' },
        { text: '外部システム連携', href: `/facility/connections?facility=${facility}`, current: current === 'connections' },
        { text: '指導監査', href: `/facility/inspections?facility=${facility}`, current: current === 'inspections' },
        { text: '操作の記録', href: `/facility/audit?facility=${facility}`, current: current === 'audit' },
      ]}
    />
  )
}
