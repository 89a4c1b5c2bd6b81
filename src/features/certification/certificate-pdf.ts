/** 認定証 as a PDF (CERT-5), for the guardian's page and for the office alike: what row security shows its reader. */
import type { Content } from 'pdfmake/interfaces.js'
import type { Aside, ReadContext } from '../../platform/http/route.ts'
import { showBirthDate, showLength } from '../../platform/japanese-date.ts'
import { renderPdf } from '../../platform/pdf.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { sealOfDay, sealPictures } from '../municipality/read-seals.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { signed } from './notice-paper.ts'
import { showCertificateNumber } from './number.ts'
import { certificatesOf, childOfTown, reductionsOf } from './office-queries.ts'
import { asImages, issuerOf, sealWords } from './paper-content.ts'
import { guardiansOf } from './queries.ts'
import { rightsOf } from './rules.ts'
import { verificationCode, verificationUrl } from './verification.ts'

type Pdf = { name: string; type: string; bytes: Uint8Array }

/** The newest certificate of a child. 要支援 is never printed, and of the declared needs nothing: the paper travels. [D] */
export async function certificatePdf(c: ReadContext, childId: string): Promise<Aside<Pdf> | Refused> {
  const child = await childOfTown(c.tx, childId)
  const row = child && (await certificatesOf(c.tx, childId))[0]
  const town = row && (await readSettings(c.tx, row.municipality, c.today))
  if (!child) return refuse({ rule: 'CERT-5', code: 'not-found' })
  if (!row || !town) return refuse({ rule: 'CERT-5', code: 'no-certificate' })
  const guardian = (await guardiansOf(c.tx, child.household_id)).find(({ ordinal }) => ordinal === 1)
  const reduction = (await reductionsOf(c.tx, childId))
    .filter((one) => one.class !== 'support' && one.valid_from <= c.today && (one.valid_to === null || one.valid_to >= c.today))
    .map((one) => ({ ...one, perHour: town.settings.reductions.perHour[one.class] }))
    .sort((a, b) => b.perHour - a.perHour)[0]
  const name = (one: { family_name: string; given_name: string }) => [one.family_name, one.given_name].filter(Boolean).join(' ')
  const number = showCertificateNumber(row.number)
  const code = verificationCode(c.keys, row.number)
  const rights = rightsOf(
    { validFrom: row.valid_from, nationalEnd: row.national_end, municipalEnd: row.municipal_end },
    town.settings,
  )
  const facts: [string, string][] = [
    ['認定番号', number],
    ...(row.own_number ? [['市区町村の番号', row.own_number] as [string, string]] : []),
    ['お子さま', name(child)],
    ['フリガナ', [child.family_kana, child.given_kana].filter(Boolean).join(' ')],
    ['生年月日', showBirthDate(child.birth_date)],
    ['保護者', guardian ? name(guardian) : ''],
    ...(row.state === 'valid' ? [] : [['状態', row.state === 'ended' ? '終了' : '停止'] as [string, string]]),
    ['有効期間の始まり', showBirthDate(row.valid_from)],
    ...rights.map((right): [string, string] => [
      right.name ?? '国の時間',
      `1か月${showLength(right.minutes)}（${showBirthDate(right.until)}まで）`,
    ]),
    ...(reduction
      ? [
          [
            '利用料の軽減',
            `1時間あたり${reduction.perHour}円${reduction.valid_to ? `（${showBirthDate(reduction.valid_to)}まで）` : ''}`,
          ] as [string, string],
        ]
      : []),
    ['認定した市区町村', `${town.prefecture}${town.name}`],
  ]
  // Row security shows the seal to the town's own desk: what a family downloads is proved by its code, and carries no picture to lift off.
  const seal = await sealOfDay(c.tx, row.municipality, c.today)
  const pictures = await sealPictures(c.tx, c.keys, seal?.picture ? [seal.id] : [])
  const content: Content = [
    { text: 'こども誰でも通園制度 認定証', style: 'title' },
    {
      layout: 'form',
      table: { widths: [150, '*'], body: facts.map(([term, value]) => [{ text: term, style: 'label' }, value]) },
    },
    { text: '', margin: [0, 8, 0, 0] },
    ...signed({ issuer: issuerOf(town), seal: sealWords(seal) }, seal && pictures.has(seal.id) ? seal.id : null),
    {
      columns: [
        { qr: verificationUrl(c.baseUrl, number, code), fit: 96, width: 120 },
        {
          stack: [
            { text: `確認コード　${code}`, bold: true, margin: [0, 4, 0, 6] },
            `この認定証が本物かどうかは、2次元コードを読み取るか、${c.baseUrl}/verify で認定番号と確認コードを入力すると確かめられます。`,
          ],
        },
      ],
      margin: [0, 18, 0, 0],
    },
    {
      text: `この証明書は${showBirthDate(c.today)}に作りました。変更や終了は、そのあとの届出によります。`,
      style: 'note',
      margin: [0, 14, 0, 0],
    },
  ]
  const { workers } = c
  return {
    aside: async () => {
      const bytes = await renderPdf(workers, { title: '認定証', foot: `認定番号 ${number}`, content, images: asImages(pictures) })
      return isRefused(bytes) ? bytes : { name: `認定証-${number}.pdf`, type: 'application/pdf', bytes }
    },
  }
}
