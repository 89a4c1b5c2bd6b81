/** Refusals of 登降園 (ATT-1..7). */
import { defineRefusals } from '../refusal-texts.ts'

export const attendanceRefusals = defineRefusals({
  ja: {
    'attendance.no-booking': {
      what: '今日、この施設の利用予約はありません。',
      why: '登園と降園は、今日の予約に登録します。',
      next: '予約の日と施設を、「予約」の画面で確かめてください。急ぐときは、施設の職員に声をかけてください。',
    },
    'attendance.too-early': {
      what: 'まだ登園の登録ができません。',
      why: '登園は、予約の時間の30分前から登録できます。',
      next: '{opensAt}を過ぎてから、もう一度読み取ってください。',
    },
    'attendance.too-late': {
      what: '予約の時間が終わっているため、登園の登録ができません。',
      why: '予約は{end}まででした。',
      next: '施設の職員に声をかけてください。職員が登録できます。',
    },
    'attendance.not-confirmed': {
      what: 'この予約は、施設がまだ確認していません。',
      why: '施設が確認すると、登園の登録ができます。',
      next: '施設の職員に声をかけてください。',
    },
    'attendance.stamped': {
      what: 'すでに登録されています。',
      why: '{stampedAt}に登録がありました。同じ登録は1回だけです。',
      next: '時刻が違うときは、施設の職員に伝えてください。職員が訂正できます。',
    },
    'attendance.not-in': {
      what: '登園の登録がないため、降園を登録できません。',
      why: '降園は、登園のあとに登録します。',
      next: '先に登園の時刻を登録してください。保護者の方は、施設の職員に声をかけてください。',
    },
    'attendance.state': {
      what: 'この予約には登録できません。',
      why: '取り消されたか、もう終わった予約です。',
      next: '予約の状態を、予約の画面で確かめてください。',
    },
    'attendance.reason-missing': {
      what: '訂正の理由が選ばれていません。',
      why: '訂正の前の時刻と理由を、記録に残します。',
      next: '理由を選んでください。',
    },
    'attendance.out-before-in': {
      what: '降園の時刻が、登園の時刻より前になっています。',
      why: '登園は{inAt}です。',
      next: '登園より後の時刻にしてください。',
    },
    'attendance.future': {
      what: 'まだ来ていない時刻です。',
      why: '登録できるのは、いままでの時刻です。',
      next: 'いまより前の時刻を入力してください。',
    },
    'attendance.other-day': {
      what: '予約の日とちがう日の登録です。',
      why: '登園と降園は、予約の日（{date}）の時刻で登録します。',
      next: '{date}の時刻を入力してください。保護者の方は、施設の職員に声をかけてください。',
    },
    'attendance.month-closed': {
      what: '{month}の実績は確定しているため、訂正できません。',
      why: '確定したあとの変更は、請求に影響します。',
      next: '施設の管理者に相談してください。',
    },
    'attendance.code-over': {
      what: '読み取った2次元コードの有効時間が過ぎています。',
      why: '2次元コードは30秒ごとに新しくなります。',
      next: '施設の画面に出ている2次元コードを、もう一度読み取ってください。',
    },
    'attendance.ticket-over': {
      what: '読み取ってから10分が過ぎました。',
      why: '施設にいるときに登録していただくためです。まだ登録はされていません。',
      next: '施設の2次元コードを、もう一度読み取ってください。',
    },
    'attendance.number-wrong': {
      what: '番号が違うか、新しい番号に変わっています。',
      why: '番号は30秒ごとに変わります。',
      next: '施設の画面に出ている6けたの番号を、もう一度入力してください。',
    },
    'attendance.nothing-to-undo': {
      what: '取り消せる登録がありません。',
      why: 'まだ登録されていないか、別の職員が先に取り消しました。',
      next: '画面を開きなおして、いまの状態を確かめてください。',
    },
    'attendance.nothing-to-count': {
      what: '確定する利用時間がありません。',
      why: '登園と降園の両方がそろうと、利用時間を確定できます。',
      next: '登園と降園の時刻を確かめてください。',
    },
    'attendance.month-open': {
      what: '{month}の実績は、まだ確定できません。',
      why: '確かめていない利用が{n}件あります。',
      next: '「確かめること」の一覧を、上から順に片付けてください。',
    },
    'attendance.month-running': {
      what: '{month}の実績は、まだ確定できません。',
      why: '月が終わってから確定します。',
      next: '翌月になってから、もう一度お試しください。',
    },
    'pairing-code-wrong': {
      what: 'ペアリングコードが違うか、有効時間が過ぎています。',
      why: 'コードは10分間、1回だけ使えます。',
      next: '施設の管理者に、新しいコードを出してもらってください。',
    },
  },
  en: {
    'attendance.no-booking': {
      what: 'There is no booking at this place today.',
      why: 'Check-in and check-out belong to a booking of today.',
      next: 'Please check day and place under Bookings. If it is urgent, ask the staff.',
    },
    'attendance.too-early': {
      what: 'It is too early to check in.',
      why: 'Check-in opens 30 minutes before the booking.',
      next: 'Please scan again after {opensAt}.',
    },
    'attendance.too-late': {
      what: 'The booked time is over, so you cannot check in.',
      why: 'The booking was until {end}.',
      next: 'Please ask the staff. They can record it.',
    },
    'attendance.not-confirmed': {
      what: 'The facility has not confirmed this booking yet.',
      why: 'Once it has, you can check in.',
      next: 'Please ask the staff.',
    },
    'attendance.stamped': {
      what: 'It is already recorded.',
      why: 'At {stampedAt}. Each is recorded once.',
      next: 'If the time is wrong, please tell the staff. They can correct it.',
    },
    'attendance.not-in': {
      what: 'You cannot check out: there is no check-in.',
      why: 'Check-out comes after check-in.',
      next: 'Please record the check-in first. Guardians, please ask the staff.',
    },
    'attendance.state': {
      what: 'This booking cannot be recorded.',
      why: 'It was cancelled or is over.',
      next: 'Please check it under Bookings.',
    },
    'attendance.reason-missing': {
      what: 'The reason is missing.',
      why: 'The earlier time and the reason stay on record.',
      next: 'Please choose a reason.',
    },
    'attendance.out-before-in': {
      what: 'Check-out is before check-in.',
      why: 'Check-in was {inAt}.',
      next: 'Please use a later time.',
    },
    'attendance.future': {
      what: 'This time has not come yet.',
      why: 'Only times up to now can be recorded.',
      next: 'Please enter an earlier time.',
    },
    'attendance.other-day': {
      what: 'This is another day than the booking.',
      why: 'Times belong to the day of the booking ({date}).',
      next: 'Please enter a time on {date}. Guardians, please ask the staff.',
    },
    'attendance.month-closed': {
      what: '{month} is closed and cannot be corrected.',
      why: 'Changes after closing touch the claims.',
      next: 'Please ask the administrator of the facility.',
    },
    'attendance.code-over': {
      what: 'The code you scanned has run out.',
      why: 'It changes every 30 seconds.',
      next: 'Please scan the code on the screen again.',
    },
    'attendance.ticket-over': {
      what: '10 minutes have passed since you scanned.',
      why: 'You have to be at the facility. Nothing is recorded yet.',
      next: 'Please scan the code again.',
    },
    'attendance.number-wrong': {
      what: 'The number is wrong, or has changed.',
      why: 'It changes every 30 seconds.',
      next: 'Please enter the 6 digits on the screen again.',
    },
    'attendance.nothing-to-undo': {
      what: 'There is nothing to take back.',
      why: 'Nothing was recorded, or a colleague took it back.',
      next: 'Please open the screen again.',
    },
    'attendance.nothing-to-count': {
      what: 'There is no time to settle.',
      why: 'Both check-in and check-out are needed.',
      next: 'Please check both times.',
    },
    'attendance.month-open': {
      what: '{month} cannot be closed yet.',
      why: '{n} uses are not checked.',
      next: 'Please work through the list from the top.',
    },
    'attendance.month-running': {
      what: '{month} cannot be closed yet.',
      why: 'It is closed when the month is over.',
      next: 'Please try again next month.',
    },
    'pairing-code-wrong': {
      what: 'The pairing code is wrong or has run out.',
      why: 'It works once, for 10 minutes.',
      next: 'Please ask the administrator for a new one.',
    },
  },
})
