/** Refusals of 募集 (REG-1), to the desks that call. */
import { defineRefusals } from '../refusal-texts.ts'

export const callStaffRefusals = defineRefusals({
  ja: {
    'call.not-yours': {
      what: 'ここからは、定期利用の募集ができません。',
      why: '市区町村の設定で、募集をする側か受付の方法が、ほかに決まっています。',
      next: '市区町村の設定の「定期利用の募集」を確かめてください。',
    },
    'call.dates': {
      what: '募集の日付を確かめてください。',
      why: '受付は今日からの日に始まり、利用を始める月の前に終わります。利用の最後の月は、始める月より前にできません。',
      next: '受付の日か、利用の月を直してください。',
    },
    'call.places': {
      what: '{line}行目の曜日と時間を確かめてください。',
      why: '時間は30分きざみで60分以上です。定期利用をしている施設を選び、同じ行は1つだけにします。',
      next: '{line}行目を直してください。',
    },
    'call.has-entries': {
      what: 'この募集は取り消せません。',
      why: 'もう応募があるか、選考が終わっています（応募{entries}件）。',
      next: '応募した家庭のために、そのまま行ってください。',
    },
    'call.no-move': {
      what: '繰り上げられる補欠がありません。',
      why: '募集の人数があいていないか、待っている補欠がいません。',
      next: '一覧で、内定と辞退の状態を確かめてください。',
    },
  },
})
