/** Refusals of 初回面談 (INT-1..5): what happened, why, what to do next. */
import { defineRefusals, type RefusalWords } from '../refusal-texts.ts'
import {
  interviewRefusalsEasy,
  interviewRefusalsNe,
  interviewRefusalsPt,
  interviewRefusalsTl,
  interviewRefusalsVi,
  interviewRefusalsZh,
} from './interview-languages.ts'

const interviewRefusalsJa = {
  'interview.certificate-none': {
    what: 'まだ認定を受けていません。',
    why: '面談を申し込めるのは、市区町村の認定が決まってからです。',
    next: '認定の申請をして、結果をお待ちください。',
  },
  'interview.certificate-suspended': {
    what: '認定が停止されています。',
    why: '停止の間は、面談を申し込めません。',
    next: 'お住まいの市区町村の窓口にお問い合わせください。',
  },
  'interview.certificate-ended': {
    what: '認定の期間が終わっています。',
    why: '使えるのは{lastDay}まででした。',
    next: '引っ越した方は、新しい市区町村で申請してください。分からないときは、市区町村の窓口にお問い合わせください。',
  },
  'interview.no-facility': {
    what: '施設が見つかりません。',
    why: '公開が終わったか、アドレスが違います。',
    next: '「施設をさがす」から選びなおしてください。',
  },
  'interview.way-phone': {
    what: '面談は、電話で受け付けています。',
    why: 'この施設が決めた方法です。',
    next: '施設に電話して、面談の日を決めてください。',
  },
  'interview.way-facility': {
    what: '面談は、画面からは申し込めません。',
    why: '内定のあとに、施設が面談を登録する決まりです。',
    next: '施設から内定の連絡がありましたら、面談の日を決めてください。手続きは、面談のときに施設でします。',
  },
  'interview.way-closed': {
    what: 'いまは新しい面談を受け付けていません。',
    why: '施設の受入れの都合によるものです。',
    next: 'ほかの施設をさがすか、市区町村の窓口にご相談ください。',
  },
  'interview.others-not-accepted': {
    what: 'この施設は、ほかの市区町村の方は利用できません。',
    why: '施設のある市区町村にお住まいの方のための施設です。',
    next: 'お住まいの市区町村の施設をさがしてください。',
  },
  'interview.class-not-accepted': {
    what: 'この施設は、{classAge}クラスのお子さまを受け入れていません。',
    why: 'クラスは、4月1日までになった年齢で決まります。',
    next: 'お子さまのクラスで使える施設をさがしてください。',
  },
  'interview.open': {
    what: 'この施設との面談は、もう申し込まれています。',
    why: '同じ施設への申込みは、1つずつ進めます。',
    next: '「初回面談」で、いまの状況を確かめてください。',
  },
  'interview.already-accepted': {
    what: 'この施設は、もう受入可になっています。',
    why: '面談は、はじめて利用する前に1回だけです。',
    next: '面談をせずに、予約に進んでください。',
  },
  'interview.proposals-count': {
    what: '希望の日時の数が正しくありません。',
    why: '出せる日時は1つから{max}つまでです。',
    next: '希望の日時を1つ以上入力してください。',
  },
  'interview.proposal-past': {
    what: '{number}つ目の日時が過ぎています。',
    why: '',
    next: 'これからの日時にしてください。',
  },
  'interview.proposal-twice': {
    what: '{number}つ目は、前と同じ日時です。',
    why: '',
    next: '別の日時にするか、空のままにしてください。',
  },
  'interview.proposal-gone': {
    what: 'この日時は選べなくなりました。',
    why: '施設が日時を変えました。',
    next: '画面を開きなおして、新しい日時を確かめてください。',
  },
  'interview.time-taken': {
    what: 'この日時は、ほかの方が先に選びました。',
    why: '',
    next: 'ほかの日時を選んでください。',
  },
  'interview.times-near': {
    what: 'いまは、{times}があいています。',
    why: '',
    next: 'この中から、または画面の一覧から選びなおしてください。',
  },
  'interview.way-published': {
    what: '{kind}の面談は、施設が公開している日時から選びます。',
    why: 'この施設が決めた方法です。',
    next: '画面の一覧から、日時を1つ選んでください。',
  },
  'interview.way-proposals': {
    what: '{kind}の面談は、希望の日時を送って申し込みます。',
    why: '施設が、面談の受け方を変えました。',
    next: '画面を開きなおして、希望の日時を入力してください。',
  },
  'interview.times-past': {
    what: '{date}の{start}は、もう過ぎています。',
    why: '公開できるのは、これからの日時です。',
    next: '日と始まりの時刻を確かめてください。',
  },
  'interview.times-late': {
    what: '終わりが、その日のうちに収まりません。',
    why: '面談は、1日の中で終わる時間にしてください。',
    next: '始まりを早くするか、続けて出す数を減らしてください。',
  },
  'interview.times-far': {
    what: '先の日時を出しすぎています。',
    why: '公開できるのは、{max}日先までです。',
    next: '日を近くするか、くり返す週を減らしてください。',
  },
  'interview.times-there': {
    what: '同じ時間の面談枠が、もう出ています。',
    why: '時間が重なる面談枠は、出せません。',
    next: '下の一覧を確かめて、ほかの時間にしてください。',
  },
  'interview.times-gone': {
    what: '選んだ日時の中に、もうないものがあります。',
    why: 'ほかの職員の方が、先に取り下げました。',
    next: '下の一覧で選びなおしてください。',
  },
  'interview.time-in-use': {
    what: '{date}{start}の面談枠は、保護者の方が選びました。',
    why: '決まった面談の日時は、ここでは取り下げられません。',
    next: '変えるときは、面談の画面で日時を変えるか、取り消してください。',
  },
  'interview.fix-past': { what: '面談の日時が過ぎています。', why: '', next: 'これからの日時にしてください。' },
  'interview.state': {
    what: 'いまの状態では、この操作はできません。',
    why: '面談が先に進んだか、終わっています。',
    next: '画面を開きなおして、いまの状態を確かめてください。',
  },
  'interview.reason-missing': {
    what: '理由が選ばれていません。',
    why: '理由は市区町村にも伝わります。',
    next: '理由を1つ選んでください。',
  },
  'interview.length': {
    what: '終わりの時刻が、始まりより前か同じです。',
    why: '',
    next: '終わりの時刻を確かめてください。',
  },
  'interview.record-future': {
    what: 'まだ始まっていない面談は記録できません。',
    why: '',
    next: '面談の日と始まりの時刻を確かめてください。',
  },
  'interview.after-needs-acceptance': {
    what: '事後面談は、受入可のお子さまだけ記録できます。',
    why: '事後面談は、利用したあとの面談だからです。',
    next: '「事前」を選ぶか、先に受入可にしてください。',
  },
  'interview.individual-long': {
    what: '個別の時間が、面談の時間より長くなっています。',
    why: '',
    next: '面談のうち、個別に話した分数を入力してください。',
  },
  'interview.present-missing': {
    what: '同席した方が入力されていません。',
    why: '面談の記録に必要です。',
    next: '「母、担任」のように入力してください。',
  },
  'interview.relation-over': {
    what: 'このお子さまの情報は、もう開けません。',
    why: '最後の予定から決まった日数が過ぎました。',
    next: 'あらためて面談するときは、保護者の方に申し込んでもらうか、認定番号で登録してください。',
  },
  'interview.kind-not-offered': {
    what: 'この施設で行っていない利用のしかたです。',
    why: '',
    next: '施設で行っている利用のしかたを選んでください。',
  },
  'interview.number-form': {
    what: '認定番号を読み取れません。',
    why: '認定番号は14けたの数字です。',
    next: '認定証の番号を確かめて、入力してください。',
  },
  'interview.no-such-certificate': {
    what: '番号と生年月日に合う認定が見つかりません。',
    why: '番号か生年月日のどちらかが違うか、認定が終わっています。',
    next: '認定証を見ながら、両方を確かめてください。',
  },
  'interview.open-here': {
    what: 'このお子さまの面談は、もう登録されています。',
    why: '同じお子さまの面談は、1つずつ進めます。',
    next: '面談の一覧から開いてください。',
  },
  'interview.accepted-here': {
    what: 'このお子さまは、もう受入可になっています。',
    why: '面談は、はじめて利用する前に1回だけです。',
    next: '面談の一覧で「受入可」を選んで、確かめてください。',
  },
} as const
export type InterviewRefusalWords = { readonly [K in keyof typeof interviewRefusalsJa]: RefusalWords }

export const interviewRefusals = defineRefusals({
  ja: interviewRefusalsJa,
  en: {
    'interview.certificate-none': {
      what: 'There is no certificate yet.',
      why: 'You can ask for interviews after the decision of your city.',
      next: 'Please apply and wait for the result.',
    },
    'interview.certificate-suspended': {
      what: 'Your certificate is stopped.',
      why: 'You cannot ask for interviews while it is stopped.',
      next: 'Please ask the desk of your city or ward.',
    },
    'interview.certificate-ended': {
      what: 'Your certificate is over.',
      why: 'It was good until {lastDay}.',
      next: 'If you moved, please apply in your new city. Otherwise ask the desk of your city.',
    },
    'interview.no-facility': {
      what: 'The place was not found.',
      why: 'It is no longer public, or the address is wrong.',
      next: 'Please choose again under “Find a place”.',
    },
    'interview.way-phone': {
      what: 'Interviews are arranged by phone.',
      why: 'The place has chosen this.',
      next: 'Please call the place and agree on a day.',
    },
    'interview.way-facility': {
      what: 'Interviews cannot be asked for here.',
      why: 'The place enters the interview after it has chosen the families.',
      next: 'When the place contacts you, please agree on a day. The place does the rest.',
    },
    'interview.way-closed': {
      what: 'No new interviews at the moment.',
      why: 'The place cannot take more children now.',
      next: 'Please find another place, or ask the desk of your city.',
    },
    'interview.others-not-accepted': {
      what: 'This place does not take families from other cities.',
      why: 'It is for families who live in its city.',
      next: 'Please find a place in your city.',
    },
    'interview.class-not-accepted': {
      what: 'This place does not take the {classAge}.',
      why: 'The class depends on the age on April 1.',
      next: 'Please find a place for your child’s class.',
    },
    'interview.open': {
      what: 'You have already asked this place.',
      why: 'One interview at a time with each place.',
      next: 'Please look at it under “First interview”.',
    },
    'interview.already-accepted': {
      what: 'This place has already accepted your child.',
      why: 'There is one interview before the first use.',
      next: 'You can go on and book.',
    },
    'interview.proposals-count': {
      what: 'The number of times is not right.',
      why: 'Between 1 and {max}.',
      next: 'Please enter at least one.',
    },
    'interview.proposal-past': {
      what: 'Choice {number} is in the past.',
      why: '',
      next: 'Please choose a time to come.',
    },
    'interview.proposal-twice': {
      what: 'Choice {number} is the same as an earlier one.',
      why: '',
      next: 'Please choose another time, or leave it empty.',
    },
    'interview.proposal-gone': {
      what: 'This time can no longer be chosen.',
      why: 'The place changed its times.',
      next: 'Please open the screen again and look at the new times.',
    },
    'interview.time-taken': {
      what: 'Somebody else took this time first.',
      why: '',
      next: 'Please choose another time.',
    },
    'interview.times-near': {
      what: 'Free now: {times}.',
      why: '',
      next: 'Please choose one of these, or from the list.',
    },
    'interview.way-published': {
      what: 'For {kind} you choose from the times that the place offers.',
      why: 'The place has chosen this.',
      next: 'Please choose a time from the list.',
    },
    'interview.way-proposals': {
      what: 'For {kind} you send the times you would like.',
      why: 'The place changed how it takes interviews.',
      next: 'Please open the screen again and enter your times.',
    },
    'interview.times-past': {
      what: '{date} {start} is over.',
      why: 'Only times to come can be offered.',
      next: 'Please check day and start.',
    },
    'interview.times-late': {
      what: 'It would not end on the same day.',
      why: 'An interview has to end on its day.',
      next: 'Please start earlier, or offer fewer in a row.',
    },
    'interview.times-far': {
      what: 'That is too far ahead.',
      why: 'Times can be offered up to {max} days ahead.',
      next: 'Please choose nearer days, or fewer weeks.',
    },
    'interview.times-there': {
      what: 'There is already an interview time then.',
      why: 'Times must not overlap.',
      next: 'Please look at the list and choose another time.',
    },
    'interview.times-gone': {
      what: 'Some of these times are gone.',
      why: 'A colleague took them back.',
      next: 'Please choose again in the list.',
    },
    'interview.time-in-use': {
      what: 'A family has chosen {date} {start}.',
      why: 'Settled interviews cannot be taken back here.',
      next: 'Please change or cancel it on its own screen.',
    },
    'interview.fix-past': {
      what: 'The interview time is in the past.',
      why: '',
      next: 'Please choose a time to come.',
    },
    'interview.state': {
      what: 'This cannot be done now.',
      why: 'The interview has moved on, or is over.',
      next: 'Please open the screen again and check.',
    },
    'interview.reason-missing': {
      what: 'The reason is missing.',
      why: 'The city sees it too.',
      next: 'Please choose one.',
    },
    'interview.length': {
      what: 'The end is not after the start.',
      why: '',
      next: 'Please check the end.',
    },
    'interview.record-future': {
      what: 'An interview that has not begun cannot be recorded.',
      why: '',
      next: 'Please check day and start.',
    },
    'interview.after-needs-acceptance': {
      what: 'Only for children who are accepted.',
      why: 'It is an interview after use.',
      next: 'Please choose “before”, or accept first.',
    },
    'interview.individual-long': {
      what: 'The individual part is longer than the interview.',
      why: '',
      next: 'Please enter the minutes of the individual part.',
    },
    'interview.present-missing': {
      what: 'It is not entered who was there.',
      why: 'It belongs to the record.',
      next: 'Please enter it, for example “mother, teacher”.',
    },
    'interview.relation-over': {
      what: 'The facts about this child can no longer be opened.',
      why: 'Too many days have passed since the last plan.',
      next: 'For a new interview, ask the family, or enter it with the certificate number.',
    },
    'interview.kind-not-offered': {
      what: 'This place does not offer this kind of use.',
      why: '',
      next: 'Please choose one it offers.',
    },
    'interview.number-form': {
      what: 'The certificate number cannot be read.',
      why: 'It has 14 digits.',
      next: 'Please check the number on the certificate.',
    },
    'interview.no-such-certificate': {
      what: 'No certificate fits this number and date of birth.',
      why: 'One of them is wrong, or the certificate is over.',
      next: 'Please check both on the certificate.',
    },
    'interview.open-here': {
      what: 'This child already has an interview here.',
      why: 'One interview at a time for each child.',
      next: 'Please open it from the list.',
    },
    'interview.accepted-here': {
      what: 'This child is already accepted here.',
      why: 'There is one interview before the first use.',
      next: 'Please look at it in the list under “accepted”.',
    },
  },
  easy: interviewRefusalsEasy,
  zh: interviewRefusalsZh,
  pt: interviewRefusalsPt,
  vi: interviewRefusalsVi,
  tl: interviewRefusalsTl,
  ne: interviewRefusalsNe,
})
