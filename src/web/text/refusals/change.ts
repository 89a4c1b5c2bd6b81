/** Refusals of 認定変更 and 消滅 (CERT-4, ELIG-2). */
import { defineRefusals } from '../refusal-texts.ts'

export const changeRefusals = defineRefusals({
  ja: {
    'change.channel': {
      what: '{town}では、この届け出をこのサイトでは受け付けていません。',
      why: '市区町村ごとに、届け出の方法が違います。',
      next: '「変更の届け出」の画面にある方法で、届け出てください。',
    },
    'change.not-external': {
      what: 'この届け出の方法は選べません。',
      why: '市区町村のフォームで受け付ける設定になっていません。',
      next: '紙か窓口を選んでください。',
    },
    'change.nothing': {
      what: '変わるところがありません。',
      why: 'いま登録されている内容と同じです。',
      next: '変わることを選んで、新しい内容を入力してください。',
    },
    'change.day-missing': { what: '日付が入力されていません。', why: '', next: '日付を入力してください。' },
    'change.day-future': {
      what: '変わった日が、先の日付になっています。',
      why: '変更は、実際に変わってから届け出ます。',
      next: '今日か、それより前の日付を入力してください。',
    },
    'change.child-missing': { what: 'お子さまが選ばれていません。', why: '', next: 'どのお子さまのことかを選んでください。' },
    'change.reason-missing': { what: '理由が選ばれていません。', why: '', next: '終わる理由を選んでください。' },
    'change.town-missing': {
      what: '引っ越し先が入力されていません。',
      why: '',
      next: '引っ越し先の市区町村の名前を入力してください。',
    },
    'change.wish-missing': { what: '軽減の理由が選ばれていません。', why: '', next: '理由を選んでください。' },
    'change.second-known': {
      what: '保護者2の方は、すでに登録されています。',
      why: '保護者2として登録できるのは1人です。',
      next: '別の方に変えたいときは、市区町村の窓口にご相談ください。',
    },
    'change.no-certificate': {
      what: 'このお子さまの認定が見つかりません。',
      why: 'この市区町村での認定がありません。',
      next: 'お子さまを選びなおしてください。',
    },
    'change.ended': {
      what: 'このお子さまの認定は、もう終わっています。',
      why: '終わった認定を、もう一度終えることはできません。',
      next: '画面を開きなおして、いまの状態を確かめてください。',
    },
    'change.end-after': {
      what: '認定は、その日より前に終わります。',
      why: '認定の最後の日は{last}です。',
      next: '日付を確かめてください。{last}に終わるときは、届け出はいりません。',
    },
    'change.decided': {
      what: 'この届け出は、もう結果が出ているか、取り下げられています。',
      why: '',
      next: '画面を開きなおして、いまの状態を確かめてください。',
    },
    'change.not-one': {
      what: 'これは変更の届け出ではありません。',
      why: '認定の申請は、別の画面で見られます。',
      next: '申請状況か、申請審査の画面を開いてください。',
    },
  },
  en: {
    'change.channel': {
      what: '{town} does not take this report here.',
      why: 'The way differs from city to city.',
      next: 'Please use the way shown under “Changes”.',
    },
    'change.not-external': {
      what: 'This way cannot be chosen.',
      why: 'The city does not take it on its own form.',
      next: 'Please choose paper or the desk.',
    },
    'change.nothing': {
      what: 'Nothing changes.',
      why: 'It is the same as what is registered.',
      next: 'Please choose what changes and enter the new content.',
    },
    'change.day-missing': {
      what: 'The date is missing.',
      why: '',
      next: 'Please enter the date.',
    },
    'change.day-future': {
      what: 'The date is in the future.',
      why: 'Changes are reported once they have happened.',
      next: 'Please enter today or an earlier day.',
    },
    'change.child-missing': {
      what: 'No child is chosen.',
      why: '',
      next: 'Please choose which child it is about.',
    },
    'change.reason-missing': {
      what: 'The reason is missing.',
      why: '',
      next: 'Please choose why it ends.',
    },
    'change.town-missing': {
      what: 'Where you move is missing.',
      why: '',
      next: 'Please enter the city you move to.',
    },
    'change.wish-missing': {
      what: 'The reason for the reduction is missing.',
      why: '',
      next: 'Please choose a reason.',
    },
    'change.second-known': {
      what: 'Guardian 2 is registered already.',
      why: 'There can be one.',
      next: 'To have somebody else, please ask the desk of your city.',
    },
    'change.no-certificate': {
      what: 'No certificate of this child was found.',
      why: 'There is none in this city.',
      next: 'Please choose the child again.',
    },
    'change.ended': {
      what: 'The certificate of this child is over.',
      why: 'It cannot be ended again.',
      next: 'Please open the screen again and check.',
    },
    'change.end-after': {
      what: 'The certificate ends before that day.',
      why: 'Its last day is {last}.',
      next: 'Please check the date. If it ends on {last}, no report is needed.',
    },
    'change.decided': {
      what: 'This report is decided or withdrawn.',
      why: '',
      next: 'Please open the screen again and check.',
    },
    'change.not-one': {
      what: 'This is not a report of a change.',
      why: 'Applications are on another screen.',
      next: 'Please open your application.',
    },
  },
})
