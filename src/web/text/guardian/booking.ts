/** Words of 利用予約. */
import type { LocalDate } from '../../../platform/calendar.ts'
import { catalogue } from '../catalogue.ts'
import { dayText, momentText, timeRangeText, timeText } from '../dates.ts'

export const bookingTexts = catalogue({
  ja: {
    choosePlace: 'どの施設を予約しますか',
    noPlace: '予約できる施設が、まだありません',
    noPlaceWhy: 'はじめて使う施設では、予約の前に初回面談が必要です。施設をさがして、面談を申し込んでください。',
    findPlace: '施設をさがす',
    chooseDay: '予約する日を選ぶ',
    chooseTime: '時間を選ぶ',
    chooseTimeHow: 'はじまりの時間を選び、つづけて終わりの時間を選んでください。1回{min}から、{step}きざみで予約できます。',
    noDays: 'この月には、受け入れ枠がありません',
    noDaysWhy: 'ほかの月を見るか、施設からのお知らせをお待ちください。',
    noTimes: 'この日には、受け入れ枠がありません',
    leftHere: 'この施設で{month}に使える時間は、あと{left}です。',
    noneLeft: '{month}に使える時間は、もう残っていません。',
    noneLeftWhy: 'ほかの月の日を選んでください。予約を取り消すと、その時間がまた使えるようになることがあります。',
    confirmWay: 'この施設では、申し込みを施設が確認してから予約が決まります。',
    outsideWay: 'この施設の{kind}は、画面からは予約できません',
    outsideWayWhy: '施設に直接お申し込みください。施設が登録すると、「予約」の一覧に出ます。',
    toConfirm: '確認へ進む',
    confirmTitle: '予約の内容を確かめる',
    book: 'この内容で予約する',
    ask: 'この内容で申し込む',
    lostTitle: 'この時間は予約できません',
    nearest: '近い時間では、次の時間があいています',
    otherTime: '時間を選びなおす',
    chooseBoth: 'はじまりと終わりの時間を選んでください。',
    remains: '残り {before} → {after}',
    remainsThen: '変更したあとの残り {after}',
    standing: 'いまの予約　{when}',
    changeThis: '日時を変更する',
    changeDay: '新しい日を選ぶ',
    changeTime: '新しい時間を選ぶ',
    changeTitle: '変更の内容を確かめる',
    changeNow: 'この内容に変更する',
    changeAsk: 'この変更を申し込む',
    changeLost: 'この時間には変更できません',
    changeNot: 'この予約は、ここでは変更できません',
    changeInstead:
      '変えたいときは、この予約を取り消して、あらためて予約してください。取り消すと時間がどうなるかは、次の画面で確かめられます。',
    changeAtOnce: 'すぐに変わります。いまの予約は終わり、新しい予約番号になります。',
    changeWaitsTitle: '施設が確認してから変わります。',
    changeWaits: '施設は{by}までに返事をします。返事があるまで、また見送りになったときも、いまの予約はそのままです。',
    changeHolds: '返事を待つあいだ、長いほうの時間で数えるため、さらに{minutes}を取っておきます。',
    changed: '予約を変更しました',
    changedWhy: 'メールでもお知らせしました。新しい予約番号は{number}です。',
    changeAsked: '変更の申し込みを受け付けました',
    changeAskedWhy: '施設が確認すると、メールでお知らせします。それまで、いまの予約はそのままです。',
    isChange: 'これは、予約の変更の申し込みです',
    isChangeWhy: '施設の返事があるまで、いまの予約（{when}）はそのままです。',
    toStanding: 'いまの予約を見る',
    hasChange: '変更の申し込みが、施設の返事を待っています',
    hasChangeWhy: '新しい日時は{when}です。施設は{by}までに返事をします。',
    toChange: '変更の申し込みを見る',
    toNext: '変更したあとの予約を見る',
    toPrevious: '変更する前の予約を見る',
    cancelChange: '変更の申し込みを取り消す',
    changeMark: '変更の申し込み',
    standsAfterCancel: 'いまの予約は、そのままです。',
    free: '0円（{town}の負担で無料）',
    cancelInTime: '{limit}に取り消すと、時間が戻ります。そのあとに取り消すと、予約した時間は使ったものとして数えます。',
    illnessWaived: 'お子さまの体調不良で取り消すときは、期限を過ぎても時間が戻ります。',
    answer: '施設は{by}までに返事をします。返事がないときは「期限切れ」となり、時間は戻ります。',
    notHonoured: '負担軽減の認定を受けていますが、この施設では、その場での減額をしていません。',
    refundable: 'このうち{yen}は、あとから市区町村に請求すると戻ります。',
    extrasApart: '給食などの費用は、利用料とは別に施設に支払います。',
    title: '予約',
    newBooking: '予約する',
    coming: 'これからの予約',
    past: '終わった予約',
    noComing: 'これからの予約はありません',
    noComingWhy: '面談が済んだ施設は、ここから予約できます。',
    noPast: '終わった予約はまだありません',
    booked: '予約が決まりました',
    bookedWhy: 'メールでもお知らせしました。予約番号は{number}です。',
    asked: '申し込みを受け付けました',
    askedWhy: '施設が確認すると、メールでお知らせします。予約番号は{number}です。',
    cancelledDone: '予約を取り消しました',
    toCalendar: 'カレンダーに入れる（.ics）',
    history: 'これまでの経過',
    byStaff: '施設が登録しました。',
    cancelThis: 'この予約を取り消す',
    cancelTitle: '予約を取り消す',
    cancelBack: 'いま取り消すと、{minutes}が戻ります。',
    cancelLost: 'いま取り消すと、{minutes}は戻りません。',
    cancelLostWhy: '時間が戻る期限（{limit}）を過ぎています。',
    cancelFree: 'いま取り消しても、使える時間は減りません。',
    cancelFee: 'キャンセル料について（施設の案内）',
    keep: '取り消さずに戻る',
    cannotCancel: 'この予約は、もう取り消せません',
    cannotCancelWhy: '利用の時間が過ぎたか、すでに終わった予約です。',
  },
})

type Why = { code: string; slots: Record<string, string | number> }

/** Why a day cannot be taken: `words` for the calendar's cell (at most four characters), `reason` as a sentence. */
export function dayWhy(why: Why, today: LocalDate): { words: string; reason: string } {
  const { slots } = why
  switch (why.code) {
    case 'slot.full':
    case 'slot.class-full':
      return { words: '満', reason: '満員です。' }
    case 'slot.not-open':
      return { words: '受付前', reason: `予約は${momentText(String(slots.opensAt), today)}から始まります。` }
    case 'slot.lottery':
      return { words: '抽選', reason: `抽選で受け付けます。抽選は${momentText(String(slots.drawAt), today)}です。` }
    case 'slot.no-term':
      return { words: '受付前', reason: '予約を始める日が、まだ決まっていません。' }
    case 'slot.window-closed':
      return { words: '締切', reason: '予約の受け付けは終わりました。' }
    case 'slot.past':
      return { words: '終了', reason: '時間が過ぎました。' }
    case 'slot.stopped':
      return { words: '休み', reason: 'お休みです。' }
    case 'booking.overlap':
      return { words: '予約済', reason: `お子さまの予約があります（${timeRangeText(Number(slots.start), Number(slots.end))}）。` }
    case 'hours.short':
      return { words: '残り0', reason: '使える時間が残っていません。' }
    case 'booking.certificate-not-started':
      return { words: '期間外', reason: `認定は${dayText(String(slots.from) as LocalDate, today)}から始まります。` }
    case 'booking.certificate-ended':
      return { words: '期間外', reason: `認定の最後の日は${dayText(String(slots.lastDay) as LocalDate, today)}です。` }
    case 'booking.national-ended':
      return { words: '期間外', reason: 'この日は、お住まいの市区町村の施設だけで使えます。' }
    case 'booking.class-not-accepted':
      return { words: '対象外', reason: 'この日の年齢では、受け入れていません。' }
    default:
      return { words: '受付外', reason: '予約できません。' }
  }
}

/** Why one cell of the day cannot be taken, short. */
export function cellWhy(why: Why): string {
  switch (why.code) {
    case 'slot.full':
    case 'slot.class-full':
      return '満'
    case 'slot.none':
      return '枠なし'
    case 'slot.stopped':
      return 'お休み'
    case 'slot.past':
      return '終わりました'
    case 'slot.not-open':
      return '受付前'
    case 'slot.lottery':
      return '抽選で受け付け'
    case 'slot.window-closed':
      return '締め切りました'
    case 'booking.overlap':
      return `予約あり（${timeText(Number(why.slots.end))}まで）`
    default:
      return '予約できません'
  }
}
