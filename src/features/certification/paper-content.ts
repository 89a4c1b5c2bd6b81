/** What one paper says and in which words: kept as it was made, so that a second printing is the same paper (CERT-8). */
import { showPhone } from '../../platform/japanese.ts'
import type { ShownSeal } from '../municipality/read-seals.ts'
import type { TownSettings } from '../municipality/read-settings.ts'
import { appealSentence, type NoticeKind, noticeSentences, noticeTitles } from './notice-words.ts'

/** Of the town, of all papers that are made together. */
export type PaperWords = {
  title: string
  opening: string
  appeal: string
  issuer: string
  /** Whom to ask. */
  desk: string
  /** Where a window envelope shows the address, in millimetres from the sheet's corner. */
  addressLeft: number
  addressTop: number
  /** Width of the seal's picture in millimetres; 'omitted': 公印省略. */
  seal: number | 'omitted' | null
}

/** Of one family. */
export type PaperFacts = { postal: string; address: string; guardian: string; facts: readonly (readonly [string, string])[] }

/** How a paper of a version of the seal shows it. */
export const sealWords = (version: ShownSeal | null): PaperWords['seal'] =>
  version && (version.picture ? version.widthMm : 'omitted')

export const postalText = (code: string | null): string => (code ? `〒${code.slice(0, 3)}-${code.slice(3).replace('-', '')}` : '')

/** Pictures of seals as a document names them. */
export const asImages = (pictures: ReadonlyMap<string, Uint8Array>): Record<string, string> =>
  Object.fromEntries([...pictures].map(([id, bytes]) => [id, `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`]))

type Signer = { name: string; prefecture: string; settings: Pick<TownSettings['settings'], 'papers'> }
export const issuerOf = ({ name, prefecture, settings }: Signer): string => settings.papers.issuer || `${prefecture}${name}長`

/** The words of a town's settings of a day, with the common sentence where the town has none. */
export function wordsFor(
  kind: NoticeKind,
  { name, prefecture, settings: { papers, contact } }: Pick<TownSettings, 'name' | 'prefecture' | 'settings'>,
  seal: PaperWords['seal'],
): PaperWords {
  return {
    title: noticeTitles[kind],
    opening: papers[kind] || noticeSentences[kind],
    appeal: papers.appeal || appealSentence(name),
    issuer: issuerOf({ name, prefecture, settings: { papers } }),
    desk: [contact.office, contact.phone && showPhone(contact.phone), contact.hours].filter(Boolean).join('　'),
    addressLeft: papers.addressLeft,
    addressTop: papers.addressTop,
    seal,
  }
}
