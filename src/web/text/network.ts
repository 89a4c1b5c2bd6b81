/** What the browser says when the server could not be reached; the only refusal that the server cannot word itself. */
import type { Problem } from '../../platform/contract.ts'
import { catalogue, wordsOf } from './catalogue.ts'
import type { Locale } from './locale.ts'

const networkTexts = catalogue({
  ja: {
    what: '通信できませんでした。',
    why: '電波が弱いか、接続が切れています。',
    next: '入力した内容はこの画面に残っています。つながったら、もう一度送ってください。二重に行われることはありません。',
    lost: '通信できませんでした。電波のよいところで、もう一度お試しください。',
    reload: 'もう一度開く',
  },
  easy: {
    what: 'インターネットに つながりません。',
    why: '{電波|でんぱ}が {弱|よわ}いかもしれません。',
    next: 'あなたが {書|か}いたものは {消|き}えていません。つながったら、もう{一度|いちど} {送|おく}ってください。2{回|かい} {送|おく}っても だいじょうぶです。',
    lost: 'インターネットに つながりません。{電波|でんぱ}が いいところで、もう{一度|いちど} {押|お}してください。',
    reload: 'もう{一度|いちど} {開|ひら}く',
  },
  en: {
    what: 'There is no connection.',
    why: 'The signal is weak or the connection was lost.',
    next: 'What you typed is still on this screen. Send it again when you are connected. Nothing will be done twice.',
    lost: 'There is no connection. Please try again where the signal is better.',
    reload: 'Open again',
  },
})

export const networkCode = 'network'

/** The problem of a call that did not come through. */
export function networkProblem(locale: Locale): Problem {
  const what = wordsOf(networkTexts, locale, 'what')
  const reason = {
    rule: 'BOOK-5',
    code: networkCode,
    what,
    why: wordsOf(networkTexts, locale, 'why'),
    next: wordsOf(networkTexts, locale, 'next'),
  }
  return { type: 'about:blank#network', title: what, status: 0, code: networkCode, reasons: [reason], requestId: '' }
}

export const networkWords = (locale: Locale): { lost: string; reload: string } => ({
  lost: wordsOf(networkTexts, locale, 'lost'),
  reload: wordsOf(networkTexts, locale, 'reload'),
})
