/** What the mails of an application say before there is a login (CERT-1): in the language the application was begun in. */
import { catalogue } from '../catalogue.ts'

export const applicationMailTexts = catalogue({
  ja: {
    number: '受付番号　{number}',
    foot: 'このメールに返信しても届きません。お問い合わせは{town}の窓口へお願いします。',
    receivedSubject: '申請受付完了のお知らせ',
    received: '{town}への、こども誰でも通園制度の認定申請を受け付けました。',
    receivedOn: '受付日　　{day}',
    due: '結果のめやす　{day}ごろまで',
    flow: 'これからの流れ',
    flow1: '1. {town}が内容を確認します。直していただくことがあるときは、メールでお知らせします。',
    flow2: '2. 認定されると、アカウントのお知らせがこのアドレスに届きます。',
    see: '申請の状況は、受付番号と、そのときに届く確認コードで見られます。',
    draftSubject: '申請の続きのご案内',
    draft: '{town}への認定申請は、まだ送られていません。',
    draftHow:
      '下のアドレスを開いて受付番号を入力すると、確認コードがメールで届きます。コードを入力すると、続きから始められます。',
    withdrawnSubject: '申請の取下げを受け付けました',
    withdrawn: '{town}への認定申請の取下げを受け付けました。',
    again: 'もう一度申請するときは、下のアドレスから始めてください。',
  },
  en: {
    number: 'Reception number: {number}',
    foot: 'You cannot reply to this mail. Please ask the desk of {town}.',
    receivedSubject: 'We have your application',
    received: '{town} has received your application for childcare for every child.',
    receivedOn: 'Received: {day}',
    due: 'Result by about {day}',
    flow: 'What comes next',
    flow1: '1. {town} checks it. If something has to be put right, we mail you.',
    flow2: '2. After the decision your account is mailed to this address.',
    see: 'You can follow it with the reception number and a code by mail:',
    draftSubject: 'How to go on with your application',
    draft: 'Your application to {town} has not been sent yet.',
    draftHow: 'Open this address and enter the reception number. You get a code by mail; with it you go on.',
    withdrawnSubject: 'Your application is withdrawn',
    withdrawn: 'Your application to {town} is withdrawn.',
    again: 'To apply again, please start here:',
  },
})
