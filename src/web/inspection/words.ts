/** Words of 指導監査 on both sides. Pure. */
import type { getInspection } from '../../features/inspection/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'

export type Inspection = ReplyOf<typeof getInspection>
export type Item = Inspection['items'][number]

export const kindWords: Readonly<Record<Inspection['kind'], string>> = { onSite: '実地', paper: '書面' }
export const levelWords: Readonly<Record<Item['level'], string>> = { written: '文書指摘', oral: '口頭指摘', none: '指摘なし' }
export const stateWords: Readonly<Record<Item['state'], string>> = {
  none: '指摘なし',
  open: '施設の回答待ち',
  answered: '市区町村の確認待ち',
  settled: '完了',
}
export const turnWords: Readonly<Record<Item['turns'][number]['event'], string>> = {
  answered: '施設の回答',
  asked: 'もう一度の回答を依頼',
  settled: '完了',
}
