/** Refusals of 児童情報, 利用者情報 and 児童票 (ACC-6, ACC-7). */
import { defineRefusals } from '../refusal-texts.ts'

export const childRefusals = defineRefusals({
  ja: {
    'sheet.missing': { what: '入力されていません。', why: '', next: '入力するか、選んでください。' },
    'sheet.number': { what: '数字の範囲が違います。', why: '', next: '{from}から{to}までの数字（{unit}）で入力してください。' },
    'sheet.rows-missing': {
      what: '内容が入力されていません。',
      why: '',
      next: '1つ以上入力してください。',
    },
    'sheet.rows-many': { what: '入力できる数を超えています。', why: '', next: '{max}つまでにしてください。' },
    'sheet.phone-twice': {
      what: '{first}番目の方と同じ電話番号です。',
      why: '出られないときに、ほかの番号にかけるためです。',
      next: '別の電話番号を入力してください。',
    },
    'sheet.nobody-fetches': {
      what: 'お迎えの方が選ばれていません。',
      why: '',
      next: 'お迎えに来られる方に、「お迎え」のしるしを付けてください。',
    },
    'date.future': { what: '今日より先の日付です。', why: '', next: '{today}までの日付にしてください。' },
    'sheet-incomplete': {
      what: '児童情報に、まだ入力していない項目が{n}つあります。',
      why: 'お預かりするときに、必ず必要なことだからです。',
      next: '「入力が必要」と書かれた項目を入力して保存してから、もう一度押してください。',
    },
    'contacts-incomplete': {
      what: '緊急連絡先と送迎者が、まだ保存されていないお子さまがいます。',
      why: '急な体調の変化やお迎えのときに、連絡が取れるようにするためです。',
      next: '緊急連絡先と送迎者を1人以上入力し、それぞれ保存してください。',
    },
    'no-certificate': {
      what: '認定証は、まだありません。',
      why: '認定が決まると、ここで見られるようになります。',
      next: '申請の状況は、申請番号で確かめられます。',
    },
    'paper-has-login': {
      what: 'このご家庭の児童情報は、保護者の方が画面から入力します。',
      why: '保護者の方が、ご自分のアカウントでログインできるためです。',
      next: '内容を変えたいときは、保護者の方にお願いしてください。',
    },
    'paper-day': {
      what: '確認した日が正しくありません。',
      why: '先の日付にはできません。',
      next: '紙に書かれた日付を、今日までの日付で入力してください。',
    },
  },
  en: {
    'sheet.missing': {
      what: 'This is empty.',
      why: '',
      next: 'Please enter or choose something.',
    },
    'sheet.number': {
      what: 'The number is out of range.',
      why: '',
      next: 'Please enter a number from {from} to {to} ({unit}).',
    },
    'sheet.rows-missing': {
      what: 'Nothing is entered.',
      why: '',
      next: 'Please enter at least one.',
    },
    'sheet.rows-many': {
      what: 'There are too many.',
      why: '',
      next: 'Please enter at most {max}.',
    },
    'sheet.phone-twice': {
      what: 'The same phone as person {first}.',
      why: 'If one does not answer, we call another.',
      next: 'Please enter another phone.',
    },
    'sheet.nobody-fetches': {
      what: 'Nobody is chosen for pick-up.',
      why: '',
      next: 'Please tick who can pick up.',
    },
    'date.future': {
      what: 'This date is after today.',
      why: '',
      next: 'Please use a date up to {today}.',
    },
    'sheet-incomplete': {
      what: '{n, one: # section is, other: # sections are} still empty.',
      why: 'They are needed to look after your child.',
      next: 'Please fill in the sections marked “Needed”, save them, then press again.',
    },
    'contacts-incomplete': {
      what: 'Emergency contacts and pick-up are not saved for every child.',
      why: 'We must be able to reach you.',
      next: 'Please enter at least one of each and save both.',
    },
    'no-certificate': {
      what: 'There is no certificate yet.',
      why: 'It appears here after the decision.',
      next: 'You can follow your application with its number.',
    },
    'paper-has-login': {
      what: 'The guardians of this family enter this themselves.',
      why: 'They have an account.',
      next: 'Please ask them to change it.',
    },
    'paper-day': {
      what: 'The day of confirmation is not right.',
      why: 'It cannot be in the future.',
      next: 'Please enter the day written on the paper.',
    },
  },
})
