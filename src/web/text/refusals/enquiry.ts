/** Refusals that whoever asks meets (HLP-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const enquiryRefusals = defineRefusals({
  ja: {
    'enquiry.empty': {
      what: '内容が入力されていません。',
      why: '何を知りたいかがわからないと、お答えできません。',
      next: '内容を入力してください。',
    },
    'enquiry.long': {
      what: '内容が長すぎます。',
      why: '{longest}文字まで送れます。',
      next: '短くするか、2回に分けて送ってください。',
    },
    'enquiry.my-number': {
      what: 'マイナンバー（個人番号）のような数字があります。',
      why: 'マイナンバーは、法律により、お問い合わせではお預かりできません。',
      next: '12けたの数字を消してから送ってください。',
    },
    'enquiry.mail': {
      what: 'メールアドレスの形が正しくありません。',
      why: '回答のお知らせを、このアドレスに送ります。',
      next: '「name@example.jp」のような形で入力してください。',
    },
    'enquiry.topic': {
      what: '何についてのお問い合わせかが選ばれていません。',
      why: 'お答えする窓口が、内容によって違います。',
      next: '1つ選んでください。',
    },
    'enquiry.which-town': {
      what: '市区町村が選ばれていません。',
      why: 'この内容には、お住まいの市区町村の窓口がお答えします。',
      next: '市区町村を選んでください。',
    },
    'enquiry.town': {
      what: 'この市区町村には、ここからお問い合わせできません。',
      why: 'このシステムをまだ使っていません。',
      next: '市区町村の窓口に、電話などでお問い合わせください。',
    },
    'enquiry.closed': {
      what: 'このお問い合わせは終了しています。',
      why: '終了したあとは、回答や引き継ぎができません。',
      next: '再開してから行ってください。',
    },
  },
  en: {
    'enquiry.empty': { what: 'The text is empty.', why: 'Without it we cannot answer.', next: 'Please write your question.' },
    'enquiry.long': {
      what: 'The text is too long.',
      why: 'The limit is {longest} characters.',
      next: 'Please make it shorter or send it in two parts.',
    },
    'enquiry.my-number': {
      what: 'The text seems to contain a My Number.',
      why: 'By law we may not take My Numbers in questions.',
      next: 'Please delete the 12 digits and send it again.',
    },
    'enquiry.mail': {
      what: 'The email address does not look right.',
      why: 'We send the answer notice to this address.',
      next: 'Please write it like “name@example.jp”.',
    },
    'enquiry.topic': { what: 'No topic is chosen.', why: 'The topic decides who answers.', next: 'Please choose one.' },
    'enquiry.which-town': {
      what: 'No municipality is chosen.',
      why: 'Your municipality answers this kind of question.',
      next: 'Please choose your municipality.',
    },
    'enquiry.town': {
      what: 'You cannot ask this municipality here.',
      why: 'It does not use this system yet.',
      next: 'Please contact its office by phone.',
    },
    'enquiry.closed': {
      what: 'This question is closed.',
      why: 'It can no longer be changed.',
      next: 'Please reopen it by writing again.',
    },
  },
})
