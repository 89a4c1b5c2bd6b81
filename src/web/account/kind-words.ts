/** What a role is called on the screens. */
import { type Catalogue, catalogue } from '../text/catalogue.ts'

export const kindWords: Readonly<Record<string, string>> = {
  guardian1: '保護者',
  guardian2: '代理利用者（保護者2）',
  corporationAdmin: '法人 管理者',
  facilityAdmin: '事業所 管理者',
  facilityStaff: '事業所 一般',
  device: '受付端末',
  wardAdmin: '市区町村 管理者',
  wardOfficer: '市区町村 担当',
  wardViewer: '市区町村 閲覧',
  prefecture: '都道府県',
  nation: '国',
  helpdesk: 'ヘルプデスク',
}

export const kindTexts: Catalogue<Readonly<Record<string, string>>> = catalogue({
  ja: kindWords,
  en: {
    guardian1: 'guardian',
    guardian2: 'guardian 2',
    corporationAdmin: 'corporation, administrator',
    facilityAdmin: 'facility, administrator',
    facilityStaff: 'facility, staff',
    device: 'reception device',
    wardAdmin: 'city, administrator',
    wardOfficer: 'city, officer',
    wardViewer: 'city, viewer',
    prefecture: 'prefecture',
    nation: 'state',
    helpdesk: 'help desk',
  },
})
