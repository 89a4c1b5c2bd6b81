import { defineRefusals } from '../refusal-texts.ts'

export const waitlistRefusals = defineRefusals({
  ja: {
    'waitlist.free-now': {
      what: 'この時間は、いま空いています。',
      why: 'キャンセル待ちは、満員の時間だけで受け付けています。',
      next: 'そのまま予約できます。「時間を選ぶ」の画面に戻ってください。',
    },
    'waitlist.already': {
      what: 'この時間は、もう待っています。',
      why: '同じ日の重なる時間では、1つだけ待てます。',
      next: '「キャンセル待ち」の一覧で確かめてください。',
    },
    'waitlist.too-many': {
      what: '待てる数は、お子さま1人につき{max}件までです。',
      why: 'ほかのご家庭と、順番を分け合うためです。',
      next: '使わなくなったキャンセル待ちをやめてから、もう一度お試しください。',
    },
    'waitlist.not-waiting': {
      what: 'このキャンセル待ちは、もう終わっています。',
      why: '先にやめたか、予約の受け付けが終わりました。',
      next: '「キャンセル待ち」の一覧で確かめてください。',
    },
    'waitlist.offered-now': {
      what: 'ちょうど、空きのご案内が届きました。',
      why: '順番がきたので、この時間の枠を取っています。',
      next: 'このページを読みこみなおして、受けるか、受けないかを選んでください。',
    },
    'watch.free-now': {
      what: 'この施設には、いま空きがあります。',
      why: 'お知らせは、空きがないときにだけ受け付けています。',
      next: '予約のカレンダーで、空いている日を選んでください。',
    },
    'watch.too-many': {
      what: 'お知らせを頼める施設は、{max}か所までです。',
      why: 'メールが多くなりすぎないようにするためです。',
      next: 'いらなくなったお知らせをやめてから、もう一度お試しください。',
    },
    'watch.time': {
      what: '時間の選びかたを確かめてください。',
      why: '何時からと何時までを、1時間以上あけて選ぶ必要があります。',
      next: '両方を選びなおすか、両方とも「いつでも」にしてください。',
    },
  },
  en: {
    'waitlist.free-now': {
      what: 'This time is free now.',
      why: 'You can only wait for a time that is full.',
      next: 'You can book it directly. Go back to the page where you choose the time.',
    },
    'waitlist.already': {
      what: 'You are already waiting for this time.',
      why: 'On one day you can wait for a time once; the times overlap.',
      next: 'Please look at your waiting list.',
    },
    'waitlist.too-many': {
      what: 'You can wait for up to {max} times for each child.',
      why: 'This shares the line fairly among families.',
      next: 'Leave a line you no longer need, then try again.',
    },
    'waitlist.not-waiting': {
      what: 'You are no longer waiting for this time.',
      why: 'You left the line before, or booking for this day has closed.',
      next: 'Please look at your waiting list.',
    },
    'waitlist.offered-now': {
      what: 'A place has just been offered to you.',
      why: 'It is your turn, and we are holding the place for you.',
      next: 'Load this page again, then accept the place or let it go.',
    },
    'watch.free-now': {
      what: 'This facility has free places now.',
      why: 'You can only ask to be told while there are none.',
      next: 'Choose a free day in the booking calendar.',
    },
    'watch.too-many': {
      what: 'You can ask about up to {max} facilities.',
      why: 'This keeps the number of e-mails small.',
      next: 'Stop one you no longer need, then try again.',
    },
    'watch.time': {
      what: 'Please check the times.',
      why: 'The times must be at least one hour apart, and both are needed.',
      next: 'Choose both times, or leave both at “Any time”.',
    },
  },
})
