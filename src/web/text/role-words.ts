/** What a role is called in Japanese, on screens and in files. Pure. */

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
