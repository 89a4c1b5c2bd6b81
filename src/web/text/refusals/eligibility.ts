/** Refusals of the public eligibility check. */
import { defineRefusals } from '../refusal-texts.ts'

export const eligibilityRefusals = defineRefusals({
  ja: {
    'eligibility.birthDate': {
      what: '生年月日を確かめてください。',
      why: 'こよみにない日か、今日より後の日です。',
      next: 'お子さまが生まれた年・月・日を入力してください。',
    },
  },
  easy: {
    'eligibility.birthDate': {
      what: '{生|う}まれた {日|ひ}を {見|み}てください。',
      why: 'カレンダーに ない {日|ひ}か、{今日|きょう}より {後|あと}の {日|ひ}です。',
      next: '{子|こ}どもが {生|う}まれた {年|とし}・{月|つき}・{日|ひ}を {書|か}いてください。',
    },
  },
  en: {
    'eligibility.birthDate': {
      what: 'Please check the date of birth.',
      why: 'There is no such day, or it is after today.',
      next: 'Please enter year, month and day of birth.',
    },
  },
  zh: {
    'eligibility.birthDate': {
      what: '请确认出生日期。',
      why: '没有这一天，或者是今天以后的日期。',
      next: '请输入孩子出生的年、月、日。',
    },
  },
  pt: {
    'eligibility.birthDate': {
      what: 'Confira a data de nascimento.',
      why: 'Este dia não existe ou é depois de hoje.',
      next: 'Digite o ano, o mês e o dia do nascimento.',
    },
  },
  vi: {
    'eligibility.birthDate': {
      what: 'Hãy kiểm tra ngày sinh.',
      why: 'Không có ngày này, hoặc ngày này sau hôm nay.',
      next: 'Hãy nhập năm, tháng và ngày sinh.',
    },
  },
  tl: {
    'eligibility.birthDate': {
      what: 'Pakisuri ang petsa ng kapanganakan.',
      why: 'Walang ganitong araw, o lampas ito sa ngayon.',
      next: 'Ilagay ang taon, buwan at araw ng kapanganakan.',
    },
  },
  ne: {
    'eligibility.birthDate': {
      what: 'जन्ममिति जाँच्नुहोस्।',
      why: 'यस्तो दिन छैन, वा आजभन्दा पछिको दिन हो।',
      next: 'जन्मेको वर्ष, महिना र दिन लेख्नुहोस्।',
    },
  },
})
