/** Refusals that every feature may give. */
import { defineRefusals } from '../refusal-texts.ts'

export const commonRefusals = defineRefusals({
  ja: {
    'not-found': {
      what: '見つかりませんでした。',
      why: 'なくなったか、アドレスが違います。',
      next: '一覧に戻って、もう一度選んでください。',
    },
    'no-right': {
      what: 'この操作をする権限がありません。',
      why: 'いまのログインには許されていない操作です。',
      next: '必要なときは、管理者の方に権限を確認してください。',
    },
    'session-expired': {
      what: 'ログインの有効時間が切れました。',
      why: '安全のため、時間がたつと自動でログアウトします。',
      next: 'もう一度ログインしてから、続けてください。',
    },
    'too-many': {
      what: '続けて操作されたため、止めています。',
      why: 'ご本人以外の操作を防ぐためです。',
      next: '数分たってから、もう一度お試しください。',
    },
    'changed-elsewhere': {
      what: '同じ内容が、別の画面で先に変更されました。',
      why: 'あとから保存すると、先の変更が消えてしまいます。',
      next: '画面を開きなおして、新しい内容を確かめてから、もう一度入力してください。',
    },
    'key-reused': {
      what: '前に送った操作と、ちがう内容が送られました。',
      why: '同じ操作が二重に行われるのを防いでいます。',
      next: '画面を開きなおして、もう一度お試しください。',
    },
    'in-flight': {
      what: '同じ操作を処理しています。',
      why: '先に送られた操作が、まだ終わっていません。',
      next: '少し待ってから、結果を確かめてください。',
    },
    busy: {
      what: 'ただいま混み合っています。',
      why: '操作はまだ行われていません。',
      next: '少し待ってから、もう一度お試しください。',
    },
    defect: {
      what: 'システムの問題で処理できませんでした。',
      why: '入力した内容は保存されていません。',
      next: 'もう一度お試しください。続くときは、お問い合わせください。',
    },
  },
  en: {
    'not-found': {
      what: 'Not found.',
      why: 'It is gone, or the address is wrong.',
      next: 'Please go back to the list and choose again.',
    },
    'no-right': {
      what: 'Your login does not allow this.',
      why: '',
      next: 'If you need it, please ask your administrator.',
    },
    'session-expired': {
      what: 'Your login has expired.',
      why: 'For safety you are logged out after a while.',
      next: 'Please log in again and go on.',
    },
    'too-many': {
      what: 'There were too many tries in a row.',
      why: 'This protects your account from others.',
      next: 'Please try again in a few minutes.',
    },
    'changed-elsewhere': {
      what: 'This was changed on another screen first.',
      why: 'Saving now would undo that change.',
      next: 'Please open the screen again, check the new content and enter yours once more.',
    },
    'key-reused': {
      what: 'Something different was sent under the same number.',
      why: 'This prevents doing things twice.',
      next: 'Please open the screen again and retry.',
    },
    'in-flight': {
      what: 'The same step is being carried out.',
      why: 'What you sent first is not finished yet.',
      next: 'Please wait a moment and check the result.',
    },
    busy: {
      what: 'Many people are using this now.',
      why: 'Nothing has been done yet.',
      next: 'Please wait a moment and try again.',
    },
    defect: {
      what: 'A problem on our side stopped this.',
      why: 'What you entered has not been saved.',
      next: 'Please try again. If it goes on, please contact us.',
    },
  },
})
