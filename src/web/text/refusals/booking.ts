/** Refusals of bookings (BOOK-*, CAN-*): what happened, why, what to do next. */
import { defineRefusals, type RefusalWords } from '../refusal-texts.ts'
import {
  bookingRefusalsEasy,
  bookingRefusalsNe,
  bookingRefusalsPt,
  bookingRefusalsTl,
  bookingRefusalsVi,
  bookingRefusalsZh,
} from './booking-languages.ts'

const bookingRefusalsJa = {
  'booking.certificate-none': {
    what: '{date}に使える認定がありません。',
    why: 'この制度を使うには、お住まいの市区町村の認定が必要です。',
    next: '認定の申請をしてから、予約してください。',
  },
  'booking.certificate-suspended': {
    what: 'いまは認定が停止されています。',
    why: '停止の間は、予約できません。',
    next: '理由と再開については、お住まいの市区町村の窓口にお問い合わせください。',
  },
  'booking.certificate-not-started': {
    what: '{date}は、まだ認定の期間に入っていません。',
    why: '認定は{from}から始まります。',
    next: '{from}からの日を選んでください。',
  },
  'booking.certificate-ended': {
    what: '{date}は、認定の期間を過ぎています。',
    why: '認定の最後の日は{lastDay}です。',
    next: '{lastDay}までの日を選んでください。',
  },
  'booking.national-ended': {
    what: '{date}は、この施設では利用できません。',
    why: '国の時間は{nationalEnd}で終わり、そのあとは、お住まいの市区町村の施設だけで使えます（{municipalEnd}まで）。',
    next: 'お住まいの市区町村の施設を選んでください。',
  },
  'booking.class-not-accepted': {
    what: 'この施設では、{classAge}の受け入れをしていません。',
    why: '施設ごとに、受け入れる年齢が決まっています。',
    next: 'ほかの施設をさがしてください。',
  },
  'booking.others-not-accepted': {
    what: 'この施設は、ほかの市区町村にお住まいの方の利用を受け付けていません。',
    why: '受け入れは、施設と市区町村が決めています。',
    next: 'お住まいの市区町村の施設をさがしてください。',
  },
  'booking.interview-none': {
    what: 'この施設では、まだ予約できません。',
    why: 'はじめて使う施設では、先に初回面談が必要です。',
    next: '施設のページから、初回面談を申し込んでください。',
  },
  'booking.interview-kind': {
    what: 'この施設では、{kind}の予約はまだできません。',
    why: '面談で受け入れが決まったのは、別の利用のしかたです。',
    next: '{kind}の面談を、施設に申し込んでください。',
  },
  'booking.interview-lapsed': {
    what: '初回面談の有効な期間が過ぎました。',
    why: '前の面談で予約できるのは{lastDay}まででした。',
    next: '施設のページから、もう一度面談を申し込んでください。',
  },
  'booking.sheet-unconfirmed': {
    what: '{what}の確認が、まだ済んでいません。',
    why: 'お子さまを安全に預かるため、予約の前に確認をお願いしています。',
    next: 'マイページの「メニュー」→「利用者情報管理」で入力し、確認してください。',
  },
  'booking.sheet-old': {
    what: '{what}の確認から、{months}か月がたちました。',
    why: '前回の確認は{confirmedOn}です。変わったことがないか、もう一度お確かめください。',
    next: 'マイページの「メニュー」→「利用者情報管理」で、内容を確認してください。',
  },
  'booking.way-facility': {
    what: 'この施設の{kind}は、画面からは予約できません。',
    why: '施設が予約を登録します。',
    next: '施設に直接お申し込みください。登録されると、この画面の「予約」に出ます。',
  },
  'booking.way-outside': {
    what: 'この施設の{kind}は、画面からは予約できません。',
    why: '施設が別の方法で予約を受け付けています。',
    next: '施設に直接お申し込みください。',
  },
  'booking.way-town': {
    what: 'この施設の{kind}は、画面からは予約できません。',
    why: 'この施設の市区町村が、別の予約システムで予約を受け付けています。',
    next: '施設のページの「市区町村の予約システムを開く」から予約してください。',
  },
  'booking.overlap': {
    what: '同じお子さまの予約が、{start}から{end}にもうあります。',
    why: '同じ時間に2つの予約はできません。',
    next: 'ほかの時間を選ぶか、先の予約を取り消してください。',
  },
  'booking.overlap-staff': {
    what: '同じ時間に別の予約があります。',
    why: '',
    next: 'ほかの時間を選ぶか、保護者の方に確かめてください。',
  },
  'booking.reason-missing': {
    what: '理由が入っていません。',
    why: 'あとから確かめられるように、理由を記録します。',
    next: '理由を入力してください。',
  },
  'booking.month-closed': {
    what: '{month}分は、もう締められています。',
    why: '締めた月の予約は、変えられません。',
    next: '直す必要があるときは、管理者の方が月の締めを確かめてください。',
  },
  'booking.override-max': {
    what: '定員を超えて受け入れられる人数を超えます。',
    why: '{date}{start}からの枠で、超えて受け入れられるのは{max}名までです。',
    next: 'ほかの時間を選んでください。',
  },
  'booking.offer-ended': {
    what: 'この空きのご案内は終わりました。',
    why: '期限が過ぎたか、ほかの方に決まりました。',
    next: 'ほかの時間を選んでください。',
  },
  'booking.place-unknown': {
    what: 'この施設は見つかりませんでした。',
    why: '施設がなくなったか、アドレスが違います。',
    next: '施設を選びなおしてください。',
  },
  'booking.child-unknown': {
    what: 'このお子さまは、こちらの施設では選べません。',
    why: '面談や予約のつながりが、いまはありません。',
    next: '「児童」の一覧にいるお子さまを選ぶか、先に面談を登録してください。',
  },
  'booking.unknown': {
    what: 'この予約は見つかりませんでした。',
    why: 'なくなったか、アドレスが違います。',
    next: '予約の一覧から、もう一度選んでください。',
  },
  'booking.state': {
    what: 'この予約には、この操作はできません。',
    why: 'いまの状態は「{state}」です。',
    next: '画面を開きなおして、いまの内容を確かめてください。',
  },
  'booking.change-too-late': {
    what: 'この予約は、もう変更できません。',
    why: '変更できるのは{limitAt}でした。',
    next: '変えたいときは、取り消してから、あらためて予約してください。',
  },
  'booking.change-waits': {
    what: 'この予約には、返事を待っている変更があります。',
    why: '1つの予約に、変更は1つずつです。',
    next: '施設の返事を待ってから、もう一度お試しください。',
  },
  'booking.change-same': {
    what: '日と時間が、いまの予約と同じです。',
    why: '変わるところがありません。',
    next: '別の日か時間を選んでください。',
  },
  'booking.answer-late': {
    what: '返事の期限が過ぎました。',
    why: '期限は{answerBy}でした。予約は「期限切れ」になります。',
    next: '受け入れられるときは、保護者の方に連絡し、代理入力で登録してください。',
  },
  'booking.over': {
    what: 'この予約は、もう取り消せません。',
    why: '利用の時間（{date}{end}まで）が過ぎています。',
    next: '記録が違っているときは、施設にお問い合わせください。',
  },
  'booking.call-time': {
    what: '電話を受けた日時を確かめてください。',
    why: '予約したあとから、いままでの日時だけ入力できます。',
    next: '電話を受けた日と時刻を入力してください。',
  },
  'booking.no-show-early': {
    what: '無断キャンセルには、まだできません。',
    why: '開始から30分たった{fromAt}から、登録できます。',
    next: '保護者の方に連絡がつくか、先に確かめてください。',
  },
  'booking.late-day': {
    what: '遅れるとの連絡は、まだできません。',
    why: '知らせられるのは、利用の日（{date}）だけです。',
    next: '前もって分かっているときは、予約の日時を変更してください。',
  },
  'booking.late-time': {
    what: 'この時刻では知らせられません。',
    why: '予約のはじまりよりあとの、これからの時刻だけを知らせられます。',
    next: '{start}から{end}までの時刻を選んでください。来られないときは「休みます」を選んでください。',
  },
  'booking.late-none': {
    what: '取り消す連絡がありません。',
    why: '連絡は、もう取り消されています。',
    next: '予約のページで、いまの状態を確かめてください。',
  },
  'booking.cost-changed': {
    what: '取り消したときに戻る時間が、変わりました。',
    why: '期限（{limitAt}）を過ぎたため、いま取り消すと{lostMinutes}が戻りません。',
    next: '内容を確かめて、それでもよいときは、もう一度「取り消す」を押してください。',
  },
  'booking.nearest': {
    what: '近い時間では、{times}があいています。',
    why: '',
    next: '時間を選びなおしてください。',
  },
} as const
export type BookingRefusalWords = { readonly [K in keyof typeof bookingRefusalsJa]: RefusalWords }

export const bookingRefusals = defineRefusals({
  ja: bookingRefusalsJa,
  en: {
    'booking.certificate-none': {
      what: 'There is no certificate for {date}.',
      why: 'To use this service you need a certificate from your city or ward.',
      next: 'Please apply for it first, then book.',
    },
    'booking.certificate-suspended': {
      what: 'Your certificate is stopped at the moment.',
      why: 'You cannot book while it is stopped.',
      next: 'For the reason and when it goes on, please ask the desk of your city or ward.',
    },
    'booking.certificate-not-started': {
      what: 'Your certificate has not started on {date}.',
      why: 'It starts on {from}.',
      next: 'Please choose a day from {from} on.',
    },
    'booking.certificate-ended': {
      what: 'Your certificate is over on {date}.',
      why: 'Its last day is {lastDay}.',
      next: 'Please choose a day up to {lastDay}.',
    },
    'booking.national-ended': {
      what: 'This place cannot be used on {date}.',
      why: 'The national hours end on {nationalEnd}. After that only places in your own city can be used (until {municipalEnd}).',
      next: 'Please choose a place in your city.',
    },
    'booking.class-not-accepted': {
      what: 'This place does not take the {classAge}.',
      why: 'Each place decides which ages it takes.',
      next: 'Please find another place.',
    },
    'booking.others-not-accepted': {
      what: 'This place does not take families from other cities.',
      why: 'The place and its city decide this.',
      next: 'Please find a place in your city.',
    },
    'booking.interview-none': {
      what: 'You cannot book this place yet.',
      why: 'Before the first use there is an interview.',
      next: 'Please ask for the interview on the page of the place.',
    },
    'booking.interview-kind': {
      what: '{kind} cannot be booked at this place yet.',
      why: 'The interview was for another kind of use.',
      next: 'Please ask the place for an interview for {kind}.',
    },
    'booking.interview-lapsed': {
      what: 'Your interview is too long ago.',
      why: 'With it you could book until {lastDay}.',
      next: 'Please ask for a new interview on the page of the place.',
    },
    'booking.sheet-unconfirmed': {
      what: 'Please confirm first: {what}.',
      why: 'It is needed to keep your child safe.',
      next: 'My page → Menu → Account: fill it in and confirm.',
    },
    'booking.sheet-old': {
      what: 'You confirmed this {months} months ago: {what}.',
      why: 'That was on {confirmedOn}. Something may have changed.',
      next: 'My page → Menu → Account: please check and confirm.',
    },
    'booking.way-facility': {
      what: '{kind} at this place cannot be booked here.',
      why: 'The place enters the booking.',
      next: 'Please ask the place directly. It then appears under Bookings.',
    },
    'booking.way-outside': {
      what: '{kind} at this place cannot be booked here.',
      why: 'The place takes bookings in another way.',
      next: 'Please ask the place directly.',
    },
    'booking.way-town': {
      what: '{kind} at this place cannot be booked here.',
      why: 'Its town takes the bookings in a reservation system of its own.',
      next: "Open the town's reservation system from the page of the place and book there.",
    },
    'booking.overlap': {
      what: 'Your child already has a booking from {start} to {end}.',
      why: 'Two bookings at the same time are not possible.',
      next: 'Please choose another time, or cancel the other booking.',
    },
    'booking.overlap-staff': {
      what: 'There is another booking at the same time.',
      why: '',
      next: 'Please choose another time, or ask the guardian.',
    },
    'booking.reason-missing': {
      what: 'The reason is missing.',
      why: 'It is recorded so that it can be checked later.',
      next: 'Please enter the reason.',
    },
    'booking.month-closed': {
      what: '{month} is closed.',
      why: 'Bookings of a closed month cannot be changed.',
      next: 'If it must be put right, an administrator has to look at the month.',
    },
    'booking.override-max': {
      what: 'That is more than may be taken beyond the limit.',
      why: 'On {date} from {start} at most {max} beyond the limit.',
      next: 'Please choose another time.',
    },
    'booking.offer-ended': {
      what: 'This offer is over.',
      why: 'Its time ran out, or somebody else got the place.',
      next: 'Please choose another time.',
    },
    'booking.place-unknown': {
      what: 'This place was not found.',
      why: 'It is gone, or the address is wrong.',
      next: 'Please choose a place again.',
    },
    'booking.child-unknown': {
      what: 'This child cannot be chosen here.',
      why: 'There is no interview or booking at this place now.',
      next: 'Please choose a child from the list, or enter the interview first.',
    },
    'booking.unknown': {
      what: 'This booking was not found.',
      why: 'It is gone, or the address is wrong.',
      next: 'Please choose it again from your bookings.',
    },
    'booking.state': {
      what: 'This cannot be done with this booking.',
      why: 'It is now: {state}.',
      next: 'Please open the screen again and check.',
    },
    'booking.change-too-late': {
      what: 'This booking can no longer be changed.',
      why: 'It could be changed until {limitAt}.',
      next: 'To change it, cancel it and book again.',
    },
    'booking.change-waits': {
      what: 'A change of this booking is waiting for a reply.',
      why: 'One change at a time.',
      next: 'Please wait for the reply, then try again.',
    },
    'booking.change-same': {
      what: 'Day and time are the same as now.',
      why: 'Nothing would change.',
      next: 'Please choose another day or time.',
    },
    'booking.answer-late': {
      what: 'The time to reply is over.',
      why: 'It was until {answerBy}. The booking expires.',
      next: 'If you can take the child, please call the guardian and enter the booking.',
    },
    'booking.over': {
      what: 'This booking can no longer be cancelled.',
      why: 'Its time ({date} until {end}) is over.',
      next: 'If the record is wrong, please ask the place.',
    },
    'booking.call-time': {
      what: 'Please check when the call came.',
      why: 'Only times between the booking and now are possible.',
      next: 'Please enter day and time of the call.',
    },
    'booking.no-show-early': {
      what: 'It is too early for “not used, no notice”.',
      why: 'It can be recorded from {fromAt}, 30 minutes after the start.',
      next: 'Please try to reach the guardian first.',
    },
    'booking.late-day': {
      what: 'It is too early to say that you are late.',
      why: 'It can be told on the day of use ({date}) only.',
      next: 'If you know it before, please change the booking.',
    },
    'booking.late-time': {
      what: 'This time cannot be told.',
      why: 'It must be after the start of the booking and still to come.',
      next: 'Choose a time from {start} to {end}. If you cannot come, choose “Not coming”.',
    },
    'booking.late-none': {
      what: 'There is nothing to withdraw.',
      why: 'The message has been withdrawn already.',
      next: 'See the page of the booking for how it stands.',
    },
    'booking.cost-changed': {
      what: 'The hours you get back have changed.',
      why: 'The deadline ({limitAt}) has passed. If you cancel now, {lostMinutes} do not come back.',
      next: 'Please check. If that is all right, press “Cancel” again.',
    },
    'booking.nearest': {
      what: 'Close to your time these are free: {times}.',
      why: '',
      next: 'Please choose a time again.',
    },
  },
  easy: bookingRefusalsEasy,
  zh: bookingRefusalsZh,
  pt: bookingRefusalsPt,
  vi: bookingRefusalsVi,
  tl: bookingRefusalsTl,
  ne: bookingRefusalsNe,
})
