/** What the birth date field asks for when it cannot read a date. */
import { catalogue } from './catalogue.ts'

export const birthDateTexts = catalogue({
  ja: {
    noYear: '生まれた年を入力してください。',
    noMonth: '生まれた月を入力してください。',
    noDay: '生まれた日を入力してください。',
    yearForm: '年は「2024」「令和6」「R6」のように入力してください。',
    monthForm: '月は1から12までの数字で入力してください。',
    dayForm: '日は1から31までの数字で入力してください。',
    yearWrong: '年を確かめてください。',
    noSuchDay: '{year}年{month}月に{day}日はありません。日を確かめてください。',
    notInEra: '{era}にその日はありません。西暦で入力するか、年を確かめてください。',
    future: '今日より後の日付です。生年月日を確かめてください。',
  },
  easy: {
    noYear: '{生|う}まれた{年|とし}を {書|か}いてください。',
    noMonth: '{生|う}まれた{月|つき}を {書|か}いてください。',
    noDay: '{生|う}まれた{日|ひ}を {書|か}いてください。',
    yearForm: '{年|とし}は「2024」のように {数字|すうじ}で {書|か}いてください。',
    monthForm: '{月|つき}は 1から12までの {数字|すうじ}を {書|か}いてください。',
    dayForm: '{日|ひ}は 1から31までの {数字|すうじ}を {書|か}いてください。',
    yearWrong: '{年|とし}を もう{一度|いちど} {見|み}てください。',
    noSuchDay: '{year}{年|ねん}{month}{月|がつ}に {day}{日|にち}は ありません。もう{一度|いちど} {見|み}てください。',
    notInEra: '{era}に この{日|ひ}は ありません。「2024」のように {書|か}いてください。',
    future: '{今日|きょう}より {後|あと}の {日|ひ}です。もう{一度|いちど} {見|み}てください。',
  },
  en: {
    noYear: 'Please enter the year of birth.',
    noMonth: 'Please enter the month of birth.',
    noDay: 'Please enter the day of birth.',
    yearForm: 'Please enter the year like “2024” or “R6”.',
    monthForm: 'Please enter the month as a number from 1 to 12.',
    dayForm: 'Please enter the day as a number from 1 to 31.',
    yearWrong: 'Please check the year.',
    noSuchDay: 'There is no day {day} in month {month} of {year}. Please check the day.',
    notInEra: 'That day is not in the era {era}. Please use a year like “2024”, or check the year.',
    future: 'This date is after today. Please check the date of birth.',
  },
})
