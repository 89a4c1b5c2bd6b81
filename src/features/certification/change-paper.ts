/** 「認定変更届出書」 and 「認定消滅届出書」 with what stands filled in (CERT-4). A town that does not take them says so on the sheet. */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { type XlsxCell, type XlsxSheet, xlsxFile, xlsxType } from '../../platform/xlsx.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { getChangePaper } from './change-contract.ts'
import { newestCertificate } from './end-queries.ts'
import { readPeople } from './known-people.ts'
import { showCertificateNumber } from './number.ts'
import { householdOf } from './queries.ts'

const titles = { change: '認定変更届出書', end: '認定消滅届出書' } as const

export async function readChangePaper(
  c: ReadContext,
  { query }: Call<typeof getChangePaper>,
): Promise<ReplyOf<typeof getChangePaper> | Refused> {
  const household = await householdOf(c.tx, c.actor.householdId)
  const town = household && (await readSettings(c.tx, household.municipality, c.today))
  if (!household || !town) return refuse({ rule: 'CERT-4', code: 'not-found' })
  const { shown } = await readPeople(c.tx, household.id, household.municipality, c.today)
  const child = shown.children.find(({ id }) => id === query.child) ?? shown.children[0]
  const certificate = child && (await newestCertificate(c.tx, child.id, household.municipality))
  const first = shown.guardians[0]
  const row = (label: string, value: string, height = 24) => ({
    cells: [
      { text: label, look: 'label' },
      { text: value, look: 'box', span: 3 },
    ] satisfies XlsxCell[],
    height,
  })
  const two = (label: string, before: string) => ({
    cells: [
      { text: label, look: 'label' },
      { text: before, look: 'box' },
      { text: '', look: 'box', span: 2 },
    ] satisfies XlsxCell[],
    height: 30,
  })
  const line = (text: string, look: XlsxCell['look'] = 'note') => ({ cells: [{ text, ...(look ? { look } : {}), span: 4 }] })
  const sheet: XlsxSheet = {
    name: titles[query.kind],
    columns: [22, 30, 18, 18],
    rows: [
      { ...line(`こども誰でも通園制度　${titles[query.kind]}`, 'title'), height: 34 },
      {
        cells: [
          { text: `${town.prefecture}${town.name}　あて` },
          { text: '' },
          { text: '届出日　　　　年　　月　　日', span: 2 },
        ],
        height: 24,
      },
      ...(town.settings.excelForms
        ? []
        : [line(`${town.name}では、この届出書は使いません。${town.name}の電子申請から届け出てください。`)]),
      row('認定番号', certificate ? showCertificateNumber(certificate.number) : ''),
      row('お子さまの氏名', child ? `${child.name}（${child.familyKana} ${child.givenKana}）` : ''),
      row('お子さまの生年月日', child ? showBirthDate(child.birthDate) : ''),
      row('保護者の氏名', first?.name ?? ''),
      row(
        '保護者の住所',
        first ? [first.postalCode && `〒${first.postalCode}`, first.address].filter(Boolean).join(' ') : '',
        36,
      ),
      row('保護者の電話番号', first?.phone ?? ''),
      ...(query.kind === 'change'
        ? [
            {
              cells: [
                { text: '変わること', look: 'label' },
                { text: '変更前', look: 'label' },
                { text: '変更後', look: 'label', span: 2 },
              ] satisfies XlsxCell[],
              height: 24,
            },
            two('氏名', first?.name ?? ''),
            two('住所', first?.address ?? ''),
            two('電話番号', first?.phone ?? ''),
            two('そのほか', ''),
            row('変わった日', '　　　　年　　月　　日'),
            line('利用料の負担軽減を新しく希望するときは、証明書を添えてください。'),
          ]
        : [
            row('終わる理由', '□ 転出　　□ 保育所などへの入所　　□ 取下げ　　□ そのほか（　　　　　　　　　）', 36),
            row('転出日・入所日・最後の日', '　　　　年　　月　　日'),
            row('転出先の市区町村', ''),
            line('転出のときは新しい住所での最初の日を、入所のときは入所の日を書いてください。その前の日までが認定の期間です。'),
          ]),
    ],
  }
  return { name: `${titles[query.kind]}.xlsx`, type: xlsxType, bytes: xlsxFile(sheet) }
}
