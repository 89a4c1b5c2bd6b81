/** 「認定変更届出書」 and 「認定消滅届出書」 with what stands filled in (CERT-4). A town that does not take them says so on the sheet. */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { type XlsxCell, type XlsxSheet, xlsxFile, xlsxType } from '../../platform/xlsx.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { getChangePaper } from './change-contract.ts'
import { sheetHead, sheetLines, sheetTitles } from './change-sheet.ts'
import { newestCertificate } from './end-queries.ts'
import { readPeople } from './known-people.ts'
import { showCertificateNumber } from './number.ts'
import { householdOf } from './queries.ts'

export async function readChangePaper(
  c: ReadContext,
  { query }: Call<typeof getChangePaper>,
): Promise<ReplyOf<typeof getChangePaper> | Refused> {
  const household = await householdOf(c.tx, c.actor.householdId)
  const town = household && (await readSettings(c.tx, household.municipality, c.today))
  if (!household || !town) return refuse({ rule: 'CERT-4', code: 'not-found' })
  const { known, shown } = await readPeople(c.tx, household.id, household.municipality, c.today)
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
  const line = (text: string, look: XlsxCell['look'] = 'note') => ({ cells: [{ text, ...(look ? { look } : {}), span: 4 }] })
  const sheet: XlsxSheet = {
    name: sheetTitles[query.kind],
    columns: [22, 30, 18, 18],
    rows: [
      { ...line(`こども誰でも通園制度　${sheetTitles[query.kind]}`, 'title'), height: 34 },
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
      row(sheetHead.number, certificate ? showCertificateNumber(certificate.number) : ''),
      row(sheetHead.child, child ? `${child.name}（${child.familyKana} ${child.givenKana}）` : ''),
      row(sheetHead.birthDate, child ? showBirthDate(child.birthDate) : ''),
      row(sheetHead.guardian, first?.name ?? ''),
      row(
        sheetHead.address,
        first ? [first.postalCode && `〒${first.postalCode}`, first.address].filter(Boolean).join(' ') : '',
        36,
      ),
      row(sheetHead.phone, first?.phone ?? ''),
      line('上の欄は書きかえないでください。変わることは、下の表に書いてください。日付は「2026/12/1」のように書きます。'),
      ...sheetLines(query.kind, known, child?.id ?? ''),
      ...(query.kind === 'change'
        ? [
            line('保護者2の方の登録や、ここにない変更は「連絡事項」に書いてください。'),
            line('利用料の負担軽減を新しく希望するときは、証明書を添えてください。'),
          ]
        : [line('転出のときは新しい住所での最初の日を、入所のときは入所の日を書いてください。その前の日までが認定の期間です。')]),
    ],
  }
  return { name: `${sheetTitles[query.kind]}.xlsx`, type: xlsxType, bytes: xlsxFile(sheet) }
}
