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
  zh: {
    what: '无法连接网络。',
    why: '信号弱，或者连接已断开。',
    next: '您输入的内容仍保留在此页面。恢复连接后，请再次发送。不会被重复处理。',
    lost: '无法连接网络。请到信号好的地方再试一次。',
    reload: '重新打开',
  },
  pt: {
    what: 'Sem conexão.',
    why: 'O sinal está fraco ou a conexão caiu.',
    next: 'O que você escreveu continua nesta tela. Quando a conexão voltar, envie de novo. Nada será feito duas vezes.',
    lost: 'Sem conexão. Tente de novo onde o sinal for melhor.',
    reload: 'Abrir de novo',
  },
  vi: {
    what: 'Không có kết nối mạng.',
    why: 'Sóng yếu hoặc kết nối đã bị ngắt.',
    next: 'Những gì bạn đã nhập vẫn còn trên màn hình này. Khi có mạng, hãy gửi lại. Không việc gì bị làm hai lần.',
    lost: 'Không có kết nối mạng. Hãy thử lại ở nơi sóng tốt hơn.',
    reload: 'Mở lại',
  },
  tl: {
    what: 'Walang koneksiyon.',
    why: 'Mahina ang signal o naputol ang koneksiyon.',
    next: 'Nasa screen pa rin ang isinulat ninyo. Kapag may koneksiyon na, ipadala ulit. Walang mauulit nang dalawang beses.',
    lost: 'Walang koneksiyon. Subukan ulit kung saan mas malakas ang signal.',
    reload: 'Buksan ulit',
  },
  ne: {
    what: 'इन्टरनेट जोडिएको छैन।',
    why: 'सिग्नल कमजोर छ वा जडान काटिएको छ।',
    next: 'तपाईंले लेखेको कुरा यही पेजमा छ। जोडिएपछि फेरि पठाउनुहोस्। कुनै काम दुई पटक हुँदैन।',
    lost: 'इन्टरनेट जोडिएको छैन। सिग्नल राम्रो भएको ठाउँमा फेरि प्रयास गर्नुहोस्।',
    reload: 'फेरि खोल्नुहोस्',
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
