/** Refusals of 定期 intake (REG-1), to desks. */
import { defineRefusals } from '../refusal-texts.ts'

export const intakeRefusals = defineRefusals({
  ja: {
    'intake.head': {
      what: 'ファイルの1行目が、決まった見出しと違います。',
      why: '列の順は「事業所番号、認定番号、生年月日、利用開始月、結果」です。',
      next: '見出しをこの順にして、もう一度読み込んでください。',
    },
    'intake.rows': {
      what: '行が多すぎます。',
      why: '1回に読み込めるのは{max}行までです。',
      next: 'ファイルを分けて読み込んでください。',
    },
    'intake.cell': {
      what: '{line}行目の「{column}」が読み取れません。',
      why: '空か、決まった書き方と違います。',
      next: 'この欄を直して、もう一度読み込んでください。',
    },
    'intake.twice': {
      what: '{line}行目は、前の行と同じお子さま・施設・月です。',
      why: '1つの月に1つの施設の結果は、1人に1つです。',
      next: 'どちらかの行を消してください。',
    },
    'intake.facility': {
      what: '{line}行目の「事業所番号」の施設が見つかりません。',
      why: 'この市区町村の施設の番号ではありません。',
      next: '番号を確かめてください。',
    },
    'intake.child': {
      what: '{line}行目の「認定番号」と「生年月日」に合うお子さまがいません。',
      why: '番号か生年月日が違うか、認定が終わっています。',
      next: '認定証の番号と生年月日を確かめてください。',
    },
    'intake.settled': {
      what: '{line}行目のお子さまは、もう内定・決定・辞退になっています。',
      why: '内定のあとの結果を、読み込みで変えることはできません。',
      next: 'この行を消すか、施設に状態を確かめてください。',
    },
    'intake.state': {
      what: 'いまの状態からは、変えられません。',
      why: '内定のあとは、決定か辞退だけを登録できます。',
      next: '一覧で、いまの状態を確かめてください。',
    },
    'intake.no-acceptance': {
      what: 'まだ決定にできません。',
      why: '面談のあとに、定期利用の「受入可」が登録されていません。',
      next: '面談を登録し、受入可にしてから、決定にしてください。',
    },
  },
  en: {
    'intake.head': {
      what: 'The first line of the file is not the expected head.',
      why: 'The columns are facility number, certificate number, birth date, month and result.',
      next: 'Put the head in this order and read the file again.',
    },
    'intake.rows': { what: 'There are too many lines.', why: 'At most {max} lines are read at once.', next: 'Split the file.' },
    'intake.cell': {
      what: 'In line {line}, “{column}” cannot be read.',
      why: 'It is empty or written in another form.',
      next: 'Correct this cell and read the file again.',
    },
    'intake.twice': {
      what: 'Line {line} has the same child, facility and month as an earlier line.',
      why: 'A child has one result per facility and month.',
      next: 'Remove one of the lines.',
    },
    'intake.facility': {
      what: 'No facility has the number in line {line}.',
      why: 'It is not a number of a facility of this town.',
      next: 'Check the number.',
    },
    'intake.child': {
      what: 'No child fits the certificate number and birth date in line {line}.',
      why: 'One of them is wrong, or the certificate has ended.',
      next: 'Check both against the certificate.',
    },
    'intake.settled': {
      what: 'The child in line {line} has a place, or has accepted or declined it.',
      why: 'A file cannot change what follows an offer.',
      next: 'Remove the line, or ask the facility.',
    },
    'intake.state': {
      what: 'The result cannot change from here.',
      why: 'After an offer only “decided” or “declined” can be entered.',
      next: 'Check the state in the list.',
    },
    'intake.no-acceptance': {
      what: 'It cannot be decided yet.',
      why: 'There is no acceptance for regular use after an interview.',
      next: 'Enter the interview and the acceptance first.',
    },
  },
})
