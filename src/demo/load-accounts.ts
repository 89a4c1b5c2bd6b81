/** The demo's accounts of facilities, offices and help desk; those of families come with their households. */
import type { ActorKind } from '../platform/contract.ts'
import type { Demo } from './demo.ts'

type StaffAccount = {
  mail: string
  name: string
  kind: Extract<
    ActorKind,
    'facilityAdmin' | 'facilityStaff' | 'corporationAdmin' | 'wardAdmin' | 'wardOfficer' | 'wardViewer' | 'nation' | 'helpdesk'
  >
  facility?: number
  municipality?: string
}

const accounts: readonly StaffAccount[] = [
  { mail: 'facility@demo.example', name: '園長 三枝', kind: 'facilityAdmin', facility: 0 },
  { mail: 'staff@demo.example', name: '保育士 桐山', kind: 'facilityStaff', facility: 0 },
  { mail: 'ryogoku-facility@demo.example', name: '園長 小柳', kind: 'facilityAdmin', facility: 3 },
  { mail: 'koto-facility@demo.example', name: '園長 豊田', kind: 'facilityAdmin', facility: 4 },
  { mail: 'ayase-facility@demo.example', name: '園長 深谷', kind: 'facilityAdmin', facility: 8 },
  { mail: 'ward@demo.example', name: '墨田区 管理者', kind: 'wardAdmin', municipality: '131075' },
  { mail: 'officer@demo.example', name: '江東区 担当', kind: 'wardOfficer', municipality: '131083' },
  { mail: 'nation@demo.example', name: '国 担当', kind: 'nation' },
  { mail: 'helpdesk@demo.example', name: 'ヘルプデスク', kind: 'helpdesk' },
]

export async function loadAccounts(demo: Demo): Promise<void> {
  for (const account of accounts) {
    const id = demo.id()
    await demo.tx
      .insertInto('login')
      .values({ id, mail: account.mail, display_name: account.name, password_hash: demo.passwordHash, password_set_at: demo.now })
      .execute()
    await demo.tx
      .insertInto('login_role')
      .values({
        id: demo.id(),
        login_id: id,
        kind: account.kind,
        facility_id: account.facility === undefined ? null : (demo.facilityIds[account.facility] ?? null),
        municipality: account.municipality ?? null,
        valid_from: demo.now,
      })
      .execute()
  }
}
