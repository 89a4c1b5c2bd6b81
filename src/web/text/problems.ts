/** Words for problems of calls: titles by code, messages for wrong fields, and the three parts of a refusal. */
import type { Reason } from '../../platform/contract.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { refusalText } from './refusals.ts'

const titles: Record<string, string> = {
  'login-needed': 'ログインが必要です。',
  'no-right': 'この操作をする権限がありません。',
  'not-found': '見つかりませんでした。',
  'proof-needed': 'ご本人の確認のため、パスワードをもう一度入力してください。',
  'code-needed': 'ご本人の確認のため、メールでお送りする確認コードが必要です。',
  'fields-wrong': '入力に問題があります。',
  'key-missing': '同じ操作を見分ける番号（Idempotency-Key）がありません。画面を開きなおして、もう一度お試しください。',
  'key-reused': '同じ番号で、ちがう内容が送られました。画面を開きなおして、もう一度お試しください。',
  'in-flight': '同じ操作を処理しています。少し待ってから、結果を確かめてください。',
  busy: 'ただいま混み合っています。少し待ってから、もう一度お試しください。',
  defect: 'システムの問題で処理できませんでした。入力した内容は保存されていません。もう一度お試しください。',
  'foreign-origin': '別のサイトからの操作は受け付けていません。',
  'too-large': 'ファイルが大きすぎます。1つ5MBまでにしてください。',
  'wrong-type': 'この形式では受け取れません。',
  malformed: '送られた内容を読み取れませんでした。',
}

const fieldWords: Record<string, (detail: Record<string, unknown>) => string> = {
  invalid_type: (d) => (d.input === undefined ? '入力してください。' : '形式が正しくありません。入力しなおしてください。'),
  too_small: (d) =>
    d.origin === 'string'
      ? d.minimum === 1
        ? '入力してください。'
        : `${d.minimum}文字以上で入力してください。`
      : d.origin === 'array'
        ? '1つ以上選んでください。'
        : `${d.minimum}以上にしてください。`,
  too_big: (d) =>
    d.origin === 'string'
      ? `${d.maximum}文字までにしてください。`
      : d.origin === 'array'
        ? `${d.maximum}つまでにしてください。`
        : `${d.maximum}以下にしてください。`,
  invalid_value: () => '選択肢から選んでください。',
  invalid_format: () => '形式が正しくありません。入力しなおしてください。',
  unrecognized_keys: () => '知らない項目が含まれています。',
}

export const texts = {
  title: (code: string): string => titles[code] ?? '処理できませんでした。',
  field: (issue: { code: string; path: string; detail: Record<string, unknown> }): string =>
    fieldWords[issue.code]?.(issue.detail) ?? '入力しなおしてください。',
  reason: (refusal: Refusal): Reason => {
    const { what, why, next } = refusalText(refusal, 'ja')
    return { rule: refusal.rule, code: refusal.code, what, why, next, ...(refusal.pointer ? { pointer: refusal.pointer } : {}) }
  },
}
