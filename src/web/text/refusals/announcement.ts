/** Refusals of a desk's work: what is announced, and how enquiries are handled. Staff read Japanese. */
import { defineRefusals } from '../refusal-texts.ts'

export const announcementRefusals = defineRefusals({
  ja: {
    'enquiry.not-closed': {
      what: 'このお問い合わせは終了していません。',
      why: '再開できるのは、終了したものだけです。',
      next: '画面を開きなおしてください。',
    },
    'enquiry.no-town': {
      what: '市区町村に引き継げません。',
      why: '質問した方の市区町村がわかりません。',
      next: '市区町村の窓口を、回答でご案内ください。',
    },
    'enquiry.template-title': {
      what: '文例の名前が入力されていません。',
      why: '名前で選ぶためです。',
      next: '名前を入力してください。',
    },
    'announcement.title': {
      what: '題名が入力されていません。',
      why: '題名は、一覧とメールに表示されます。',
      next: '題名を入力してください。',
    },
    'announcement.body': {
      what: '本文が入力されていません。',
      why: '題名だけでは伝わりません。',
      next: '本文を入力してください。',
    },
    'announcement.past': {
      what: '掲載の日時が過ぎています。',
      why: '過ぎた時刻には掲載できません。',
      next: 'これからの日時を選ぶか、「すぐに掲載する」を選んでください。',
    },
    'announcement.far': {
      what: '掲載の日時が先すぎます。',
      why: '1年先まで予約できます。',
      next: '1年より前の日時を選んでください。',
    },
    'announcement.facility': {
      what: '施設を確認できません。',
      why: 'この自治体の施設だけを選べます。',
      next: '施設を選びなおしてください。',
    },
    'announcement.second': {
      what: '自分が作ったお知らせは、承認できません。',
      why: 'しぼらずに全員に知らせるときは、別の職員が確かめる決まりです。',
      next: 'ほかの職員に承認を頼んでください。',
    },
    'announcement.decided': {
      what: 'このお知らせは、承認を待っていません。',
      why: 'もう承認されたか、取り下げられました。',
      next: '画面を開きなおしてください。',
    },
    'announcement.withdrawn': {
      what: 'このお知らせは、もう取り下げられています。',
      why: '取り下げは1回だけです。',
      next: '画面を開きなおしてください。',
    },
  },
})
