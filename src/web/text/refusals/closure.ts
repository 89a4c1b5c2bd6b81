/** Refusals of 臨時休止 (CLS-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const closureRefusalTexts = defineRefusals({
  ja: {
    'closure.past': {
      what: '過ぎた時間は、お休みにできません。',
      why: 'お休みにできるのは、これからの日と時間です。',
      next: '今日からの日と、これからの時間を選んでください。',
    },
    'closure.turned': {
      what: '終わりが、始まりより前になっています。',
      why: '終わりは、始まりと同じか、それよりあとにします。',
      next: '日と時間を直してください。',
    },
    'closure.long': {
      what: '期間が長すぎます。',
      why: '1回に登録できるお休みは、{days}日までです。',
      next: '期間を分けて登録してください。',
    },
    'closure.kind': {
      what: 'この施設にない区分が選ばれています。',
      why: '施設の登録で、この利用のしかたになっていません。',
      next: '区分を選びなおしてください。',
    },
    'closure.lifted-already': {
      what: 'このお休みは、もう解除されています。',
      why: '別の画面で、先に解除されました。',
      next: 'お休みの一覧を開きなおして、確かめてください。',
    },
  },
  en: {
    'closure.past': {
      what: 'A time that is over cannot be closed.',
      why: 'Only coming days and times can be closed.',
      next: 'Please choose days from today and a time to come.',
    },
    'closure.turned': {
      what: 'The end is before the beginning.',
      why: 'The end must not be before the beginning.',
      next: 'Please correct the days and times.',
    },
    'closure.long': {
      what: 'The period is too long.',
      why: 'One closure can last {days} days at most.',
      next: 'Please enter it in parts.',
    },
    'closure.kind': {
      what: 'The facility does not offer this kind of use.',
      why: 'It is not in the facility’s registration.',
      next: 'Please choose the kinds again.',
    },
    'closure.lifted-already': {
      what: 'This closure has already been lifted.',
      why: 'It was lifted on another screen.',
      next: 'Please open the list of closures again.',
    },
  },
})
