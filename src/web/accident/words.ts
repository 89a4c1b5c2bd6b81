/** 事故報告 in words, for facilities and offices. Pure. */
import type { Severity, Words } from '../../features/accident/rules.ts'

export const severityWords: Readonly<Record<Severity, string>> = {
  death: '死亡',
  unconscious: '意識不明',
  serious: '治療に30日以上かかるけが・病気（骨折など）',
  other: 'その他',
}

/** In the order of the form. */
export const fieldWords: Readonly<Record<keyof Words, string>> = {
  place: '場所',
  what: '何があったか',
  firstAid: '応急手当・そのときの対応',
  doctor: '受診（医師・病院・診断）',
  guardians: '保護者への連絡（いつ・だれに・どうやって）',
  measures: 'そのあとの対応・再発防止',
}

/** As facts of a report that is read. */
export const factWords: Readonly<Record<keyof Words | 'when' | 'severity', string>> = {
  when: '起きた日時',
  severity: '程度',
  place: '場所',
  what: '何があったか',
  firstAid: '応急手当・対応',
  doctor: '受診',
  guardians: '保護者への連絡',
  measures: '再発防止など',
}

export const townStateWords = { waits: '未読', read: '既読', received: '受領', asked: '続報の依頼' } as const
export const replyWords = { received: '受領', noted: '施設へのメモ', asked: '続報の依頼' } as const

/** 第1報, 第2報 … */
export const reportName = (n: number): string => `第${n}報`
