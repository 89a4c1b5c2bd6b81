/** Refusals of applications (CERT-1, CERT-2, ELIG-3). */
import { defineRefusals, type RefusalWords } from '../refusal-texts.ts'
import {
  applicationRefusalsEasy,
  applicationRefusalsNe,
  applicationRefusalsPt,
  applicationRefusalsTl,
  applicationRefusalsVi,
  applicationRefusalsZh,
} from './application-languages.ts'

const applicationRefusalsJa = {
  'child.too-early': {
    what: 'まだ申請できません。',
    why: '生後6か月になる前の、決まった日から受け付けるためです。',
    next: '{from}から申請できます。',
  },
  'child.too-late': {
    what: '使える期間が終わっています。',
    why: '使えるのは{until}まででした。',
    next: '生年月日を確かめてください。合っているときは、市区町村の窓口にご相談ください。',
  },
  'child.twice': {
    what: '{first}人目と同じお子さまです。',
    why: '',
    next: '同じお子さまを2回入力しているときは、どちらかを消してください。',
  },
  'children.missing': { what: 'お子さまが入力されていません。', why: '', next: '利用するお子さまを入力してください。' },
  'children.many': {
    what: 'お子さまの人数が多すぎます。',
    why: '',
    next: '{max}人までにして、残りのお子さまは別に申請してください。',
  },
  'consent.missing': {
    what: '「{purpose}」への同意がありません。',
    why: '同意がないと、審査ができません。',
    next: '内容を読んで、同意するときはチェックを入れてください。',
  },
  'consent.version': {
    what: '「{purpose}」の文が新しくなりました。',
    why: '',
    next: '新しい文を読んで、もう一度チェックを入れてください。',
  },
  'application.channel': {
    what: '{town}の申請は、このサイトでは受け付けていません。',
    why: '市区町村ごとに、申請の方法が違います。',
    next: '市区町村を選びなおすと、{town}の申請の方法が表示されます。',
  },
  'application.number': {
    what: '受付番号を読み取れません。',
    why: '受付番号は、英字と数字の12文字です。',
    next: '受付完了の画面かメールにある番号を確かめて、入力してください。',
  },
  'application.no-mail': {
    what: 'メールを送れません。',
    why: 'メールアドレスがまだ入力されていません。',
    next: '連絡先のページまで進んでから、もう一度お試しください。',
  },
  'application.state': {
    what: 'いまの状態では、この操作はできません。',
    why: '申請が先に進んでいます。',
    next: '申請状況の画面を開きなおして、いまの状態を確かめてください。',
  },
  'application.not-yours': {
    what: 'この操作をする権限がありません。',
    why: '申請した方と市区町村の担当では、できる操作が違います。',
    next: '申請状況の画面に戻ってください。',
  },
  'application.reason-missing': {
    what: '理由が選ばれていません。',
    why: '申請した方に理由を伝えるためです。',
    next: '理由を選んでください。',
  },
  'application.no-field-marked': {
    what: '補正する項目が選ばれていません。',
    why: '申請した方が直せるのは、選んだ項目だけです。',
    next: '補正してほしい項目を1つ以上選んでください。',
  },
  'application.changed-since': {
    what: '申請の内容が、開いている間に変わりました。',
    why: '申請した方か、別の担当が先に操作しました。',
    next: '画面を開きなおして、新しい内容を確かめてください。',
  },
  'correction.not-open': {
    what: 'この項目は、いまは直せません。',
    why: '直せるのは、市区町村が補正を求めた項目だけです。',
    next: 'ほかの項目を直したいときは、市区町村の窓口にご連絡ください。',
  },
  'correction.not-correctable': {
    what: 'この項目は、補正を求められません。',
    why: '変えると、別の申請になる項目です。',
    next: '申請した方に連絡して、出しなおしてもらってください。',
  },
  'correction.unanswered': {
    what: 'まだ直していない項目があります。',
    why: '市区町村が確認を求めています。',
    next: '直すか、このままで正しいときは「このままで正しい」にチェックを入れてください。',
  },
} as const
export type ApplicationRefusalsWords = { readonly [K in keyof typeof applicationRefusalsJa]: RefusalWords }

export const applicationRefusals = defineRefusals({
  ja: applicationRefusalsJa,
  en: {
    'child.too-early': {
      what: 'You cannot apply yet.',
      why: 'Applications open on a set day before the child is 6 months old.',
      next: 'You can apply from {from}.',
    },
    'child.too-late': {
      what: 'The time for this service is over.',
      why: 'It was possible until {until}.',
      next: 'Please check the date of birth. If it is right, ask the desk of your city.',
    },
    'child.twice': {
      what: 'The same child as child {first}.',
      why: '',
      next: 'If you entered the child twice, please remove one.',
    },
    'children.missing': {
      what: 'No child is entered.',
      why: '',
      next: 'Please enter the child who will use the service.',
    },
    'children.many': {
      what: 'Too many children.',
      why: '',
      next: 'Please enter at most {max} and apply for the others separately.',
    },
    'consent.missing': {
      what: 'Your consent is missing: {purpose}.',
      why: 'Without it the application cannot be checked.',
      next: 'Please read it and tick it if you agree.',
    },
    'consent.version': {
      what: 'The wording is new: {purpose}.',
      why: '',
      next: 'Please read the new wording and tick it again.',
    },
    'application.channel': {
      what: '{town} does not take applications here.',
      why: 'The way to apply differs from city to city.',
      next: 'Choose your city again to see how {town} does it.',
    },
    'application.number': {
      what: 'The reception number cannot be read.',
      why: 'It has 12 letters and digits.',
      next: 'Please check the number on the last screen or in our mail.',
    },
    'application.no-mail': {
      what: 'We cannot send a mail.',
      why: 'No mail address is entered yet.',
      next: 'Please go on to the contact page first.',
    },
    'application.state': {
      what: 'This cannot be done now.',
      why: 'The application has moved on.',
      next: 'Please open its page again and check.',
    },
    'application.not-yours': {
      what: 'You cannot do this.',
      why: 'Applicants and city offices can do different things.',
      next: 'Please go back to the page of the application.',
    },
    'application.reason-missing': {
      what: 'The reason is missing.',
      why: 'The applicant is told.',
      next: 'Please choose a reason.',
    },
    'application.no-field-marked': {
      what: 'No field is chosen.',
      why: 'The applicant can change only those.',
      next: 'Please choose at least one field.',
    },
    'application.changed-since': {
      what: 'The application changed while it was open.',
      why: 'The applicant or a colleague did something first.',
      next: 'Please open the screen again.',
    },
    'correction.not-open': {
      what: 'This cannot be changed now.',
      why: 'Only what the city asked about can be changed.',
      next: 'For other changes please call the desk of your city.',
    },
    'correction.not-correctable': {
      what: 'A correction of this cannot be asked for.',
      why: 'It would be another application.',
      next: 'Please ask the applicant to apply again.',
    },
    'correction.unanswered': {
      what: 'Something is still open.',
      why: 'The city asks you to check it.',
      next: 'Please change it, or tick “It is right as it is”.',
    },
  },
  easy: applicationRefusalsEasy,
  zh: applicationRefusalsZh,
  pt: applicationRefusalsPt,
  vi: applicationRefusalsVi,
  tl: applicationRefusalsTl,
  ne: applicationRefusalsNe,
})
