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
    'closure.by-town': {
      what: 'このお休みは、施設では解除できません。',
      why: '市区町村が決めたお休みです。',
      next: '再開したいときは、市区町村の担当に連絡してください。',
    },
    'closure.no-facility': {
      what: 'お休みにする施設がありません。',
      why: '選んだ施設が、この市区町村にありません。',
      next: '施設を選びなおしてください。',
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
    'closure.by-town': {
      what: 'The facility cannot lift this closure.',
      why: 'The town decided it.',
      next: 'Please call the town if you want to open again.',
    },
    'closure.no-facility': {
      what: 'There is no facility to close.',
      why: 'What was chosen is not in this town.',
      next: 'Please choose the facilities again.',
    },
    'closure.lifted-already': {
      what: 'This closure has already been lifted.',
      why: 'It was lifted on another screen.',
      next: 'Please open the list of closures again.',
    },
  },
  easy: {
    'closure.past': {
      what: '{過|す}ぎた {時間|じかん}は、お{休|やす}みに できません。',
      why: 'これからの {日|ひ}と {時間|じかん}だけ、お{休|やす}みに できます。',
      next: '{今日|きょう}からの {日|ひ}と、これからの {時間|じかん}を {選|えら}んでください。',
    },
    'closure.turned': {
      what: '{終|お}わりが、{始|はじ}まりより {前|まえ}です。',
      why: '{終|お}わりは、{始|はじ}まりと {同|おな}じか、{後|あと}にします。',
      next: '{日|ひ}と {時間|じかん}を {直|なお}してください。',
    },
    'closure.long': {
      what: 'お{休|やす}みが {長|なが}すぎます。',
      why: '1{回|かい}に {入|い}れられる お{休|やす}みは、{days}{日|にち}までです。',
      next: '{分|わ}けて {入|い}れてください。',
    },
    'closure.kind': {
      what: 'この{施設|しせつ}に ない {使|つか}い{方|かた}を {選|えら}んでいます。',
      why: '{施設|しせつ}の {登録|とうろく}に ありません。',
      next: 'もう{一度|いちど} {選|えら}んでください。',
    },
    'closure.by-town': {
      what: 'この お{休|やす}みは、{施設|しせつ}では なくせません。',
      why: '{市|し}や {区|く}が {決|き}めた お{休|やす}みです。',
      next: '{市|し}や {区|く}の {担当|たんとう}に {電話|でんわ}してください。',
    },
    'closure.no-facility': {
      what: 'お{休|やす}みに する {施設|しせつ}が ありません。',
      why: '{選|えら}んだ {施設|しせつ}は、この {市|し}や {区|く}に ありません。',
      next: '{施設|しせつ}を もう{一度|いちど} {選|えら}んでください。',
    },
    'closure.lifted-already': {
      what: 'この お{休|やす}みは、もう なくなりました。',
      why: '{別|べつ}の {画面|がめん}で {先|さき}に なくしました。',
      next: 'お{休|やす}みの リストを もう{一度|いちど} {開|ひら}いて、{見|み}てください。',
    },
  },
})
